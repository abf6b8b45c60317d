import { randomUUID } from 'node:crypto'
import { startTopUp, TopUp } from '../../src/billing/index.ts'
import { type CreditPackage, creditPackagesAt } from '../../src/catalogue/index.ts'
import { money } from '../../src/foundation/money.ts'
import { accountOf, Short, transfer } from '../../src/ledger/index.ts'
import type { BillingWorld } from '../billing-world.ts'
import { staffSave } from '../moderation/moderation-stories.ts'
import type { Client } from '../people.ts'

export const HOST = 'localhost'

interface SomePackage {
  readonly price: number
  readonly bonus?: number
  readonly once?: boolean
  readonly from?: Date | null
  readonly until?: Date | null
  readonly mostPopular?: boolean
  /** Slug of the one brand that sells it. */
  readonly brand?: string
}

/** Staff sell one more package. Returns its id. */
export async function staffSells(world: BillingWorld, asked: SomePackage): Promise<string> {
  const id = randomUUID()
  const { price, bonus = 0, once = false, from = null, until = null, mostPopular = false } = asked
  await staffSave(
    world,
    `WITH sold AS (
       INSERT INTO cms.packages (id, price_minor, bonus_minor, per_person, "from", until, most_popular, sort)
       VALUES ($1, $2, $3, $4::cms.enum_packages_per_person, $5, $6, $7, 1) RETURNING id
     ), named AS (INSERT INTO cms.packages_locales (name, _locale, _parent_id) SELECT 'Try', 'en', id FROM sold)
     INSERT INTO cms.packages_rels ("order", parent_id, path, brands_id)
     SELECT 1, sold.id, 'brands', b.id FROM sold, cms.brands b WHERE b.slug = $8`,
    [id, price, bonus, once ? 'ONCE' : 'UNLIMITED', from, until, mostPopular, asked.brand ?? null],
  )
  return id
}

export const onSale = async ({ app }: BillingWorld, id: string, host = HOST): Promise<CreditPackage> => {
  const found = (await creditPackagesAt(app, host)).find(each => each.id === id)
  if (!found) throw new Error(`package ${id} is not on sale at ${host}`)
  return found
}

/** Asks for a package as it was seen. */
export const asks = (
  { app }: BillingWorld,
  { viewer }: Client,
  seen: Pick<CreditPackage, 'id' | 'price' | 'bonus'>,
  { key = randomUUID(), host = HOST }: { key?: string; host?: string } = {},
) =>
  startTopUp(app, viewer, {
    amount: seen.price,
    package: { id: seen.id, bonus: seen.bonus, host },
    idempotencyKey: key,
  })

/** A top-up by a package, asked for and not paid. */
export async function begins(world: BillingWorld, client: Client, id: string) {
  const topUp = await asks(world, client, await onSale(world, id))
  if (!(topUp instanceof TopUp) || topUp.paymentId === null) throw new Error('the top-up did not begin')
  return { ...topUp, paymentId: topUp.paymentId }
}

/** The same, paid and in the wallet. */
export async function buys(world: BillingWorld, client: Client, id: string) {
  const topUp = await begins(world, client, id)
  world.bank.pay(topUp.paymentId)
  await world.bank.settled()
  return topUp
}

/** Spends so much; false when the wallet has less. */
export async function spends({ app }: BillingWorld, client: Client, minor: number): Promise<boolean> {
  const { id } = await client.wallet()
  const moved = await app.db.transact(tx =>
    transfer(tx, {
      debit: BigInt(id),
      credit: 'platform-revenue',
      amount: BigInt(minor),
      currency: 'USD',
      subjectId: randomUUID(),
      reason: 'adjustment',
    }),
  )
  return !(moved instanceof Short)
}

/** What the client has and owes, in cents. */
export async function standing({ app }: BillingWorld, client: Client) {
  const { minor } = (await client.wallet()).balance
  const { balance } = await accountOf(app.db, client.viewer.id, 'receivable', 'USD')
  return { wallet: Number(minor), owed: Number(-balance) }
}

export const dollars = (whole: number) => money(BigInt(whole) * 100n, 'USD')
