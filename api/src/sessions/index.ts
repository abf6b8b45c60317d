/** Live rooms: who is in one, and a meter for each who pays. */

export { agreeToMinutes, askForMinutes } from './agree-minutes.ts'
export { announceFunds } from './announce-funds.ts'
export type { BookedTime } from './booked-time.ts'
export { endSession, stopSession } from './end-session.ts'
export { enterSession } from './enter-session.ts'
export { joinSession } from './join-session.ts'
export { leaveSession, pageClosed } from './leave-session.ts'
export { type MeterReading, minutesLeft, shareOf } from './meter.ts'
export { pausesOf, pendingOf } from './meters.store.ts'
export { admit, admitGuest, closeUnmet, dismiss, type NewSession, openSession } from './open-session.ts'
export { type Page, pagesOf } from './pages.ts'
export { type MessageToSend, sendMessage } from './send-message.ts'
export { type SignalToSend, sendSignal } from './send-signal.ts'
export { type Ending, LOST_MS, QUIET_MS, type Role } from './session.ts'
export { type EachSecond, SessionClock } from './session-clock.ts'
export { messagesAfter, sweepSignals } from './session-events.store.ts'
export {
  ExtensionAsked,
  MessageSent,
  MeterEnded,
  MinutesRunLow,
  PageChanged,
  type SentPicture,
  SessionChanged,
  SignalSent,
  type StoredMessage,
} from './session-events.ts'
export { nameWorkers } from './sweep/this-node.ts'
export { distributeTicks, type Tick } from './ticks.ts'
export { publishUnsteady, signTopic } from './unsteady-pages.ts'
