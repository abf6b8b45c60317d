/** Live readings' front door. */
import { IceServersResolver } from './ice-servers.resolver.ts'
import {
  CurrentReadingResolver,
  EarningsReadingsResolver,
  ReadingFieldsResolver,
  WalletEntryResolver,
  WalletHistoryResolver,
} from './reading-fields.resolver.ts'
import { ReadingEventResolver, ReadingsResolver } from './readings.resolver.ts'

export { timeZoneOf } from './earned-today.ts'
export { hearTicks } from './hear-ticks.ts'
export { publishRinging } from './incoming-feed.ts'
export { nameWorkers } from './meter.store.ts'
export { type EachSecond, Meter } from './meter.ts'
export {
  Reading,
  type ReadingEnding,
  ReadingEndingEnum,
  type ReadingRow,
  type ReadingState,
  type Side,
} from './reading.ts'
export { lockReading, readingOf } from './reading-of.ts'
export { readingJobs } from './readings.jobs.ts'
export { byId, insertForWaiting, lock } from './readings.store.ts'
export { Receipt, receiptOf } from './receipt.ts'
export { AlreadyInReading, ChannelNotOffered, InsufficientFunds, ReaderUnavailable } from './refusals.ts'
export { busyClient, unfunded } from './request-reading.ts'
export { priceOf, type Request, type Terms, termsOf } from './terms.ts'

export const readingResolvers = [
  ReadingsResolver,
  IceServersResolver,
  ReadingEventResolver,
  ReadingFieldsResolver,
  CurrentReadingResolver,
  WalletHistoryResolver,
  WalletEntryResolver,
  EarningsReadingsResolver,
] as const
