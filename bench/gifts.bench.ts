import type { Bench } from './bench.ts'
import { candle, sendersOf, sendGift } from './clients/givers.ts'
import { globalId } from './clients/global-id.ts'
import { type Cost, costOf, leastOf } from './measure/cost.ts'
import { atMost, type Figure, ratioAtMost } from './measure/figure.ts'
import { startApi } from './stage/api-process.ts'
import { connected } from './stage/stage.ts'

const PEOPLE = 20
const GIFTS_A_ROUND = 400
const WARM_UP_ROUNDS = 2
const ROUNDS = 5

/** The same movement without anything around it, between the same accounts. */
const TRANSFER = `SELECT ledger.transfer((SELECT a.id FROM ledger.accounts a JOIN accounts.people p ON p.id = a.owner_id WHERE p.subject = $1 AND a.kind = 'wallet'),
  (SELECT (ledger.account(p.id, 'earnings', 'USD')).id FROM accounts.people p WHERE p.subject = $2), 200, 60, uuidv7(), 'gift', 1, 'USD')`

/** What it costs to send a gift, beside the one transfer that it is made of. */
export const gifts: Bench = {
  name: 'gifts',
  async run({ stage, world, say }) {
    const { env, apiUrl, owner: ownerUrl, tokenOf } = await world()
    return connected(ownerUrl, async owner => {
      const api = await startApi(env, apiUrl)
      try {
        const { rows } = await connected(stage.postgres.url('soulseer'), client =>
          client.query<{ id: string; subject: string }>(
            'SELECT id, subject FROM cms.shown_readers ORDER BY id LIMIT 20',
          ),
        )
        const senders = await sendersOf({ owner, url: apiUrl, tokenOf, people: PEOPLE })
        const gift = await candle(apiUrl)
        const at = <Item>(items: readonly Item[], number: number) => items[number % items.length] as Item
        const sends = (number: number) => {
          const readerId = globalId('Reader', at(rows, number).id)
          return sendGift(apiUrl, at(senders, number), { subject: { readerId }, gift })
        }
        const moves = (number: number) =>
          owner.query(TRANSFER, [at(senders, number).subject, at(rows, number).subject])
        const [sent, moved]: [Cost[], Cost[]] = [[], []]
        const pids = { server: api.pid, postgres: stage.postgres.pid }
        const measured = (work: (number: number) => Promise<unknown>) => costOf(pids, GIFTS_A_ROUND, work)
        for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
          const [ofGift, ofTransfer] = [await measured(sends), await measured(moves)]
          if (round < WARM_UP_ROUNDS) continue
          sent.push(ofGift)
          moved.push(ofTransfer)
          say(
            `a gift: server ${ofGift.server.toFixed(2)} ms, PostgreSQL ${ofGift.postgres.toFixed(2)} ms; its transfer ${ofTransfer.postgres.toFixed(2)} ms`,
          )
        }
        return figuresOf(sent, moved)
      } finally {
        await api.stop()
      }
    })
  },
}

function figuresOf(sent: readonly Cost[], moved: readonly Cost[]): Figure[] {
  const transfer = { what: 'the transfer alone', value: leastOf(moved).postgres, unit: 'ms CPU' }
  return [
    {
      bench: 'gifts',
      what: 'a gift, server',
      value: leastOf(sent).server,
      unit: 'ms CPU',
      target: atMost(4),
    },
    {
      ...{ bench: 'gifts', what: 'a gift, PostgreSQL', value: leastOf(sent).postgres, unit: 'ms CPU' },
      ...{ against: transfer, target: ratioAtMost(12) },
    },
  ]
}
