import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { parseId } from '../../foundation/ids.ts'
import { flagsOfItem, historyOf } from '../../trust/index.ts'
import { KINDS } from '../content-kinds.ts'
import { addModerationNote } from './add-note.ts'
import { decideModeration } from './decide-item.ts'
import {
  AddModerationNoteInput,
  AddModerationNoteResult,
  DecideModerationInput,
  DecideModerationResult,
} from './decision.ts'
import {
  ContentFlag,
  ContentFlagConnection,
  ModerationEntry,
  ModerationItem,
  ModerationItemConnection,
  ModerationPlace,
} from './item.ts'
import { ModerationQueueFilter, moderationQueue } from './queue-page.ts'

const MOST_ENTRIES = 100

@Resolver(() => ModerationItem)
export class ModerationQueueResolver {
  @Allow('SUPPORT', 'MODERATOR')
  @Query(() => ModerationItemConnection, {
    description:
      'What people reported and rules caught: the highest score first, of equals who waits longest.',
  })
  moderationQueue(
    @Ctx() { app }: Context,
    @Arg('filter', () => ModerationQueueFilter, { nullable: true, description: 'What of it.' })
    filter: ModerationQueueFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ModerationItem>> {
    return moderationQueue(app, filter ?? {}, first, after ?? null)
  }

  @Allow('MODERATOR')
  @Mutation(() => DecideModerationResult, {
    nullable: true,
    description:
      'Something stays, goes, or is left to an administrator; of an appeal: it comes back, or stays away. Its author is told.',
  })
  decideModeration(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => DecideModerationInput, { description: 'What.' }) input: DecideModerationInput,
  ): Promise<typeof DecideModerationResult> {
    return decideModeration(app, viewer, input)
  }

  @Allow('MODERATOR')
  @Mutation(() => AddModerationNoteResult, {
    nullable: true,
    description: 'Writes down what other staff should know of it.',
  })
  addModerationNote(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AddModerationNoteInput, { description: 'The note.' }) input: AddModerationNoteInput,
  ): Promise<typeof AddModerationNoteResult> {
    return addModerationNote(app, viewer, input)
  }

  @Allow('SUPPORT', 'MODERATOR')
  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  async author(@Root() { authorId }: ModerationItem, @Ctx() context: Context): Promise<Person> {
    return (await personIn(context, authorId)) ?? new Person(authorId, '')
  }

  @Allow('SUPPORT', 'MODERATOR')
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who removed it; null: nobody, or a rule did.',
  })
  async removedBy(@Root() { removedBy }: ModerationItem, @Ctx() context: Context): Promise<Person | null> {
    return removedBy === null ? null : personIn(context, removedBy)
  }

  @Allow('SUPPORT', 'MODERATOR')
  @FieldResolver(() => ModerationPlace, {
    nullable: true,
    description: 'Where it stands now; null: it is gone, or is not shown to anybody.',
  })
  place(
    @Root() { kind, subjectId }: ModerationItem,
    @Ctx() { app, viewer, language }: Context,
  ): Promise<ModerationPlace | null> {
    return KINDS[kind].place(app, subjectId, { viewer, language })
  }

  @Allow('SUPPORT', 'MODERATOR')
  @FieldResolver(() => ContentFlagConnection, { description: 'Who reported it, the first one first.' })
  async flags(
    @Root() { id }: ModerationItem,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ContentFlag>> {
    const place = after ? parseId('cursor', after) : null
    const rows = await flagsOfItem(app.db, id, place, pageSize(first))
    return pageOf(rows.map(ContentFlag.of), first, after, flag => flag.id)
  }

  @Allow('SUPPORT', 'MODERATOR')
  @Extensions({ listSize: MOST_ENTRIES })
  @FieldResolver(() => [ModerationEntry], {
    description: `What happened to it, the oldest first: the last ${MOST_ENTRIES}.`,
  })
  async history(@Root() { id }: ModerationItem, @Ctx() { app }: Context): Promise<ModerationEntry[]> {
    return (await historyOf(app.db, id, MOST_ENTRIES)).map(ModerationEntry.of)
  }
}

@Resolver(() => ContentFlag)
export class ContentFlagResolver {
  @Allow('SUPPORT', 'MODERATOR')
  @FieldResolver(() => Person, { description: 'Who reported it; nobody but staff learns it.' })
  async person(@Root() { personId }: ContentFlag, @Ctx() context: Context): Promise<Person> {
    return (await personIn(context, personId)) ?? new Person(personId, '')
  }
}

@Resolver(() => ModerationEntry)
export class ModerationEntryResolver {
  @Allow('SUPPORT', 'MODERATOR')
  @FieldResolver(() => Person, { nullable: true, description: 'Who; null: it happened by itself.' })
  async person(@Root() { personId }: ModerationEntry, @Ctx() context: Context): Promise<Person | null> {
    return personId === null ? null : personIn(context, personId)
  }
}

const personIn = ({ app, loaders }: Context, id: string): Promise<Person | null> =>
  loaders.of('people', peopleOf(app)).load(id)
