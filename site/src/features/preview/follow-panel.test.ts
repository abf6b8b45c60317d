import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { followPanel } from './follow-panel.ts'

const origin = 'https://soulseer.example'
type Message = { origin: string; source: unknown; data: unknown }

function framed() {
  const sent: unknown[][] = []
  const panel = { postMessage: (...message: unknown[]) => sent.push(message) }
  let reloads = 0
  let receive: (message: Message) => void = () => assert.unreachable('nobody listens')
  const page = {
    opener: null,
    parent: panel,
    location: { origin, reload: () => reloads++ },
    addEventListener: (_: string, listener: typeof receive) => {
      receive = listener
    },
  }
  followPanel(page as unknown as Window)
  return { panel, sent, receive: (message: Message) => receive(message), reloads: () => reloads }
}

test('a preview is loaded anew when the panel around it has saved', () => {
  const { panel, sent, receive, reloads } = framed()
  assert.equal(sent, [[{ type: 'payload-live-preview', ready: true }, origin]])
  receive({ origin, source: panel, data: { type: 'payload-document-event' } })
  assert.is(reloads(), 1)
})

test('whatever else is sent does nothing', () => {
  const { panel, receive, reloads } = framed()
  const saved = { type: 'payload-document-event' }
  receive({ origin: 'https://elsewhere.example', source: panel, data: saved })
  receive({ origin, source: {}, data: saved })
  for (const data of [null, 'text', { type: 'payload-live-preview' }])
    receive({ origin, source: panel, data })
  assert.is(reloads(), 0)
})

test('a page by itself listens to nobody', () => {
  const page = { opener: null, addEventListener: () => assert.unreachable() }
  followPanel({
    ...page,
    get parent() {
      return this
    },
  } as unknown as Window)
})

test.run()
