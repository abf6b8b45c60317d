import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { giftsOnSale } from '../../src/catalogue/index.ts'
import { money } from '../../src/foundation/money.ts'
import { type GiftToSend, sendGift } from '../../src/gifts/send-gift.ts'
import { SentGift } from '../../src/gifts/sent-gift.ts'
import type { Client, PersonInTest, Reader } from '../people.ts'
import type { World } from '../world.ts'

/** Candle Glow is on sale all year. */
export const CANDLE = 200n
/** What is left of it for the reader, and for the platform. */
export const [SHARE, FEE] = [140n, 60n]

export async function giftOf({ app }: World, price: bigint): Promise<string> {
  const found = (await giftsOnSale(app)).find(gift => gift.price.minor === price)
  if (!found) throw new Error(`no gift for ${price} is on sale`)
  return found.id
}

/** Sends a candle to a reader's page, or what `more` says. */
export async function sends(
  world: World,
  sender: PersonInTest,
  reader: Pick<Reader, 'readerId'>,
  more: Partial<GiftToSend> = {},
) {
  return sendGift(world.app, sender.viewer, {
    subject: { kind: 'READER', id: reader.readerId },
    giftId: more.giftId ?? (await giftOf(world, CANDLE)),
    count: 1,
    price: null,
    isNamed: true,
    idempotencyKey: randomUUID(),
    ...more,
  })
}

export async function sent(...of: Parameters<typeof sends>): Promise<SentGift> {
  const gift = await sends(...of)
  if (!(gift instanceof SentGift)) throw new Error(`nothing was sent: ${gift.words.key}`)
  return gift
}

/** Somebody new with so much in the wallet. */
export async function giver({ stranger }: World, minor = 10_000, name = 'Ada Lanternfield'): Promise<Client> {
  const client = await stranger(name)
  await client.topsUp(minor)
  return client
}

export const balanceOf = async (client: PersonInTest): Promise<bigint> =>
  (await client.wallet()).balance.minor
export const earned = async (reader: Reader): Promise<bigint> => (await reader.earnings()).balance.minor
export const usd = (minor: bigint) => money(minor, 'USD')
