// In the head of every page: a button that is pressed, or a form that is sent, in an island whose scripts have not arrived is
// held, looks busy, and is pressed for them once the island listens. One an island, the last. Scripts that do not arrive
// within the time let a form go the way it goes without script, and free a button.
{
  const patience = 20_000
  const held = new WeakMap()

  function hold(event, pressed, isForm) {
    const island = pressed?.closest('astro-island[ssr]')
    if (!island) return
    event.preventDefault()
    event.stopImmediatePropagation()
    let asked = held.get(island)
    if (!asked) {
      asked = {}
      held.set(island, asked)
      const timer = setTimeout(() => release(island, false), patience)
      island.addEventListener('astro:hydrate', () => {
        clearTimeout(timer)
        release(island, true)
      })
      island.dispatchEvent(new Event('use'))
    }
    asked.busy?.removeAttribute('aria-busy')
    asked.busy = isForm ? (event.submitter ?? pressed.querySelector('[type=submit]')) : pressed
    asked.busy?.setAttribute('aria-busy', 'true')
    asked.form = isForm ? pressed : null
  }

  function release(island, isAlive) {
    const asked = held.get(island)
    if (!asked) return
    held.delete(island)
    asked.busy?.removeAttribute('aria-busy')
    if (asked.form && !isAlive) return asked.form.submit()
    // By a click, which React answers only once the island has taken over what stands in its fields; a bare submit it would miss.
    if (isAlive) setTimeout(() => (asked.busy ? asked.busy.click() : asked.form.requestSubmit()))
  }

  document.addEventListener(
    'click',
    event => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      // The submit that follows is held instead.
      if (button && !(button.type === 'submit' && button.form)) hold(event, button, false)
    },
    true,
  )
  document.addEventListener('submit', event => hold(event, event.target, true), true)
}
