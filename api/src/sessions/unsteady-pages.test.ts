import { randomUUID } from 'node:crypto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Page, pagesOf } from './pages.ts'
import { publishUnsteady, signTopic } from './unsteady-pages.ts'

test('a page that fell silent is published once, and again when it is back', async () => {
  const published: unknown[] = []
  const bus = { publish: async (all: readonly unknown[]) => void published.push(...all) }
  const app = { bus } as never as Parameters<typeof publishUnsteady>[0]
  const connection = { id: randomUUID(), lastSignAt: Date.now() }
  const page: Page = { sessionId: 'session', personId: 'theo', pageSession: 'page', connection }
  pagesOf(app).add(page)
  const word = (kind: string) => ({ topic: signTopic('session'), data: { personId: 'theo', kind } })

  await publishUnsteady(app)
  assert.equal(published, [])
  connection.lastSignAt = Date.now() - 1_600
  await publishUnsteady(app)
  await publishUnsteady(app)
  assert.equal(published, [word('UNSTEADY')])
  connection.lastSignAt = Date.now()
  await publishUnsteady(app)
  assert.equal(published, [word('UNSTEADY'), word('STEADY')])
  page.over = true
  connection.lastSignAt = 0
  await publishUnsteady(app)
  assert.is(published.length, 2)
})

test.run()
