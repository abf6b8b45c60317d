import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import {
  ContentKind,
  FlagReason,
  type FlagRow,
  type HistoryRow,
  type ItemRow,
  type ModerationActName,
  ModerationState,
} from '../../trust/index.ts'

@Allow('SUPPORT', 'MODERATOR')
@ObjectType({
  description: 'Something that people reported, or that a rule caught, for staff.',
  implements: Node,
  simpleResolvers: true,
})
export class ModerationItem {
  @Field(() => ID)
  id: string

  @Field(() => ContentKind, { description: 'What it is.' })
  kind: ContentKind

  @Field(() => ModerationState, { description: 'How it stands.' })
  state: ModerationState

  @Field(() => Boolean, { description: 'Nobody but its author and staff sees it.' })
  isHidden: boolean

  @Field(() => Int, {
    description: 'What it is ordered by: reports, and the weight of the rules that caught it.',
  })
  score: number

  @Field(() => Int, { description: 'How many people reported it since staff last decided.' })
  flagCount: number

  @Extensions({ listSize: 6 })
  @Field(() => [FlagReason], { description: 'Why it was reported, each once.' })
  reasons: readonly FlagReason[]

  @Extensions({ listSize: 10 })
  @Field(() => [String], { description: 'Names of the rules that caught it.' })
  rules: readonly string[]

  @Field(() => String, { description: 'Its words as they were when it was last reported or caught.' })
  words: string

  @Field(() => DateTimeScalar, { description: 'Since when it waits, or waited.' })
  openedAt: Date

  @Field(() => FlagReason, { nullable: true, description: 'Why it was removed.' })
  removal: FlagReason | null

  @Field(() => String, { nullable: true, description: 'What its author was told then.' })
  removalWords: string | null

  @Field(() => String, { nullable: true, description: 'What its author says to it.' })
  appealWords: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they said so.' })
  appealedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When staff last decided.' })
  decidedAt: Date | null

  subjectId: string
  authorId: string
  removedBy: string | null

  static of({ flags, ...row }: ItemRow): ModerationItem {
    return Object.assign(new ModerationItem(), row, { flagCount: flags })
  }
}

export const ModerationItemConnection = connectionOf('ModerationItem', () => ModerationItem)

@Allow('SUPPORT', 'MODERATOR')
@ObjectType({ description: 'A report by one person, for staff.', simpleResolvers: true })
export class ContentFlag {
  @Field(() => FlagReason, { description: 'Why.' })
  reason: FlagReason

  @Field(() => String, { description: 'In their words; may be empty.' })
  words: string

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  id: string
  personId: string

  static of(row: FlagRow): ContentFlag {
    return Object.assign(new ContentFlag(), row)
  }
}

export const ContentFlagConnection = connectionOf('ContentFlag', () => ContentFlag)

const ModerationAct = {
  CAUGHT: 'CAUGHT',
  HIDDEN: 'HIDDEN',
  CHANGED: 'CHANGED',
  KEPT: 'KEPT',
  REMOVED: 'REMOVED',
  ESCALATED: 'ESCALATED',
  APPEALED: 'APPEALED',
  UPHELD: 'UPHELD',
  RESTORED: 'RESTORED',
  NOTED: 'NOTED',
} as const satisfies Record<ModerationActName, ModerationActName>
registerEnumType(ModerationAct, {
  name: 'ModerationAct',
  description: 'What happened to it.',
  valuesConfig: {
    CAUGHT: { description: 'Rules caught it; the words name them.' },
    HIDDEN: { description: 'Enough people reported it.' },
    CHANGED: { description: 'Its author changed it.' },
    KEPT: { description: 'Staff let it stay.' },
    REMOVED: { description: 'Staff removed it.' },
    ESCALATED: { description: 'Staff left it to an administrator.' },
    APPEALED: { description: 'Its author appealed.' },
    UPHELD: { description: 'Staff let the removal stand.' },
    RESTORED: { description: 'Staff brought it back.' },
    NOTED: { description: 'Staff wrote something down.' },
  },
})

@Allow('SUPPORT', 'MODERATOR')
@ObjectType({ description: 'One line of what happened to it.', simpleResolvers: true })
export class ModerationEntry {
  @Field(() => ModerationAct, { description: 'What.' })
  act: ModerationActName

  @Field(() => String, { nullable: true, description: 'What was said.' })
  words: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  personId: string | null

  static of(row: HistoryRow): ModerationEntry {
    return Object.assign(new ModerationEntry(), row)
  }
}

@Allow('SUPPORT', 'MODERATOR')
@ObjectType({ description: 'What somebody wrote beside it.', simpleResolvers: true })
export class ModerationLine {
  @Field(() => String, { nullable: true, description: 'Who, as people see them.' })
  author: string | null

  @Field(() => String, { description: 'What.' })
  words: string

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  @Field(() => Boolean, { description: 'People do not see it.' })
  isHidden: boolean
}

@Allow('SUPPORT', 'MODERATOR')
@ObjectType({ description: 'Where it stands now.', simpleResolvers: true })
export class ModerationPlace {
  @Field(() => String, { description: 'What it is about: the name of a reader, a product, a stream.' })
  title: string

  @Field(() => String, { nullable: true, description: 'Its page of the site, if it has one now.' })
  path: string | null

  @Field(() => String, { description: 'Its words now.' })
  words: string

  @Field(() => Int, { nullable: true, description: 'Of a review: 1 to 5.' })
  stars: number | null

  @Extensions({ listSize: 5 })
  @Field(() => [ModerationLine], { description: 'What came before, the oldest first.' })
  before: readonly ModerationLine[]

  @Extensions({ listSize: 5 })
  @Field(() => [ModerationLine], { description: 'What came after.' })
  after: readonly ModerationLine[]
}
