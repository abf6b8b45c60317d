import { randomUUID } from 'node:crypto'
import type { cast } from '../../api/test/cast.ts'
import type { House } from './house.ts'
import { askUntilAnswered } from './rain.ts'
import { rowId } from './row-id.ts'

const OF_AGE = `mutation ($key: IdempotencyKey!) { giveConsent(input: { dateOfBirth: "1990-04-27", idempotencyKey: $key }) { __typename } }`

/** Who pays is of age, and has a full wallet; answers their token. */
export async function getsReady(house: House, who: keyof typeof cast): Promise<string> {
  const token = await house.token(who)
  await askUntilAnswered(house, token, OF_AGE, { key: randomUUID() })
  const { viewer } = await askUntilAnswered<{ viewer: { wallet: { id: string } } }>(
    house,
    token,
    '{ viewer { wallet { id } } }',
  )
  await house.sql(
    `SELECT ledger.transfer(ledger.platform_account('card-clearing'), $1, 10000000, 0, gen_random_uuid(), 'top-up', 1, 'USD')`,
    [rowId(viewer.wallet.id)],
  )
  return token
}
