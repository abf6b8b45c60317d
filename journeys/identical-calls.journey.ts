import * as assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type Program, requesting } from './people/program.ts'
import { paysAt } from './people/wallet.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock } from './world/local-world.ts'

type Money = { minor: string }
type Wallet = { wallet: { balance: Money; history: { edges: { node: { kind: string; amount: Money } }[] } } }

test.describe('twenty identical calls at once', () => {
  test('have one effect and one answer each', async ({ program }) => {
    const [nadia, selene] = [await program('nadia'), await program('selene')]
    const before = await walletOf(nadia)

    const { topUp } = await nadia.asksTwentyTimes<{ topUp: { id: string; payment: { url: string } } }>(
      `mutation ($key: IdempotencyKey!) { topUp(input: { amount: { minor: "2000", currency: "USD" }, idempotencyKey: $key }) {
        __typename ... on TopUp { id payment { ... on HostedPayment { url } } amount { minor } }
      } }`,
      { key: randomUUID() },
    )
    await paysAt(topUp.payment.url)
    const funded = await eventually(
      'the wallet',
      () => walletOf(nadia),
      wallet => wallet.balance > before.balance,
    )
    assert.equal(funded.balance, before.balance + 2_000)
    assert.equal(funded.entries[0], 'TOP_UP 2000')

    await selene.asks('mutation { goOnline { presence } }')
    const { requestReading } = await nadia.asksTwentyTimes<{ requestReading: { id: string; state: string } }>(
      requesting,
      { ...(await nadia.chatWith('selene-nightbloom')), key: randomUUID() },
    )
    assert.equal(requestReading.state, 'RINGING')
    const { id } = requestReading
    await selene.asks('mutation ($id: ID!) { acceptReading(id: $id) { __typename } }', { id })
    await selene.sitsDown(id)
    await nadia.sitsDown(id)
    await clock.advance(90)
    await nadia.isCharged(id, 2)

    const { endReading } = await nadia.asksTwentyTimes<{ endReading: Ended }>(
      `mutation ($id: ID!) { endReading(id: $id) { __typename ... on Reading {
        state ending receipt { number sharedSeconds total { minor } minutes { minute } }
      } } }`,
      { id },
    )
    assert.equal(endReading.state, 'ENDED')
    const paid = Number(endReading.receipt.total.minor)
    assert.ok(paid > 0, JSON.stringify(endReading))
    const after = await walletOf(nadia)
    assert.equal(after.balance, funded.balance - paid)

    const { reviewReading } = await nadia.asksTwentyTimes<{ reviewReading: { id: string } }>(
      `mutation ($id: ID!, $key: IdempotencyKey!) {
        reviewReading(input: { readingId: $id, stars: 4, comment: "Said once.", idempotencyKey: $key }) {
          __typename ... on Review { id stars comment } ... on Refusal { message }
        }
      }`,
      { id, key: randomUUID() },
    )
    const { reading } = await nadia.asks<{ reading: { review: { id: string } } }>(
      'query ($id: ID!) { reading(id: $id) { review { id } } }',
      { id },
    )
    assert.equal(reviewReading.id, reading.review.id)

    const { tipReader } = await nadia.asksTwentyTimes<{ tipReader: { number: number } }>(
      `mutation ($id: ID!, $key: IdempotencyKey!) {
        tipReader(input: { readingId: $id, amount: { minor: "300", currency: "USD" }, idempotencyKey: $key }) {
          __typename ... on Tip { number amount { minor } at } ... on Refusal { message }
        }
      }`,
      { id, key: randomUUID() },
    )
    assert.equal(tipReader.number, 1, JSON.stringify(tipReader))
    const tipped = await walletOf(nadia)
    assert.equal(tipped.balance, after.balance - 300)
    assert.equal(tipped.entries[0], 'TIP -300')

    const { disputeReading } = await nadia.asksTwentyTimes<{ disputeReading: { id: string } }>(
      `mutation ($id: ID!, $key: IdempotencyKey!) {
        disputeReading(input: { readingId: $id, reason: OTHER, comment: "Said once.", idempotencyKey: $key }) {
          __typename ... on Dispute { id state openedAt } ... on Refusal { message }
        }
      }`,
      { id, key: randomUUID() },
    )
    const ines = await program('ines')
    const { decideCase } = await ines.asksTwentyTimes<{ decideCase: { refunded: Money } }>(
      `mutation ($id: ID!, $key: IdempotencyKey!) {
        decideCase(input: { caseId: $id, decision: REFUND_FULL, version: 1, note: "Said once.", idempotencyKey: $key }) {
          __typename ... on Dispute { id state refunded { minor } decidedAt } ... on Refusal { message }
        }
      }`,
      { id: disputeReading.id, key: randomUUID() },
    )
    assert.equal(decideCase.refunded.minor, String(paid))
    const refunded = await walletOf(nadia)
    assert.equal(refunded.balance, tipped.balance + paid)
    assert.equal(refunded.entries[0], `REFUND ${paid}`)
  })
})

type Ended = { state: string; receipt: { total: Money; minutes: unknown[] } }

async function walletOf(program: Program): Promise<{ balance: number; entries: string[] }> {
  const { viewer } = await program.asks<{ viewer: Wallet }>(
    '{ viewer { wallet { balance { minor } history(first: 3) { edges { node { kind amount { minor } } } } } } }',
  )
  const { wallet } = viewer
  return {
    balance: Number(wallet.balance.minor),
    entries: wallet.history.edges.map(({ node }) => `${node.kind} ${node.amount.minor}`),
  }
}
