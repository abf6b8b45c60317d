import { type Account, personOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { type Localized, policies, readerById, services } from '../catalogue/index.ts'
import { money } from '../foundation/contract/money-type.ts'
import type { Transaction } from '../foundation/database/database.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { ChannelNotOffered, mustBeBrief } from '../readings/index.ts'
import { offerOf } from './offer/offers.store.ts'
import { place } from './place-appointment.ts'
import type { AlreadyBooked, SlotTaken, TooSoon } from './refusals.ts'
import type { Request, Terms } from './request.ts'

/** An appointment whose price is held elsewhere until it took place. */
export interface Prepaid extends Pick<Request, 'channel' | 'minutes' | 'startsAt' | 'topic' | 'question'> {
  readonly serviceNames: Localized
  /** What holds its price, such as a voucher. */
  readonly prepaidBy: string
}

/** Who is asked and by which terms, before a transaction; null: they take no appointments here any more. */
export async function prepaidTerms(
  app: App,
  profileId: string,
  asked: Pick<Request, 'topic' | 'question'>,
): Promise<Terms | null> {
  mustBeBrief(asked)
  const profile = await readerById(app, profileId)
  if (!profile) return null
  const reader: Account = await personOf(app.db, profile.subject, profile.name)
  return { profile, reader, policy: await policies(app), services: await services(app) }
}

/**
 * Asks for an appointment that costs its client nothing, within the caller's transaction: whatever its end is, its event has what of a
 * price would be given back, and the caller settles what it holds. The length is the caller's, and need not be on the reader's list.
 */
export async function bookPrepaid(
  app: App,
  tx: Transaction,
  viewer: Viewer,
  terms: Terms,
  { serviceNames, prepaidBy, ...request }: Prepaid,
): Promise<string | AlreadyBooked | ChannelNotOffered | SlotTaken | TooSoon> {
  const { profile, reader } = terms
  const rate = profile.rates.find(({ channel }) => channel === request.channel)?.perMinute
  if (!rate)
    return new ChannelNotOffered(
      profile.name,
      profile.rates.map(({ channel }) => channel),
    )
  const isInstant = (await offerOf(tx, reader.id))?.isInstant ?? false
  const price = money(0n, rate.currency)
  return place(app, tx, viewer, terms, request, {
    ...{ serviceId: null, serviceNames, prepaidBy },
    ...{ price, rate: rate.minor, isInstant },
  })
}
