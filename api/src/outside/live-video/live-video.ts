export type LiveRole = 'PUBLISHER' | 'SUBSCRIBER'

/** What a page needs to take part in a channel until `expiresAt`. */
export interface LiveGrant {
  readonly engine: LiveVideo['engine']
  readonly channel: string
  /** Opaque id of this participant in the channel. */
  readonly participant: string
  readonly role: LiveRole
  /** Bearer token of the embedded engine, or Agora's RTC token. */
  readonly token: string
  /** Base URL of the embedded engine (WHIP at {address}/{channel}/whip, WHEP at /whep); null for Agora. */
  readonly address: string | null
  /** Agora's; null for the embedded engine. */
  readonly appId: string | null
  /** Agora's integer user id, the same for the same participant of a channel; null for the embedded engine. */
  readonly uid: number | null
  readonly expiresAt: Date
}

export interface GrantWish {
  readonly channel: string
  readonly participant: string
  readonly role: LiveRole
  /** How long the grant lasts, at most LONGEST_GRANT_SECONDS. */
  readonly seconds: number
}

export interface Recording {
  /** Its key in the store of files. */
  readonly file: string
  readonly seconds: number
  readonly contentType: string
  readonly bytes: number
}

/**
 * Video from one publisher to many subscribers of a channel. Channels and recordings have names of 1 to 63 letters, digits,
 * "-" and "_"; a channel that was closed is not used again. Throws LiveVideoUnavailable when the engine does not do what
 * was asked, and an Error inside a transaction (`grant` may be called there: it asks nobody).
 */
export interface LiveVideo {
  readonly engine: 'EMBEDDED' | 'AGORA'
  /** Whether the engine answers now, within seconds; never throws. */
  isReachable(): Promise<boolean>
  /** A subscriber's grant cannot publish. A publisher's is for the channel's one publisher. */
  grant(wish: GrantWish): LiveGrant
  /** To be called after its recordings were stopped. Disconnects everybody, refuses the grants given so far and forgets the channel; harmless when repeated. */
  close(channel: string): Promise<void>
  /** Disconnects one participant and refuses their grants from now on. */
  remove(channel: string, participant: string): Promise<void>
  /** Records what is published from now on; once by the recording's name, however often it is called. */
  startRecording(channel: string, recording: string): Promise<void>
  /** Ends a recording and returns its file; null when nothing was recorded. Repeated, it returns the same. */
  stopRecording(channel: string, recording: string): Promise<Recording | null>
}

export class LiveVideoUnavailable extends Error {
  override readonly name = 'LiveVideoUnavailable'
}

/** A grant lives shorter than a refusal of the engines is remembered, which is a day. */
export const LONGEST_GRANT_SECONDS = 12 * 60 * 60

const NAME = /^[\w-]{1,63}$/

/** Throws an Error for what is no name of a channel or recording: a mistake of the program, never of a person. */
export function mustBeName(name: string): void {
  if (!NAME.test(name)) throw new Error(`"${name.slice(0, 80)}" is no name of a channel or recording.`)
}

/** Throws an Error for a wish that no engine may grant. */
export function mustBeGrantable({ channel, participant, seconds }: GrantWish): void {
  mustBeName(channel)
  if (participant === '' || participant.length > 200) throw new Error('A participant has an id of 1 to 200.')
  if (!(seconds >= 1 && seconds <= LONGEST_GRANT_SECONDS))
    throw new Error(`A grant lasts from 1 to ${LONGEST_GRANT_SECONDS} seconds.`)
}

/** Where a recording is stored, without its ending. */
export const recordingKey = (recording: string): string => `live-recordings/${recording}`
