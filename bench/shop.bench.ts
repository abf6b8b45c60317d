import { ProductPageDocument, ShopPageDocument } from '../site/src/graphql/generated.ts'
import type { Bench } from './bench.ts'
import type { Question } from './clients/ask.ts'
import { checkOut, type Money, putIntoBasket, stockUp, totalOf } from './clients/buyers.ts'
import { sendersOf } from './clients/givers.ts'
import { costs } from './cost-of-reads.ts'
import { type Cost, costOf, leastOf } from './measure/cost.ts'
import { atMost, type Figure } from './measure/figure.ts'
import { familyCpuSeconds } from './measure/processes.ts'
import { startApi } from './stage/api-process.ts'
import { connected } from './stage/stage.ts'

const BUYERS = 40
const ROUNDS = 5
const WARM_UP_ROUNDS = 2
const SKU = 'CANDLE-20'
const LIMIT_SECONDS = 4

const READS: Record<string, Question> = {
  'list of 20 products': { query: ShopPageDocument.toString(), variables: { first: 20 } },
  'a product by its slug': {
    query: ProductPageDocument.toString(),
    variables: { slug: 'moonwater-tarot' },
  },
}

/** What the shop costs in CPU of the api and of PostgreSQL: its pages, a basket, an order; beside pgbench's TPC-B transaction. */
export const shop: Bench = {
  name: 'shop',
  async run({ stage, world, tpcB, say }) {
    const { env, apiUrl, owner: ownerUrl, tokenOf } = await world()
    const api = await startApi(env, apiUrl)
    const pids = { server: api.pid, postgres: stage.postgres.pid }
    try {
      const figures: Figure[] = []
      for (const [what, question] of Object.entries(READS)) {
        const { it } = await costs(stage, { it: { of: api, url: apiUrl } }, question)
        figures.push(figure(what, it, 1))
      }
      const buyers = await connected(ownerUrl, async owner => {
        await stockUp(owner, SKU)
        return sendersOf({ owner, url: apiUrl, tokenOf, people: BUYERS })
      })
      const baskets: Cost[] = []
      const orders: Cost[] = []
      for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        const put = (number: number) => putIntoBasket(apiUrl, at(buyers, number), SKU, 1)
        const emptied = (number: number) => putIntoBasket(apiUrl, at(buyers, number), SKU, 0)
        await costOf(pids, BUYERS, emptied)
        const basket = await costOf(pids, BUYERS, put)
        const totals: Money[] = []
        for (const buyer of buyers) totals.push(await totalOf(apiUrl, buyer))
        const order = await costOf(pids, BUYERS, number =>
          checkOut(apiUrl, at(buyers, number), at(totals, number)),
        )
        if (round < WARM_UP_ROUNDS) continue
        baskets.push(basket)
        orders.push(order)
      }
      const limit = await tpcB()
      const before = familyCpuSeconds(stage.postgres.pid)
      const rate = await limit.measure(LIMIT_SECONDS)
      const value = ((familyCpuSeconds(stage.postgres.pid) - before) * 1000) / (rate * LIMIT_SECONDS)
      const against = { what: 'a transaction of pgbench', value, unit: 'ms CPU' }
      figures.push({ ...figure('add to basket', leastOf(baskets), 5), against })
      figures.push({ ...figure('checkout', leastOf(orders), 25), against })
      for (const each of figures) say(`${each.what}: ${each.value.toFixed(2)} ms`)
      return figures
    } finally {
      await api.stop()
    }
  },
}

const figure = (what: string, { server, postgres }: Cost, most: number): Figure => ({
  ...{ bench: 'shop', what, value: server + postgres, unit: 'ms CPU', target: atMost(most) },
})

const at = <Item>(items: readonly Item[], number: number): Item => items[number % items.length] as Item
