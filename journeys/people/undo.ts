import type { Person } from './person.ts'

/** Pressed within the page as soon as it is there: on a busy machine its seconds may pass before a press from outside. */
export function undoesAtOnce({ page }: Person): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(done => {
        new MutationObserver((_, watch) => {
          const buttons = [...document.querySelectorAll('button')]
          const undo = buttons.find(each => each.textContent?.startsWith('Undo'))
          if (!undo) return
          watch.disconnect()
          undo.click()
          done()
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
}
