import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type * as Wallet from '../api/src/ledger/index.ts'
import type { Bench } from './bench.ts'
import { atMost, type Figure, ratioAtLeast } from './figure.ts'
import { insertAccounts, insertHistory, transfersSize } from './ledger-data.ts'
import { type Node, openNode } from './node.ts'
import { builtApi, connected } from './stage.ts'

const PEOPLE = 100_000
const HISTORY = 1_000_000
const CONCURRENT = 32
const SECONDS = 8

/** Charges asked for one by one through the wallet's front door, each answered when it is committed, the platform's fee in every one. */
export const charges: Bench = {
  name: 'charges',
  async run({ stage, say, tpcB }) {
    const database = await stage.database('charges')
    const limit = await tpcB()
    return connected(database.owner, async owner => {
      await insertAccounts(owner, PEOPLE)
      const empty = await transfersSize(owner)
      await insertHistory(owner, HISTORY, () => undefined)
      const bytes = ((await transfersSize(owner)) - empty) / HISTORY

      const node = await openNode(database.api)
      await chargeFor(node, owner, 1)
      const rates: number[] = []
      const limits: number[] = []
      for (let round = 0; round < 3; round++) {
        limits.push(await limit.measure(SECONDS))
        await owner.query('CHECKPOINT')
        rates.push(await chargeFor(node, owner, SECONDS))
        say(
          `single charges: ${Math.round(rates.at(-1) ?? 0)} a second; TPC-B: ${Math.round(limits.at(-1) ?? 0)}`,
        )
      }
      await node.close()
      const tps = { what: `pgbench TPC-B, ${limit.clients} clients`, value: Math.max(...limits), unit: 'tps' }
      const figures: Figure[] = [
        {
          bench: 'charges',
          what: `single charges, ${CONCURRENT} at once`,
          value: Math.max(...rates),
          unit: 'charges/s',
          against: tps,
          target: ratioAtLeast(1),
        },
        {
          bench: 'charges',
          what: 'a charge with its indexes',
          value: bytes,
          unit: 'bytes',
          target: atMost(230),
        },
      ]
      return figures
    })
  },
}

async function chargeFor({ app }: Node, owner: pg.Client, seconds: number): Promise<number> {
  const { charge } = await builtApi<typeof Wallet>('wallet/index')
  const wallets = await firstId(owner, 1)
  const earnings = await firstId(owner, 2)
  const end = performance.now() + seconds * 1000
  let made = 0
  const chargeOn = async () => {
    while (performance.now() < end) {
      const debit = wallets + anyOf(PEOPLE)
      const credit = earnings + anyOf(PEOPLE)
      const moved = await charge(app.db, {
        debit,
        credit,
        amount: 299n,
        fee: 89n,
        subjectId: randomUUID(),
        reason: 'reading-minute',
      })
      if (!('outcome' in moved) || moved.outcome !== 'moved') throw new Error('a charge did not go through')
      made++
    }
  }
  const before = performance.now()
  await Promise.all(Array.from({ length: CONCURRENT }, chargeOn))
  return (made * 1000) / (performance.now() - before)
}

const anyOf = (count: number) => BigInt(Math.floor(Math.random() * count))

async function firstId(owner: pg.Client, kind: number): Promise<bigint> {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT min(id) AS id FROM ledger.accounts WHERE kind = $1',
    [kind],
  )
  return BigInt(rows[0]?.id ?? 0)
}
