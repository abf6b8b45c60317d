import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { atOnce, memberOfStaff } from '../../../test/staff/staff-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { money } from '../../foundation/money.ts'
import { accountOf, transfer } from '../../ledger/index.ts'
import { addCaseNote } from '../../trust/desk/add-case-note.ts'
import {
  CaseChanged,
  CaseDecided,
  caseById,
  type Decision,
  Dispute,
  RefundOutOfRange,
} from '../../trust/index.ts'
import { answerDispute } from './answer-dispute.ts'
import { suggestionFor } from './case-suggestion.ts'
import { decideCase } from './decide-case.ts'
import { DecisionEffect, foreseeDecision } from './decision-effect.ts'
import { disputeReading } from './dispute-reading.ts'

const { story, run } = stories('what a decision moves')

/** Two minutes at $2.99: $5.98, of which $4.19 is the reader's. */
async function disputed(world: World, minutes = 2): Promise<Dispute> {
  const { app, theo, mara, advance, settle } = world
  await theo.topsUp(2_000)
  const call = await theo.calls(mara)
  await settle()
  await advance(60 * minutes)
  await settle()
  await theo.ends(call)
  const opened = await disputeReading(app, theo.viewer, {
    ...{ readingId: call.id, reason: 'ABSENT', comment: 'Away.', idempotencyKey: randomUUID() },
  })
  if (!(opened instanceof Dispute)) throw new Error(opened.words.key)
  return opened
}

const foresees = ({ app }: World, { id }: Dispute, decision: Decision, minor: bigint | null = null) =>
  foreseeDecision(app, { caseId: id, decision, amount: minor === null ? null : money(minor, 'USD') })

const decides = async (world: World, of: Dispute, decision: Decision, minor: bigint | null = null) =>
  decideCase(world.app, await world.viewer('ines'), {
    ...{ caseId: of.id, decision, note: 'So.', version: of.version, idempotencyKey: randomUUID() },
    amount: minor === null ? null : money(minor, 'USD'),
  })

const balances = async ({ app, theo, mara }: World) => ({
  wallet: (await theo.wallet()).balance.minor,
  earnings: (await mara.earnings()).balance.minor,
  receivable: (await accountOf(app.db, mara.viewer.id, 'receivable', 'USD')).balance,
})

/** What was foreseen, by account. */
const legsOf = (effect: DecisionEffect | RefundOutOfRange): Record<string, bigint> => {
  if (!(effect instanceof DecisionEffect)) throw new Error('it cannot be decided so')
  return Object.fromEntries(effect.legs.map(({ account, amount }) => [account, amount.minor]))
}

story('is what was foreseen, leg by leg, in part and in full', async world => {
  for (const [decision, minor] of [
    ['REFUND_PART', 101n],
    ['REFUND_FULL', null],
  ] as const) {
    const dispute = await disputed(world)
    const before = await balances(world)
    const foreseen = legsOf(await foresees(world, dispute, decision, minor))
    assert.equal(await balances(world), before, 'looking moves nothing')
    assert.is(
      Object.values(foreseen).reduce((sum, amount) => sum + amount, 0n),
      0n,
    )
    await decides(world, dispute, decision, minor)
    const after = await balances(world)
    assert.is(after.wallet - before.wallet, foreseen.wallet)
    assert.is(after.earnings - before.earnings, foreseen.earnings)
  }
  assert.equal(await world.audit(), [])
})

story('is what the reader owes where their earnings do not cover it', async world => {
  const { app, mara } = world
  const dispute = await disputed(world)
  const { accountId, balance } = await mara.earnings()
  await app.db.transact(tx =>
    transfer(tx, {
      ...{ debit: accountId, credit: 'payout-clearing', amount: balance.minor - 100n, reason: 'payout' },
      ...{ subjectId: randomUUID(), currency: 'USD' },
    }),
  )
  const before = await balances(world)
  const foreseen = legsOf(await foresees(world, dispute, 'REFUND_FULL'))
  assert.equal(foreseen, { wallet: 598n, earnings: -100n, receivable: -319n, fees: -179n })
  await decides(world, dispute, 'REFUND_FULL')
  const after = await balances(world)
  assert.is(after.receivable - before.receivable, foreseen.receivable)
})

story('is nothing when the charge stands, and no part may be the whole', async world => {
  const dispute = await disputed(world)
  assert.equal(legsOf(await foresees(world, dispute, 'UPHELD')), {})
  assert.instance(await foresees(world, dispute, 'REFUND_PART', 598n), RefundOutOfRange)
  await decides(world, dispute, 'UPHELD')
})

story('is not made of an older case than there is', async world => {
  const { app, mara } = world
  const dispute = await disputed(world)
  const said = { readingId: dispute.readingId, text: 'I was there.', idempotencyKey: randomUUID() }
  await answerDispute(app, mara.viewer, said)
  const refused = await decides(world, dispute, 'REFUND_FULL')
  assert.instance(refused, CaseChanged)
  assert.is(((refused as CaseChanged).case as Dispute).answer, 'I was there.')
  const staff = await world.viewer('ines')
  await addCaseNote(app, staff, { caseId: dispute.id, words: 'Hm.', idempotencyKey: randomUUID() })
  assert.instance(await decides(world, { ...dispute, version: 2 } as Dispute, 'UPHELD'), CaseChanged)
  const now = (await caseById(app.db, dispute.id)) as Dispute
  assert.instance(await decides(world, now, 'UPHELD'), Dispute)
})

story('is made once, however many decide at once', async world => {
  const { app } = world
  const dispute = await disputed(world)
  const all = await atOnce(20, index => memberOfStaff(world, `Staff ${index}`, 'SUPPORT'))
  const before = await balances(world)
  const results = await Promise.all(
    all.map(viewer =>
      decideCase(app, viewer, {
        ...{ caseId: dispute.id, decision: 'REFUND_PART' as const, amount: money(100n, 'USD'), note: 'So.' },
        ...{ version: dispute.version, idempotencyKey: randomUUID() },
      }),
    ),
  )
  assert.is(results.filter(each => each instanceof Dispute).length, 1)
  assert.is(results.filter(each => each instanceof CaseDecided).length, 19)
  assert.is((await balances(world)).wallet, before.wallet + 100n)
  const decided = (await caseById(app.db, dispute.id)) as Dispute
  assert.ok(decided.takenUpAt, 'who decides has taken it up')
})

story('is suggested by what the meter knows, and by what the client disputed before', async world => {
  const { app } = world
  const suggestion = await suggestionFor(app, await disputed(world, 2))
  assert.equal([suggestion.rule, suggestion.decision], ['OFTEN_DISPUTED', 'UPHELD'])
  assert.ok(suggestion.otherDisputes >= 3)
  const short = await suggestionFor(app, await disputed(world, 0.5))
  assert.equal([short.rule, short.measure, short.decision], ['SHORT', 30, 'REFUND_FULL'])
})

run()
