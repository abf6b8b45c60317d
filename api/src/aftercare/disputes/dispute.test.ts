import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import { payReader } from '../../billing/payouts/begin-payday.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Fault } from '../../foundation/fault.ts'
import { Loaders } from '../../foundation/loaders.ts'
import { money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { accountOf, transfer } from '../../ledger/index.ts'
import { readingOf } from '../../readings/index.ts'
import { receiptOf } from '../../readings/money/receipt.ts'
import { walletHistory } from '../../readings/money/wallet-history.ts'
import { buildContract } from '../../schema.ts'
import {
  AnswerNotAllowed,
  CaseDecided,
  caseById,
  type Decision,
  Dispute,
  DisputeNotAllowed,
  RefundOutOfRange,
} from '../../trust/index.ts'
import { refundOn } from '../receipt-lines.ts'
import { answerDispute } from './answer-dispute.ts'
import { decideCase } from './decide-case.ts'
import { disputeReading } from './dispute-reading.ts'

const story = suite<{ world: BillingWorld }>('a client disputes a reading')

story.before(async context => {
  context.world = await openBillingWorld()
  await context.world.setsUpPayouts(context.world.mara)
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

/** Two minutes of Mara's time at $2.99: $5.98, of which $4.20 is hers and $1.78 the platform's. */
async function afterAReading({ theo, mara, advance, settle }: BillingWorld): Promise<{ id: string }> {
  await theo.topsUp(1_000)
  const call = await theo.calls(mara)
  await settle()
  await advance(60)
  await settle()
  await advance(60)
  await theo.ends(call)
  return call
}

const disputes = (
  { app, theo }: BillingWorld,
  { id }: { id: string },
  idempotencyKey: string = randomUUID(),
) =>
  disputeReading(app, theo.viewer, {
    readingId: id,
    reason: 'ABSENT',
    comment: ' She was away. ',
    idempotencyKey,
  })

async function disputed(world: BillingWorld): Promise<Dispute> {
  const opened = await disputes(world, await afterAReading(world))
  if (!(opened instanceof Dispute)) throw new Error(opened.words.key)
  return opened
}

const answers = (
  { app, mara }: BillingWorld,
  { readingId }: Dispute,
  text = 'I was there.',
  key: string = randomUUID(),
) => answerDispute(app, mara.viewer, { readingId, text, idempotencyKey: key })

async function decides(
  world: BillingWorld,
  { id }: Dispute,
  decision: Decision,
  minor: number | null = null,
  idempotencyKey: string = randomUUID(),
) {
  const amount = minor === null ? null : money(BigInt(minor), 'USD')
  const version = (await caseById(world.app.db, id))?.version ?? 0
  const input = { caseId: id, decision, amount, note: 'The log says so.', version, idempotencyKey }
  return decideCase(world.app, await world.viewer('ines'), input)
}

const refundOf = async (world: BillingWorld, of: Dispute) => {
  const on = await receipt(world, of)
  return on && refundOn(world.app.db, on)
}
const receipt = async ({ app, theo }: BillingWorld, { readingId }: Dispute) =>
  receiptOf(app.db, (await readingOf(app.db, theo.viewer, readingId)).row)

const balances = async ({ theo, mara }: BillingWorld) => ({
  wallet: (await theo.wallet()).balance.minor,
  earnings: (await mara.earnings()).balance.minor,
})

const codeOf = (asked: () => Promise<unknown>) =>
  Promise.resolve()
    .then(asked)
    .then(
      () => null,
      (fault: Fault) => fault.code,
    )

story('her share waits, she answers, and all of it goes back', async ({ world }) => {
  const { app, theo, mara } = world
  const held = (await mara.earnings()).held.minor
  world.mailbox.empty()
  const dispute = await disputed(world)
  assert.equal([dispute.state, dispute.reason, dispute.comment], ['OPEN', 'ABSENT', 'She was away.'])
  assert.equal([dispute.cost.minor, dispute.readerShare.minor], [598n, 419n])
  assert.is((await mara.earnings()).held.minor, held + 419n)

  const answered = (await answers(world, dispute)) as Dispute
  assert.is(answered.answer, 'I was there.')
  assert.instance(await answers(world, dispute, 'And again.'), AnswerNotAllowed)

  const before = await balances(world)
  const decided = (await decides(world, dispute, 'REFUND_FULL')) as Dispute
  assert.equal(
    [decided.state, decided.decision, decided.refunded],
    ['DECIDED', 'REFUND_FULL', money(598n, 'USD')],
  )
  assert.is(decided.decidedBy, (await world.viewer('ines')).id)
  assert.equal(await balances(world), { wallet: before.wallet + 598n, earnings: before.earnings - 419n })
  assert.is((await mara.earnings()).held.minor, held)
  const refund = await refundOf(world, dispute)
  assert.equal([refund?.amount.minor, refund?.byReader.minor, refund?.byPlatform.minor], [598n, 419n, 179n])
  const [line] = await walletHistory(app.db, await theo.wallet(), 1, null)
  assert.equal(
    [line?.kind, line?.amount.minor, line?.description({ language: 'en' }), line?.readingId],
    ['REFUND', 598n, 'Refund of your reading with Mara Moonwater', dispute.readingId],
  )

  await world.settle()
  const letters = ['theo', 'mara'].flatMap(who => world.mailbox.list(`${who}@example.test`))
  assert.equal(
    letters.map(letter => letter.subject),
    [
      'Your reading with Mara Moonwater: what we decided',
      'Your receipt: $5.98 for your reading with Mara Moonwater',
      'Your reading with Theo Vale: what we decided',
    ],
    'nobody is notified of a dispute as open that is decided',
  )
})

story('staff read both sides’ words, neither side reads the other’s', async ({ world }) => {
  const schema = await buildContract()
  const dispute = await disputed(world)
  await world.settle()
  assert.match((await world.mailbox.next('mara@example.test')).subject, /Theo Vale disputes a reading/)
  await answers(world, dispute)
  const asks = async (viewer: Viewer, source: string) => {
    const contextValue = {
      app: world.app,
      viewer,
      language: 'en',
      loaders: new Loaders(),
      host: 'localhost',
      requestId: 'test',
    }
    const { data, errors } = await graphql({ schema, source, contextValue })
    assert.is(errors, undefined, JSON.stringify(errors))
    return JSON.parse(JSON.stringify(data))
  }
  const words = '{ comment answer reason note }'
  const ofSide = `{ reading(id: "${globalId('Reading', dispute.readingId)}") { dispute ${words} } }`
  const input = { comment: 'She was away.', answer: 'I was there.', reason: 'ABSENT', note: null }
  const his = await asks(world.theo.viewer, ofSide)
  assert.equal(his.reading.dispute, { ...input, answer: null })
  const hers = await asks(world.mara.viewer, ofSide)
  assert.equal(hers.reading.dispute, { ...input, comment: null })
  const theirs = await asks(
    await world.viewer('ines'),
    `{ cases { edges { node { ... on Dispute { comment answer reason note reading { clientName readerName receipt { total { minor } } } } } } } }`,
  )
  const { reading, ...known } = theirs.cases.edges[0].node
  assert.equal(known, input)
  assert.equal(reading, {
    clientName: 'Theo Vale',
    readerName: 'Mara Moonwater',
    receipt: { total: { minor: '598' } },
  })
  const decided = await asks(
    await world.viewer('ines'),
    `mutation { decideCase(input: { caseId: "${globalId('Dispute', dispute.id)}", decision: UPHELD, version: 2, note: "It was so.", idempotencyKey: "${randomUUID()}" }) {
      ... on Dispute { decision decidedBy { name } } } }`,
  )
  assert.equal(decided.decideCase, { decision: 'UPHELD', decidedBy: { name: 'Ines Aldous' } })
})

story('a part goes back by weights, the odd cent is the platform’s', async ({ world }) => {
  const dispute = await disputed(world)
  for (const minor of [0, -1, 598, 599]) {
    assert.instance(await decides(world, dispute, 'REFUND_PART', minor), RefundOutOfRange)
  }
  const before = await balances(world)
  await decides(world, dispute, 'REFUND_PART', 101)
  // 101 × 419 / 598 = 70.76…
  assert.equal(await balances(world), { wallet: before.wallet + 101n, earnings: before.earnings - 70n })
  assert.is((await refundOf(world, dispute))?.byPlatform.minor, 31n)
})

story('a charge that stands moves nothing, and frees her share', async ({ world }) => {
  const dispute = await disputed(world)
  const [before, { held }] = [await balances(world), await world.mara.earnings()]
  await decides(world, dispute, 'UPHELD')
  assert.equal(await balances(world), before)
  assert.is((await world.mara.earnings()).held.minor, held.minor - 419n)
  assert.is(await refundOf(world, dispute), null)
})

story('payday leaves her share of a disputed reading where it is', async ({ world }) => {
  const { app, mara } = world
  const dispute = await disputed(world)
  const { accountId, balance, held } = await mara.earnings()
  await payReader(app, { account: String(accountId), day: '2026-01-01' })
  const left = await mara.earnings()
  assert.ok(left.balance.minor >= held.minor, `${left.balance.minor} of ${balance.minor}`)
  await decides(world, dispute, 'UPHELD')
})

story('what the earnings no longer cover, the reader owes', async ({ world }) => {
  const { app, theo, mara } = world
  const call = await afterAReading(world)
  const { accountId, balance } = await mara.earnings()
  await app.db.transact(async tx => {
    const gone = { debit: accountId, credit: 'payout-clearing', amount: balance.minor - 100n } as const
    await transfer(tx, { ...gone, subjectId: randomUUID(), reason: 'payout', currency: 'USD' })
  })
  const dispute = (await disputes(world, call)) as Dispute
  assert.is((await mara.earnings()).held.minor, 100n, 'no more is held than there is')

  // An open reading's minute is not hers yet: no refund is paid with it.
  await theo.topsUp(1_000)
  const open = await theo.calls(mara)
  await world.settle()
  const before = await balances(world)
  await decides(world, dispute, 'REFUND_FULL')
  assert.equal(await balances(world), { wallet: before.wallet + 598n, earnings: before.earnings - 100n })
  const refund = await refundOf(world, dispute)
  assert.equal([refund?.byReader.minor, refund?.byPlatform.minor], [419n, 179n])
  const receivable = await accountOf(app.db, mara.viewer.id, 'receivable', 'USD')
  assert.is(receivable.balance, -319n)
  await theo.ends(open)
})

story('twenty identical disputes, answers and decisions at once are one each', async ({ world }) => {
  const call = await afterAReading(world)
  const keys = [randomUUID(), randomUUID(), randomUUID()] as const
  const twenty = <Result>(ask: () => Promise<Result>) => Promise.all(Array.from({ length: 20 }, ask))
  const opened = await twenty(() => disputes(world, call, keys[0]))
  const dispute = opened[0] as Dispute
  const answered = await twenty(() => answers(world, dispute, 'Here.', keys[1]))
  const before = await balances(world)
  const decided = await twenty(() => decides(world, dispute, 'REFUND_PART', 299, keys[2]))
  for (const all of [opened, answered, decided]) {
    assert.instance(all[0], Dispute)
    for (const each of all) assert.equal(each, all[0])
  }
  assert.equal(await balances(world), { wallet: before.wallet + 299n, earnings: before.earnings - 209n })
  assert.instance(await decides(world, dispute, 'UPHELD', null, keys[2]), IdempotencyKeyReused)
})

story('two of staff decide at once: one does, the other gets that decision', async ({ world }) => {
  const dispute = await disputed(world)
  const before = await balances(world)
  const both = await Promise.all([
    decides(world, dispute, 'REFUND_FULL'),
    decides(world, dispute, 'REFUND_PART', 100),
  ])
  const winner = both.find(each => each instanceof Dispute) as Dispute
  const loser = both.find(each => each instanceof CaseDecided) as CaseDecided
  assert.equal(loser.case, winner)
  assert.match(loser.words.in('en'), /already decided.*The log says so/)
  const refunded = winner.refunded?.minor ?? 0n
  assert.is((await balances(world)).wallet, before.wallet + refunded)
  assert.instance(await answers(world, dispute), AnswerNotAllowed)
})

story('once, by its client, within seven days of its end', async ({ world }) => {
  const { app, theo, mara, nadia, advance } = world
  await theo.topsUp(1_000)
  const running = await theo.calls(mara)
  assert.instance(await disputes(world, running), DisputeNotAllowed)
  await theo.ends(running)
  assert.instance(await disputes(world, running), DisputeNotAllowed, 'nothing was paid')

  const [first, second] = [await afterAReading(world), await afterAReading(world)]
  const input = { reason: 'OTHER' as const, comment: 'Mine.', idempotencyKey: randomUUID() }
  for (const { viewer } of [mara, nadia])
    assert.is(await codeOf(() => disputeReading(app, viewer, { ...input, readingId: first.id })), 'FORBIDDEN')
  for (const comment of ['  ', 'a'.repeat(2_001)])
    assert.is(
      await codeOf(async () => disputeReading(app, theo.viewer, { ...input, comment, readingId: first.id })),
      'BAD_INPUT',
    )
  await advance(7 * 86_400 - 1)
  const dispute = (await disputes(world, second)) as Dispute
  assert.instance(dispute, Dispute)
  assert.instance(await disputes(world, second), DisputeNotAllowed)
  await advance(1)
  assert.instance(await disputes(world, first), DisputeNotAllowed)

  await decides(world, dispute, 'UPHELD')
})

story('nobody decides a case of her own', async ({ world }) => {
  const dispute = await disputed(world)
  const input = {
    caseId: dispute.id,
    decision: 'REFUND_FULL' as const,
    amount: null,
    version: 1,
    note: 'Mine.',
  }
  for (const { viewer } of [world.theo, world.mara]) {
    const asked = () => decideCase(world.app, viewer, { ...input, idempotencyKey: randomUUID() })
    assert.is(await codeOf(asked), 'FORBIDDEN')
  }
  await decides(world, dispute, 'UPHELD')
})

story.run()
