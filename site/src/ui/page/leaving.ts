const shownAfterMilliseconds = 180

/** A thin line at the top while the next page is on its way; quick answers never show it. */
export function showLeaving(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const leave = () => {
    timer = setTimeout(() => {
      document.documentElement.dataset.leaving = ''
    }, shownAfterMilliseconds)
  }
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.target)
      return
    const samePage =
      link.pathname === location.pathname && link.search === location.search && link.hash !== ''
    if (link.origin === location.origin && !samePage) leave()
  })
  document.addEventListener('submit', event => {
    if (!event.defaultPrevented) leave()
  })
  addEventListener('pageshow', () => {
    clearTimeout(timer)
    delete document.documentElement.dataset.leaving
  })
  addEventListener('pageswap', event => {
    // A page elsewhere that does not take part in transitions ends ours; that is no error.
    for (const phase of [event.viewTransition?.ready, event.viewTransition?.finished])
      phase?.catch(() => undefined)
  })
}
