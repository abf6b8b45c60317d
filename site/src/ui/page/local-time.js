// In the head of every page, before anything is shown: what the server told in UTC is told in the zone of the account, or of this device,
// as it is parsed. Later it would change the length of lines that are being read. Times end in "UTC" until then.
const styles = {
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  seconds: { timeStyle: 'medium' },
  both: { dateStyle: 'medium', timeStyle: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
  recent: { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
}
function tell() {
  for (const time of document.querySelectorAll('time[data-moment]')) {
    const { moment } = time.dataset
    // A line may have arrived in part.
    if (!(moment === 'date' ? /\d{4}$/ : /UTC$/).test(time.textContent)) continue
    const { lang, dataset } = document.documentElement
    const text = new Intl.DateTimeFormat(lang, { ...styles[moment], timeZone: dataset.zone }).format(
      new Date(time.dateTime),
    )
    if (text !== time.textContent) time.textContent = text
  }
}
const parsing = new MutationObserver(tell)
parsing.observe(document, { childList: true, subtree: true })
document.addEventListener('DOMContentLoaded', () => {
  tell()
  parsing.disconnect()
})
