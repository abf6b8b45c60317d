/** A live broadcast of a reader, and what may be done with it when. */
export type StreamState = 'SCHEDULED' | 'LIVE' | 'PAUSED' | 'ENDED' | 'CANCELLED'
export type StreamVisibility = 'PUBLIC' | 'PREMIUM' | 'PRIVATE'
/** By whom or what it ended. */
export type StreamEnding = 'READER' | 'LOST' | 'STAFF' | 'SHUT_OUT'

export interface StoredCover {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
}

export interface ChatRules {
  /** Between two messages of one person; 0: none. */
  readonly slowSeconds: number
  readonly followersOnly: boolean
  readonly holdsLinks: boolean
}

export interface StreamRow extends ChatRules {
  readonly id: string
  readonly readerId: string
  readonly profileId: string
  readonly readerName: string
  readonly title: string
  readonly topic: string
  readonly description: string
  readonly cover: StoredCover | null
  readonly visibility: StreamVisibility
  /** Of one entry, in minor units; null unless it is premium. */
  readonly price: bigint | null
  readonly currency: string
  readonly feeBasisPoints: number
  readonly lostMinutes: number
  readonly refundMinutes: number
  readonly records: boolean
  /** What the recording costs, as its reader set it; null: what the entry cost; 0: nothing. */
  readonly replayPrice: bigint | null
  /** The chat and gifts are shown along with the recording. */
  readonly replaysChat: boolean
  /** When the engine began the recording; null: it has none. */
  readonly recordedFrom: Date | null
  readonly isRecording: boolean
  /** A camera or a screen is sent; otherwise the cover is shown, with the voice. */
  readonly hasPicture: boolean
  /** Clients may ask for a private reading while it is live. */
  readonly takesPrivate: boolean
  /** The reading after which it goes on by itself; null: it is not paused, or its reader takes a break. */
  readonly pausedFor: string | null
  readonly recording: string | null
  /** Milliseconds of all its pauses. */
  readonly pausedMs: number
  readonly secret: string
  readonly state: StreamState
  readonly announcedAt: Date
  readonly startsAt: Date
  readonly liveAt: Date | null
  readonly endedAt: Date | null
  readonly ending: StreamEnding | null
  readonly reason: string | null
  readonly publisherLostAt: Date | null
  readonly pinnedId: string | null
  readonly viewers: number
  readonly peak: number
  readonly hasReplay: boolean
  /** The server's clock when it was read. */
  readonly at: Date
}

/** How a client's request for a private reading during a stream stands. */
export type PrivateRequest = 'ASKED' | 'DECLINED'

/** How one person stands to one stream. */
export interface Standing {
  readonly hasEntered: boolean
  readonly isInvited: boolean
  readonly isBanned: boolean
  readonly isMuted: boolean
  readonly isModerator: boolean
  readonly isReminded: boolean
  /** Null: they asked for no private reading. */
  readonly privateRequest: PrivateRequest | null
}

export const NO_STANDING: Standing = {
  hasEntered: false,
  isInvited: false,
  isBanned: false,
  isMuted: false,
  isModerator: false,
  isReminded: false,
  privateRequest: null,
}

export type StreamAccess = 'OPEN' | 'ENTRY_NEEDED' | 'INVITATION_NEEDED' | 'BANNED'

/** Why a stream is paused. */
export type StreamPause = 'BREAK' | 'READING'

export const pauseOf = ({ state, pausedFor }: Pick<StreamRow, 'state' | 'pausedFor'>): StreamPause | null =>
  state !== 'PAUSED' ? null : pausedFor === null ? 'BREAK' : 'READING'

/** Who asks, as far as it matters here. */
export interface Asker {
  readonly id: string
  readonly roles: readonly string[]
}

export const isOn = ({ state }: Pick<StreamRow, 'state'>): boolean => state === 'LIVE' || state === 'PAUSED'
export const isOver = ({ state }: Pick<StreamRow, 'state'>): boolean =>
  state === 'ENDED' || state === 'CANCELLED'

/**
 * What the recording costs, in minor units; null: nothing.
 * @rule price of a recording: what its reader asks for it, else what the entry cost; who paid the entry, and did not get it back, watches it free.
 */
export const replayPriceOf = ({ price, replayPrice }: Pick<StreamRow, 'price' | 'replayPrice'>) =>
  (replayPrice ?? price) || null

/** What somebody who has not paid yet would pay now, in minor units; null: nothing. */
export const priceNow = (row: Pick<StreamRow, 'state' | 'price' | 'replayPrice'>): bigint | null =>
  isOver(row) ? replayPriceOf(row) : row.price

/** What decides who may watch a stream, or its recording once it is over. */
export type Admitting = Pick<StreamRow, 'readerId' | 'visibility' | 'state' | 'price' | 'replayPrice'>

/**
 * Whether somebody may watch.
 * @rule who may watch a stream: everybody a public one, who paid the entry a premium one, who was invited a private one; its reader and staff any; whom the reader banned none. Of one that is over, who paid its entry or the price of its recording, if it has one.
 */
export function accessOf(row: Admitting, asker: Asker | null, standing: Standing): StreamAccess {
  if (asker?.id === row.readerId || asker?.roles.includes('STAFF')) return 'OPEN'
  if (standing.isBanned) return 'BANNED'
  if (row.visibility === 'PRIVATE' && !standing.isInvited) return 'INVITATION_NEEDED'
  return priceNow(row) === null || standing.hasEntered ? 'OPEN' : 'ENTRY_NEEDED'
}

/** Whether somebody may know of it at all: a private one is there for those who were invited. */
export const mayKnow = (row: Admitting, asker: Asker | null, standing: Standing): boolean =>
  row.visibility !== 'PRIVATE' ||
  standing.isModerator ||
  ['OPEN', 'ENTRY_NEEDED'].includes(accessOf(row, asker, standing))

/** The reader, those they named, and staff look after the chat. */
export const mayModerate = (
  { readerId }: Pick<StreamRow, 'readerId'>,
  asker: Asker | null,
  { isModerator, isBanned }: Standing,
): boolean =>
  asker !== null && (asker.id === readerId || asker.roles.includes('STAFF') || (isModerator && !isBanned))

const MINUTE_MS = 60_000

/**
 * Whether entries are given back.
 * @rule when entries are given back: all of them, whole, when a stream is cancelled, taken down or ended by a lost account, or was live for less than the policy's minutes until its reader ended it or was lost, its pauses not counted.
 */
export function givesEntriesBack(
  row: Pick<
    StreamRow,
    'state' | 'ending' | 'liveAt' | 'endedAt' | 'publisherLostAt' | 'pausedMs' | 'refundMinutes'
  >,
): boolean {
  const { state, ending, liveAt, endedAt, publisherLostAt, pausedMs, refundMinutes } = row
  if (state === 'CANCELLED' || ending === 'STAFF' || ending === 'SHUT_OUT') return true
  if (liveAt === null || endedAt === null) return true
  const servedUntil = publisherLostAt ?? endedAt
  return servedUntil.getTime() - liveAt.getTime() - pausedMs < refundMinutes * MINUTE_MS
}

/** Seconds without a sign of life of the page that publishes, after which its reader counts as lost. */
export const PUBLISHER_SECONDS = 10

/** A link to join expires so soon; a page that is still allowed in gets another before. */
export const GRANT_SECONDS = { PUBLISHER: 600, SUBSCRIBER: 300 } as const

/** A check of the connection takes some seconds. */
export const CHECK_SECONDS = 60
