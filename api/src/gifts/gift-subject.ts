import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { answerSubject } from './subjects/answer-subject.ts'
import { readerSubject } from './subjects/reader-subject.ts'
import { readingSubject } from './subjects/reading-subject.ts'
import { streamSubject } from './subjects/stream-subject.ts'
import type { GiftSubject, GiftSubjectSource } from './subjects/subject-source.ts'

const messageFor = wordsFor({ 'badInput.giftSubject': [] })

export const GiftSubjectKind = {
  READER: 'READER',
  READING: 'READING',
  ANSWER: 'ANSWER',
  STREAM: 'STREAM',
} as const
export type GiftSubjectKind = keyof typeof GiftSubjectKind
registerEnumType(GiftSubjectKind, {
  name: 'GiftSubjectKind',
  description: 'What a gift was sent to.',
  valuesConfig: {
    READER: { description: 'A reader, from their page.' },
    READING: { description: 'A reading that is over, live or by appointment, by its client.' },
    ANSWER: { description: 'An answer that was delivered, by its client.' },
    STREAM: { description: 'A stream that was on, by who watched it.' },
  },
})

const KINDS: Readonly<Record<GiftSubjectKind, GiftSubjectSource>> = {
  READER: readerSubject,
  READING: readingSubject,
  ANSWER: answerSubject,
  STREAM: streamSubject,
}

@InputType({ description: 'What gifts are sent to: exactly one of these.' })
export class GiftSubjectInput {
  @Field(() => ID, { nullable: true, description: 'A reader.' })
  readerId?: string | null

  @Field(() => ID, { nullable: true, description: 'A reading that is over.' })
  readingId?: string | null

  @Field(() => ID, { nullable: true, description: 'An answer that was delivered.' })
  answerId?: string | null

  @Field(() => ID, { nullable: true, description: 'A stream that is on.' })
  streamId?: string | null
}

export interface NamedSubject {
  readonly kind: GiftSubjectKind
  readonly id: string
}

/** Which one an input names. Throws BAD_INPUT when it names none, or several. */
export function namedIn({ readerId, readingId, answerId, streamId }: GiftSubjectInput): NamedSubject {
  const given = { READER: readerId, READING: readingId, ANSWER: answerId, STREAM: streamId }
  const named = Object.entries(given).flatMap(([kind, id]) =>
    id == null ? [] : [{ kind: kind as GiftSubjectKind, id }],
  )
  const [only, other] = named
  if (!only || other) throw new BadInput(messageFor('badInput.giftSubject'), { argument: 'subject' })
  return only
}

export interface FoundSubject
  extends GiftSubject,
    NamedSubject,
    Pick<GiftSubjectSource, 'isPublic' | 'isWatched'> {}

/** A subject whose gifts this viewer may see. Throws NOT_FOUND and FORBIDDEN. */
export async function findSubject(
  app: App,
  viewer: Viewer | null,
  { kind, id }: NamedSubject,
): Promise<FoundSubject> {
  const { isPublic, isWatched, find } = KINDS[kind]
  return { ...(await find(app, viewer, id)), kind, isPublic, isWatched }
}

/** Whether somebody may send to it now. */
export const isOpen = (tx: Transaction, senderId: string, { kind, id }: NamedSubject): Promise<boolean> =>
  KINDS[kind].isOpen(tx, senderId, id)

/** Whether everybody sees who sent what to subjects of this kind. */
export const isPublic = (kind: GiftSubjectKind): boolean => KINDS[kind].isPublic
