import { Ctx, Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { type DigitalContents, type Localized, textIn } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { isPlayable } from './file-name.ts'
import { lockedFrom } from './lessons.ts'

type Asked = { readonly language: Language }

/** A digital product that somebody owns, as it is stored. */
export interface ItemRow {
  readonly id: string
  readonly lineId: string
  readonly buyerId: string
  readonly ownerId: string
  readonly productId: string
  readonly names: Localized
  readonly gotAt: Date
  readonly endedAt: Date | null
  /** Ids of lessons. */
  readonly finished: readonly string[]
  /** Something of it was opened, so it is no present any more. */
  readonly isOpened: boolean
  /** It is on its way to a friend. */
  readonly isGiven: boolean
}

@Allow('CLIENT')
@ObjectType({ description: 'A file or a lesson of something in a library.', simpleResolvers: true })
export class LibraryPiece {
  @Field(() => Int, { description: 'Its place, from 1 on.' })
  number: number

  titles: Localized
  texts: Localized

  @Field(() => String, { description: 'Its title, in the language of who asks.' })
  title(@Ctx() { language }: Asked): string {
    return textIn(language, this.titles)
  }

  @Field(() => String, {
    nullable: true,
    description: 'The words of the lesson; null: it has none, or is locked.',
  })
  words(@Ctx() { language }: Asked): string | null {
    return this.isLocked ? null : textIn(language, this.texts) || null
  }

  @Field(() => Boolean, { description: 'A lesson before it is not finished yet.' })
  isLocked: boolean

  @Field(() => Boolean, { description: 'The lesson is finished.' })
  isFinished: boolean

  @Field(() => String, { nullable: true, description: 'The media type of its file; null: it has none.' })
  contentType: string | null

  @Field(() => Int, { nullable: true, description: 'How large its file is, in bytes; null: it has none.' })
  bytes: number | null

  @Field(() => Boolean, { description: 'Its file can be played in the page: sound or video.' })
  isPlayable: boolean
}

@Allow('CLIENT')
@ObjectType({
  description:
    'A digital product that the viewer owns, as it is now: whoever bought it before gets what is new in it.',
  implements: Node,
  simpleResolvers: true,
})
export class LibraryItem {
  @Field(() => ID)
  id: string

  names: Localized
  productId: string

  @Field(() => String, { description: 'What it is, in the language of who asks.' })
  name(@Ctx() { language }: Asked): string {
    return textIn(language, this.names)
  }

  @Field(() => DateTimeScalar, { description: 'Since when the viewer has it.' })
  gotAt: Date

  @Field(() => Boolean, { description: 'A course: its lessons open in order.' })
  isCourse: boolean

  @Field(() => Int, { description: 'How many lessons are finished.' })
  finishedCount: number

  @Field(() => Boolean, {
    description: 'It can be given to a friend: the viewer bought it, and nothing of it was opened.',
  })
  canBeGiven: boolean

  @Field(() => Boolean, { description: 'It is on its way to a friend, who has not accepted it yet.' })
  isGiven: boolean

  @Extensions({ listSize: 30 })
  @Field(() => [LibraryPiece], { description: 'What is in it, in order.' })
  pieces: LibraryPiece[]

  static of(row: ItemRow, contents: DigitalContents | null): LibraryItem {
    const { id, names, productId, gotAt, isGiven } = row
    const all = contents?.pieces ?? []
    const locked = lockedFrom(contents, row.finished)
    return Object.assign(new LibraryItem(), {
      ...{ id, names: contents?.names ?? names, productId, gotAt, isGiven },
      isCourse: contents?.isCourse ?? false,
      finishedCount: all.filter(piece => row.finished.includes(piece.id)).length,
      canBeGiven: row.buyerId === row.ownerId && !row.isOpened && !isGiven,
      pieces: all.map((piece, at) =>
        Object.assign(new LibraryPiece(), {
          number: at + 1,
          titles: piece.titles,
          texts: piece.words,
          isLocked: at >= locked,
          isFinished: row.finished.includes(piece.id),
          contentType: piece.file?.contentType ?? null,
          bytes: piece.file?.bytes ?? null,
          isPlayable: piece.file !== null && isPlayable(piece.file.contentType),
        }),
      ),
    })
  }
}

export const LibraryItemConnection = connectionOf('LibraryItem', () => LibraryItem)
