/** Live readings' front door. */

import './on-access-lost.ts'
import './on-meter-ended.ts'
import './on-topped-up.ts'
import './statistics/on-meter-ended.ts'
import { LiveDeskResolver } from './desk/live-desk.resolver.ts'
import {
  CurrentWaitingResolver,
  QueueResolver,
  ReaderQueueResolver,
  WaitingFieldsResolver,
} from './queue/queue.resolver.ts'
import {
  CurrentReadingResolver,
  EarningsReadingsResolver,
  ReaderTermsResolver,
  ReadingFieldsResolver,
  WalletEntryResolver,
  WalletHistoryResolver,
} from './reading-fields.resolver.ts'
import { ReadingEventResolver, ReadingsResolver } from './readings.resolver.ts'
import { ReaderReportResolver } from './report/report.resolver.ts'
import { IceServersResolver } from './room/ice-servers.resolver.ts'
import { PersonReadingsResolver } from './room/person-readings.resolver.ts'
import { RoomSignsResolver } from './room/room-signs.resolver.ts'
import { ReaderStatisticsResolver } from './statistics/statistics.resolver.ts'

export { type BookedRoom, closeBookedRoom, comeToRoom, openBookedRoom } from './booked/booked-room.ts'
export { busyReading } from './busy-reading.ts'
export { ReadingStopped } from './desk/events.ts'
export { stopsOf } from './desk/stops.store.ts'
export { timeZoneOf } from './money/earned-today.ts'
export { Receipt, receiptOf } from './money/receipt.ts'
export { READING_PICTURES } from './pictures/image-in.ts'
export { readingPicture } from './pictures/reading-picture.ts'
export { queueOf, waitingOfClient } from './queue/queue.store.ts'
export { publishQueue, QueuedClient, queueTopic } from './queue/queue-feed.ts'
export { takeWaiting } from './queue/take-waiting.ts'
export { offerFor, SomebodyWasFaster, tendQueues } from './queue/tend-queues.ts'
export {
  Reading,
  type ReadingEnding,
  ReadingEndingEnum,
  type ReadingRow,
  type ReadingState,
  type Side,
  SideEnum,
} from './reading.ts'
export { lockReading, readingNow, readingOf } from './reading-of.ts'
export { readingJobs } from './readings.jobs.ts'
export { readingsNodes } from './readings.nodes.ts'
export { byId, loadReading, lock, readingsBefore } from './readings.store.ts'
export { isWaiting, messagesOf, readingsOf, type WrittenMessage } from './readings-of.ts'
export { AlreadyInReading, ChannelNotOffered, InsufficientFunds } from './refusals.ts'
export { ReaderReport } from './report/report.ts'
export type { Bounds } from './report/report-period.ts'
export { expireRings } from './ring/answer-reading.ts'
export { ReaderRung } from './ring/events.ts'
export { mustBeBrief } from './ring/terms.ts'
export { lastVisits } from './statistics/visits.store.ts'

export const readingResolvers = [
  ReadingsResolver,
  IceServersResolver,
  RoomSignsResolver,
  ReadingEventResolver,
  ReadingFieldsResolver,
  ReaderTermsResolver,
  CurrentReadingResolver,
  WalletHistoryResolver,
  WalletEntryResolver,
  EarningsReadingsResolver,
  QueueResolver,
  WaitingFieldsResolver,
  CurrentWaitingResolver,
  ReaderQueueResolver,
  ReaderStatisticsResolver,
  ReaderReportResolver,
  PersonReadingsResolver,
  LiveDeskResolver,
] as const
