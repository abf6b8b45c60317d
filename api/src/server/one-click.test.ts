import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { PayoutPaid } from '../billing/index.ts'
import { statement } from '../foundation/database/database.ts'
import { deliveryJobs } from '../foundation/events/deliver-events.ts'
import { emit } from '../foundation/events/events.ts'
import { openMetrics } from '../foundation/telemetry.ts'
import { oneClicks } from '../notifications/index.ts'
import type { Letter } from '../outside/index.ts'
import { buildContract } from '../schema.ts'
import { HttpServer } from './http-server.ts'

const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')
const sent: Letter[] = []
let server: HttpServer
let url = ''

const { story, run } = stories('ending mails by one press', async world => {
  const { app, mara } = world
  const mail = { send: async (letter: Letter) => void sent.push(letter) }
  world.runs(deliveryJobs({ ...app, mail } as never, { attempts: 3, afterSeconds: () => 0 }))
  await app.db.rows(HAS_MAIL, [mara.viewer.id, mara.viewer.email])
  const [schema, metrics] = [await buildContract(), openMetrics()]
  const none = new Map()
  server = await HttpServer.open({
    app,
    schema,
    metrics,
    webhooks: none,
    oneClicks: oneClicks(app),
    checks: none,
  })
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
})

story('a mail that can be ended says so, and its link ends it, pressed as often as you like', async world => {
  const { app, mara, settle } = world
  const pays = async () => {
    await app.db.transact(tx =>
      emit(tx, PayoutPaid, {
        subjectId: crypto.randomUUID(),
        payload: { personId: mara.viewer.id, amount: { minor: '4200', currency: 'USD' } },
      }),
    )
    await settle()
    return sent.splice(0)
  }
  const [letter] = await pays()
  assert.is(letter?.headers?.['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
  const link = new URL(/^<(.*)>$/.exec(letter?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? '')
  assert.match(letter?.text ?? '', /\/mails\/stop\?token=/)
  const press = (search: string, method = 'POST') =>
    fetch(`${url}${link.pathname}${search}`, {
      method,
      redirect: 'manual',
      ...(method === 'POST' ? { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) } : {}),
    })

  const opened = await press(link.search, 'GET')
  assert.is(opened.status, 303)
  assert.match(opened.headers.get('location') ?? '', /^\/mails\/stop\?token=/)
  assert.is((await pays()).length, 1, 'to open a link ends nothing')

  for (const times of [1, 2]) assert.is((await press(link.search)).status, 200, `pressed ${times}`)
  assert.equal(await pays(), [])
})

story('a link that we did not sign, or that names what must be known, ends nothing', async ({ mara }) => {
  const press = (token: string) =>
    fetch(`${url}/webhooks/unsubscribe?token=${encodeURIComponent(token)}`, { method: 'POST' })
  for (const token of ['', 'a.b.c', `${mara.viewer.id}.PAYOUT_PAID.`, `${mara.viewer.id}.RECEIPT.x`])
    assert.is((await press(token)).status, 400)
  await server.close()
})

run()
