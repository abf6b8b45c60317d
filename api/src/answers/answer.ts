import type { Question } from './templates/questions.ts'
import type { Delivery } from './templates/template.ts'

/** An answer: what a client asked, by which terms, and what the reader delivered. Money in minor units. */
export interface AnswerRow {
  readonly id: string
  readonly templateId: string
  readonly clientId: string
  readonly clientName: string
  readonly readerId: string
  readonly profileId: string
  readonly readerName: string
  readonly name: string
  readonly delivery: Delivery
  readonly questions: readonly Replied[]
  readonly price: bigint
  readonly currency: string
  readonly wallet: bigint
  readonly earnings: bigint
  readonly feeBasisPoints: number
  readonly promisedMinutes: number
  readonly clarificationDays: number
  readonly state: AnswerState
  readonly requestedAt: Date
  readonly dueAt: Date
  readonly warned: Warning | null
  readonly beganAt: Date | null
  readonly endedAt: Date | null
  readonly captured: bigint | null
  readonly fee: bigint | null
  readonly text: string | null
  readonly mediaId: string | null
  readonly viewedAt: Date | null
  readonly clarification: string | null
  readonly clarificationAt: Date | null
  readonly clarified: string | null
  readonly clarifiedAt: Date | null
  /** When it was looked at, by the database's clock. */
  readonly at: Date
}

/** A question and what the client wrote; null where they left it out. */
export interface Replied extends Question {
  readonly reply: string | null
}

export type AnswerState = 'REQUESTED' | AnswerEnded
/** How an answer may end. */
export type AnswerEnded = 'DELIVERED' | 'DECLINED' | 'CANCELLED' | 'LATE'
export type Warning = 'HALF' | 'SOON'
export type Side = 'CLIENT' | 'READER'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export const LONGEST_TEXT = 20_000
export const LONGEST_CLARIFICATION = 1000
export const LONGEST_CLARIFIED = 4000

export const sideOf = (
  { clientId, readerId }: Pick<AnswerRow, 'clientId' | 'readerId'>,
  personId: string,
): Side | null => (clientId === personId ? 'CLIENT' : readerId === personId ? 'READER' : null)

/** @rule when an answer is due: the template's promised time after it was asked for. */
export const dueAt = (requestedAt: Date, promisedMinutes: number): Date =>
  new Date(requestedAt.getTime() + promisedMinutes * MINUTE_MS)

/** @rule when an answer may be delivered: until the moment it is due; from that moment on it is late, whoever notices first. */
export const isOpen = ({ state, dueAt }: Pick<AnswerRow, 'state' | 'dueAt'>, now: Date): boolean =>
  state === 'REQUESTED' && now < dueAt

/** It is due and was not delivered, and nobody has settled that yet. */
export const isLate = ({ state, dueAt }: Pick<AnswerRow, 'state' | 'dueAt'>, now: Date): boolean =>
  state === 'REQUESTED' && now >= dueAt

/** @rule when a client may take back an answer: before the reader begins with it, and before it is due. */
export const mayCancel = (answer: Pick<AnswerRow, 'state' | 'dueAt' | 'beganAt'>, now: Date): boolean =>
  isOpen(answer, now) && answer.beganAt === null

/**
 * What of the price the reader and the platform get.
 * @rule what an answer costs: its price, set aside when it is asked for and taken when it is delivered; nothing when it is late, declined or taken back.
 */
export const amountToCapture = (price: bigint, ended: AnswerEnded): bigint =>
  ended === 'DELIVERED' ? price : 0n

const SOON_MINUTES = 60

/**
 * Which warning the reader gets now; null for none.
 * @rule when a reader is warned of an answer: at half of the promised time, and one hour before it is due if more than two hours were promised; once each, and only while it waits.
 */
export function warningDue(
  answer: Pick<AnswerRow, 'state' | 'requestedAt' | 'dueAt' | 'promisedMinutes' | 'warned'>,
  now: Date,
): Warning | null {
  const { requestedAt, dueAt, promisedMinutes, warned } = answer
  if (!isOpen(answer, now)) return null
  const hasSoon = promisedMinutes > 2 * SOON_MINUTES
  const left = dueAt.getTime() - now.getTime()
  if (hasSoon && left <= SOON_MINUTES * MINUTE_MS) return warned === 'SOON' ? null : 'SOON'
  const half = requestedAt.getTime() + (promisedMinutes * MINUTE_MS) / 2
  return now.getTime() >= half && warned === null ? 'HALF' : null
}

/** Until when the client may ask the one question that is free; null before it is delivered. */
export const clarifyUntil = ({
  state,
  endedAt,
  clarificationDays,
}: Pick<AnswerRow, 'state' | 'endedAt' | 'clarificationDays'>): Date | null =>
  state === 'DELIVERED' && endedAt ? new Date(endedAt.getTime() + clarificationDays * DAY_MS) : null

/** @rule one free question after an answer: its client may ask one, within the policy's days after it was delivered; the reader writes to it once. */
export function mayAskMore(
  answer: Pick<AnswerRow, 'state' | 'endedAt' | 'clarificationDays' | 'clarification'>,
  now: Date,
): boolean {
  const until = clarifyUntil(answer)
  return until !== null && now < until && answer.clarification === null
}

/** @rule who sees what was delivered: the client once it is delivered, and the reader from the start; nobody else. */
export const seesMedia = ({ state }: Pick<AnswerRow, 'state'>, side: Side): boolean =>
  side === 'READER' || state === 'DELIVERED'
