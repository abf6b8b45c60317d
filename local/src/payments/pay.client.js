// A test card is one tap away, and a second tap on "Pay" cannot send the form twice.
const number = document.querySelector('#number')
for (const pick of document.querySelectorAll('[data-number]')) {
  pick.addEventListener('click', () => {
    number.value = pick.textContent
    number.focus()
  })
}
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', () => {
    // After the submission is built: a disabled button would not send its own value.
    setTimeout(() => {
      for (const button of form.querySelectorAll('.button')) button.disabled = true
    })
  })
}
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('.button[disabled]')) button.disabled = false
})
