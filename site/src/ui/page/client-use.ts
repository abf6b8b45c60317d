import type { ClientDirective } from 'astro'

/** What somebody does who is about to use an island; a pointer over it is enough. */
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const

/**
 * `client:use`: an island of a public page whose scripts come when somebody turns to it, when an address leads to it (`#start`),
 * or when a draft waits to be put back (`data-draft` is its name). What is pressed meanwhile is not lost
 * (`held-clicks.js`), nor what is typed or chosen (`features/forms`).
 */
const whenUsed: ClientDirective = (load, _options, element) => {
  let isCalled = false
  const begin = async () => {
    if (isCalled) return
    isCalled = true
    for (const sign of signs) element.removeEventListener(sign, begin)
    removeEventListener('hashchange', begin)
    await (await load())()
  }
  for (const sign of signs) element.addEventListener(sign, begin, { passive: true })
  element.addEventListener('use', begin)
  addEventListener('hashchange', begin)
  const isAwaited = location.hash !== '' || element.contains(document.activeElement)
  if (isAwaited || hasDraft(element)) void begin()
}

/** Something that was typed into a form of it waits to be put back; see `features/forms/draft.ts`. */
function hasDraft(element: HTMLElement): boolean {
  const name = element.querySelector<HTMLElement>('[data-draft]')?.dataset.draft
  return name !== undefined && Object.keys(sessionStorage).some(key => key.endsWith(`:${name}`))
}

export default whenUsed
