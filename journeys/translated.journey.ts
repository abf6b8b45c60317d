import type { Person } from './people/person.ts'
import { accepts, rings, waitsAtHerDesk } from './people/ring.ts'
import { bothAreConnected, ends, figure, reads, says } from './people/room.ts'
import { test } from './stage.ts'
import { clock } from './world/local-world.ts'

test.describe('a page that the browser translates', () => {
  test('the room goes on, and what it shows moves', async ({ login, program }) => {
    const { nadia, selene } = await login('nadia', 'selene')
    await (await program('nadia')).topsUp(50)
    await waitsAtHerDesk(selene)
    await nadia.visits(selene)
    await rings(nadia, { by: 'Chat' })
    await accepts(selene, nadia)
    await bothAreConnected(nadia, selene)
    // What React could not change it reports, before the room is mounted anew.
    nadia.forgives(/NotFoundError/, /removeChild|insertBefore/, /error boundary/i, /RoomBoundary/)
    await isTranslated(nadia)

    await says(selene, 'Can you still read this?')
    await reads(nadia, 'Can you still read this?')
    await says(nadia, 'Every word.')
    await reads(selene, 'Every word.')
    const cost = await figure(nadia, 'Cost so far').textContent()
    await clock.advance(60)
    await nadia.page.waitForFunction(
      before => !document.body.textContent?.includes(`Cost so far${before}`),
      cost,
    )
    await ends(nadia)
    await nadia.sees('The reading has ended')
  })
})

/** As Chrome's translator does: each text that may be translated goes into two elements of its own, and so does what comes later. */
async function isTranslated(person: Person): Promise<void> {
  await person.page.evaluate(() => {
    const wrap = (text: Text) => {
      const parent = text.parentElement
      if (!parent || parent.closest('[translate="no"], script, style, textarea, font')) return
      if (text.data.trim() === '') return
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      text.replaceWith(outer)
      outer.append(inner)
      inner.append(document.createTextNode(text.data))
    }
    const all = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) wrap(text)
    }
    all(document.body)
    new MutationObserver(changes => {
      for (const { addedNodes, target } of changes) {
        for (const node of addedNodes)
          if (node.isConnected) all(node.nodeType === Node.TEXT_NODE ? target : node)
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}
