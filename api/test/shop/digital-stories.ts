import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { digitalContents, offeredBySkus } from '../../src/catalogue/index.ts'
import { writeFetched } from '../../src/shop/library/files.store.ts'
import type { LibraryItem } from '../../src/shop/library/library-item.ts'
import { ownLibrary } from '../../src/shop/library/library-of.ts'
import type { Order } from '../../src/shop/orders/order.ts'
import { givePresent } from '../../src/shop/presents/give-present.ts'
import type { Voucher } from '../../src/shop/vouchers/voucher.ts'
import { ownVouchers } from '../../src/shop/vouchers/voucher-of.ts'
import type { Client } from '../people.ts'
import type { World } from '../world.ts'
import { ordered, puts } from './shop-stories.ts'

/** Buys so many of something that is not shipped. */
export async function buys(world: World, client: Client, sku: string, count = 1): Promise<Order> {
  await puts(world, client.viewer, sku, count)
  return ordered(world, client.viewer, { address: null, shippingCode: null })
}

export const libraryOf = async ({ app }: World, { viewer }: Client): Promise<LibraryItem[]> =>
  (await ownLibrary({ app, viewer }, 20, null)).edges.map(({ node }) => node)

export const vouchersOf = async ({ app }: World, { viewer }: Client): Promise<Voucher[]> =>
  (await ownVouchers({ app, viewer }, 20, null)).edges.map(({ node }) => node)

/** The files of a product are in the store, as if they had been brought from the cms: bytes that count up. */
export async function bringsFiles({ app }: World, sku: string): Promise<void> {
  const product = (await offeredBySkus(app, [sku])).get(sku)?.product
  const contents = await digitalContents(app, product?.id ?? '')
  for (const { file } of contents?.pieces ?? []) {
    if (!file) continue
    const key = `library/${file.id}-${file.digest.slice(0, 32)}`
    await app.files.put(
      key,
      Buffer.from(Array.from({ length: 1_000 }, (_, at) => at % 256)),
      file.contentType,
    )
    await writeFetched(app.db, key)
  }
}

const CARD = {
  friendName: 'June',
  fromName: 'Ada',
  message: 'For <b>you</b>, tonight.',
  card: 'MOON',
  sendAt: null,
} as const

export const gives = (
  { app }: World,
  { viewer }: Client,
  what: { libraryItemId: string } | { voucherId: string },
  over: { sendAt?: Date; friendMail?: string; fromName?: string } = {},
) =>
  givePresent(
    app,
    viewer,
    {
      libraryItemId: null,
      voucherId: null,
      friendMail: `${randomUUID()}@example.test`,
      ...CARD,
      ...what,
      ...over,
      idempotencyKey: randomUUID(),
    },
    { language: 'en', origin: null },
  )
