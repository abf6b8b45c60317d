import type { App } from '../app.ts'
import { policies } from '../catalogue/index.ts'
import { type Money, money } from '../foundation/money.ts'

/** The policies that real money follows, as staff set them. */
export interface Terms {
  readonly topUpLeast: Money
  readonly topUpMost: Money
  readonly leastPayout: Money
}

export async function termsOf(app: App): Promise<Terms> {
  const { topUpLeast, topUpMost, leastPayout } = await policies(app)
  const { currency } = app.config
  return {
    topUpLeast: money(topUpLeast, currency),
    topUpMost: money(topUpMost, currency),
    leastPayout: money(leastPayout, currency),
  }
}
