import { eventType, type StoredEvent } from '../foundation/events/events.ts'
import type { Ending, Role } from './session.ts'

/** Where an event stands among the minutes held: how many there were when it was stored. */
interface AmongMinutes {
  readonly minutes: number
}

/** The session, a meter of it or who is connected changed: listeners look at it as it stands. */
export const SessionChanged = eventType<
  AmongMinutes & {
    /** It has ended: nothing of it will change any more. */
    readonly isOver: boolean
  }
>('session.changed')

/** A participant's page began to listen, or stopped. */
export const PageChanged = eventType<
  AmongMinutes & { readonly role: Role; readonly present: boolean; readonly page: string | null }
>('session.page-changed')

/** So many minutes are left of what the wallet covers and was agreed to. */
export const MinutesRunLow = eventType<AmongMinutes & { readonly minutesLeft: number }>('session.minutes-low')

/** The host asks the guest for so many minutes in all. */
export const ExtensionAsked = eventType<AmongMinutes & { readonly asked: number }>('session.extension-asked')

/** A picture in a chat message; the files of it are a picture of the pictures module. */
export interface SentPicture {
  readonly id: string
  /** Of its largest size, in pixels. */
  readonly width: number
  readonly height: number
  /** Of all its sizes, the narrowest first. */
  readonly widths: readonly number[]
}

/** A chat message, for those whose meter ran when it was sent. Of a picture, the text is empty. */
export const MessageSent = eventType<
  AmongMinutes & {
    readonly role: Role
    readonly text: string
    readonly picture?: SentPicture
    readonly to: readonly string[]
    readonly clientKey: string
  }
>('session.message-sent')

/** A chat message as it is stored. */
export type StoredMessage = StoredEvent<{
  minutes: number
  role: 'HOST' | 'GUEST'
  text: string
  picture?: SentPicture
  to: readonly string[]
  clientKey: string
}>

/** A WebRTC signal for one page. */
export const SignalSent = eventType<
  AmongMinutes & { readonly from: string; readonly kind: string; readonly data: string }
>('session.signal-sent')

/** A meter ended and was settled: what its guest paid, and what of it is the platform's. Minor units as text. */
export const MeterEnded = eventType<
  AmongMinutes & {
    readonly participantId: string
    readonly ending: Ending
    readonly cost: string
    readonly fee: string
    readonly currency: string
  }
>('session.meter-ended')
