import { mutate, send, sendPictureFile } from '../../../graphql/browser.ts'
import { ApiFault, wordsFor } from '../../../graphql/fault.ts'
import {
  AcceptReadingDocument,
  BalanceChangedDocument,
  CancelReadingDocument,
  DeclineReadingDocument,
  EndReadingDocument,
  ExtendReadingDocument,
  IceServersDocument,
  JoinReadingDocument,
  LeaveReadingDocument,
  ProposeExtensionDocument,
  type ReadingAnswerFragment,
  ReadingEventsDocument,
  RoomSignsDocument,
  type RoomSignsSubscription,
  SendMessageDocument,
  SendPictureDocument,
  SendRoomSignDocument,
  SendSignalDocument,
  type SignalKind,
} from '../../../graphql/generated.ts'
import { listen, onDoubt, socketOf } from '../../../graphql/live.ts'
import type { LiveReading, ReadingEvent, RoomMessage } from './room.ts'

export type RoomSign = RoomSignsSubscription['roomSigns']
type Answer = Promise<LiveReading | { refused: string }>
/** `isFinal`: sent again, it would be refused again. */
type Sent = Promise<RoomMessage | { refused: string; isFinal?: boolean }>

/** All that a room does with the world outside it. Questions reject with a fault; a refusal is an answer. */
export interface RoomPort {
  readonly pageSession: string
  /** Monotonic milliseconds of this page; a device's clock may be wrong, or be set while it runs. */
  now(): number
  wait(milliseconds: number): Promise<void>
  words(fault: unknown): string
  events(after: string, listener: (event: ReadingEvent) => void, fail: (fault: unknown) => void): () => void
  wallet(listener: (balance: LiveReading['ratePerMinute']) => void): () => void
  /** `unsteady`: the server did not answer for a second, and may not have heard of us either. */
  onLink(listener: (link: 'open' | 'unsteady' | 'lost') => void): () => void
  signs(listener: (sign: RoomSign) => void): () => void
  /** We write; or have seen the messages up to one. */
  sign(seenUpTo: string | null): Promise<void>
  accept(): Answer
  decline(): Answer
  cancel(): Answer
  join(): Answer
  leave(): Answer
  end(): Answer
  /** So many minutes in all. */
  extend(minutes: number): Answer
  propose(minutes: number): Answer
  say(text: string, clientKey: string): Sent
  /** `onProgress`: the share that has been sent, from 0 to 1. */
  sendPicture(picture: Blob, clientKey: string, onProgress: (share: number) => void): Sent
  signal(to: string, kind: string, data: string, clientKey: string): Promise<void>
  iceServers(): Promise<RTCIceServer[]>
}

/** A socket that did not open by then is said to be missing. */
const openWithinMilliseconds = 5_000
/** Coming and going is asked again by the room itself; an answer that is lost must not hold it up. */
const soon = { withinMilliseconds: 4_000 }

export function browserRoomPort(id: string): RoomPort {
  const pageSession = crypto.randomUUID()
  const page = { input: { readingId: id, pageSession } }
  return {
    pageSession,
    now: () => performance.now(),
    wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    words: wordsFor,
    events: (after, listener, fail) =>
      listen(
        ReadingEventsDocument,
        { readingId: id, pageSession, after },
        data => listener(data.readingEvents),
        fail,
      ),
    wallet: listener => listen(BalanceChangedDocument, {}, data => listener(data.walletChanged.balance)),
    onLink(listener) {
      let open = true
      // Where sockets are blocked, one may neither open nor close.
      const unopened = setTimeout(() => opened(false), openWithinMilliseconds)
      const opened = (now: boolean) => {
        clearTimeout(unopened)
        open = now
        listener(now ? 'open' : 'lost')
      }
      // A network that went and came back may have left the socket standing, and questions unanswered.
      const back = () => open && listener('open')
      const gone = () => open && listener('unsteady')
      window.addEventListener('online', back)
      window.addEventListener('offline', gone)
      const stops = [
        socketOf().on('connected', () => opened(true)),
        socketOf().on('closed', () => opened(false)),
        onDoubt(doubtful => open && listener(doubtful ? 'unsteady' : 'open')),
      ]
      return () => {
        clearTimeout(unopened)
        window.removeEventListener('online', back)
        window.removeEventListener('offline', gone)
        for (const stop of stops) stop()
      }
    },
    signs: listener => listen(RoomSignsDocument, { readingId: id }, ({ roomSigns }) => listener(roomSigns)),
    async sign(seenUpTo) {
      await mutate(SendRoomSignDocument, { input: { readingId: id, seenUpTo } }, soon)
    },
    accept: async () => answered((await mutate(AcceptReadingDocument, { id })).acceptReading),
    decline: async () => answered((await mutate(DeclineReadingDocument, { id })).declineReading),
    cancel: async () => answered((await mutate(CancelReadingDocument, { id })).cancelReading),
    join: async () => answered((await mutate(JoinReadingDocument, page, soon)).joinReading),
    leave: async () => answered((await mutate(LeaveReadingDocument, page, soon)).leaveReading),
    end: async () => answered((await mutate(EndReadingDocument, { id })).endReading),
    extend: async minutes =>
      answered((await mutate(ExtendReadingDocument, { input: { readingId: id, minutes } })).extendReading),
    propose: async minutes =>
      answered(
        (await mutate(ProposeExtensionDocument, { input: { readingId: id, minutes } })).proposeExtension,
      ),
    async say(text, clientKey) {
      const { sendMessage: answer } = await mutate(SendMessageDocument, {
        input: { readingId: id, text, clientKey },
      })
      return answer.__typename === 'Message' ? answer : { refused: answer.message }
    },
    async sendPicture(picture, clientKey, onProgress) {
      try {
        const upload = await sendPictureFile(picture, clientKey, onProgress)
        const input = { readingId: id, upload, clientKey }
        const { sendPicture: answer } = await mutate(SendPictureDocument, { input })
        if (answer.__typename === 'Message') return answer
        return { refused: answer.message, isFinal: answer.__typename === 'PictureLimitReached' }
      } catch (fault) {
        if (!(fault instanceof ApiFault) || fault.code !== 'BAD_INPUT') throw fault
        return { refused: wordsFor(fault), isFinal: true }
      }
    },
    async signal(to, kind, data, clientKey) {
      const { sendSignal } = await mutate(SendSignalDocument, {
        input: { readingId: id, pageSession, to, kind: kind.toUpperCase() as SignalKind, data, clientKey },
      })
      // Not delivered: whoever sends it tries again for as long as the call lives.
      if ('message' in sendSignal) throw new Error(sendSignal.message)
    },
    async iceServers() {
      const { iceServers } = await send(IceServersDocument, { readingId: id })
      return (iceServers ?? []).map(({ urls, username, credential }) => ({
        urls,
        username: username ?? undefined,
        credential: credential ?? undefined,
      }))
    },
  }
}

function answered(answer: ReadingAnswerFragment): LiveReading | { refused: string } {
  return answer.__typename === 'Reading' ? answer : { refused: answer.message }
}
