import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { accountsOf, OwnAccess } from '../accounts/index.ts'
import { adjustWallet } from '../billing/adjustments/adjust-wallet.ts'
import { type Statement, statement } from '../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import '../notifications/index.ts'
import { closePerson } from './close-person.ts'
import { AccountClosed, BalanceRemains, ClosingBlocked } from './closing.ts'
import { privacyJobs } from './index.ts'

const removed: string[] = []
const { story, run } = stories('what staff close, and what they tell of money', world => {
  Object.assign(world.app, {
    identity: { ...world.app.identity, remove: async (subject: string) => void removed.push(subject) },
  })
  world.runs(privacyJobs(world.app))
})
const LOG = statement('test.access-log', 'SELECT act, reason FROM accounts.access_log WHERE person_id = $1')
const INBOX = statement(
  'test.inbox',
  'SELECT type, facts FROM notifications.inbox WHERE person_id = $1 ORDER BY created_at, id',
)
const rows = ({ app }: World, asked: Statement, id: string) =>
  app.db.rows<Record<string, unknown>>(asked, [id])

const closing = (personId: string, more: object = {}) => ({
  ...{ personId, reason: ' They died. ', idempotencyKey: randomUUID(), ...more },
})

story('an account is closed under the conditions of its owner, with a reason', async world => {
  const { app, stranger, mara, settle } = world
  const ines = await world.viewer('ines')
  const client = await stranger('Tobin Marsh')
  const { id, subject } = client.viewer
  assert.instance(await closePerson(app, ines, closing(ines.id)), OwnAccess)
  await client.topsUp(3_000)
  assert.instance(
    await closePerson(app, ines, closing(id)),
    BalanceRemains,
    'nobody gives up another’s money',
  )
  const call = await client.calls(mara)
  assert.instance(await closePerson(app, ines, closing(id)), ClosingBlocked)
  await client.ends(call)
  await settle()
  const { minor, currency } = (await client.wallet()).balance
  await adjustWallet(app, ines, {
    ...{ personId: id, direction: 'DEBIT', amount: { minor, currency }, reason: 'OTHER' },
    ...{ words: 'Paid out to the heirs.', idempotencyKey: randomUUID() },
  })
  const asked = closing(id)
  assert.instance(await closePerson(app, ines, asked), AccountClosed)
  assert.instance(await closePerson(app, ines, asked), AccountClosed, 'the same request again')
  assert.instance(await closePerson(app, ines, { ...asked, reason: 'Otherwise.' }), IdempotencyKeyReused)
  await settle()
  assert.ok((await accountsOf(app.db, [id])).get(id)?.deletedAt)
  assert.ok(removed.includes(subject))
  assert.equal(await rows(world, LOG, id), [{ act: 'CLOSED', reason: 'They died.' }])
})

story('a reader with a published profile, and staff to others than administrators, stay', async world => {
  const { app, mara } = world
  const ines = await world.viewer('ines')
  const outcome = await closePerson(app, ines, closing(mara.viewer.id))
  assert.is(outcome instanceof ClosingBlocked && outcome.obstacle, 'PUBLISHED_PROFILE')
  const unknown = await closePerson(app, ines, closing(randomUUID())).then(
    () => 'none',
    fault => fault.code,
  )
  assert.is(unknown, 'NOT_FOUND')
})

story('whoever staff give money to, or take it from, is told with what they have now', async world => {
  const { app, stranger, settle } = world
  const ines = await world.viewer('ines')
  const client = await stranger()
  for (const [direction, minor] of [
    ['CREDIT', 900n],
    ['DEBIT', 400n],
  ] as const)
    await adjustWallet(app, ines, {
      ...{ personId: client.viewer.id, direction, amount: { minor, currency: 'USD' }, reason: 'GOODWILL' },
      ...{ words: 'For other staff alone.', idempotencyKey: randomUUID() },
    })
  await settle()
  const told = await rows(world, INBOX, client.viewer.id)
  assert.equal(
    told.map(({ type, facts }) => [type, (facts as { direction: string }).direction]),
    [
      ['WALLET_ADJUSTED', 'CREDIT'],
      ['WALLET_ADJUSTED', 'DEBIT'],
    ],
  )
  assert.not.match(JSON.stringify(told), 'For other staff')
})

run()
