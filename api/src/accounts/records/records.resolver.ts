import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { Consent } from '../consent/consent.ts'
import { newestConsents } from '../consent/consents.store.ts'
import { byIds } from '../people.store.ts'
import { Person } from '../person.ts'
import { addPersonNote } from './add-note.ts'
import { findPeople } from './find-people.ts'
import { AddPersonNoteInput, AddPersonNoteResult, PersonNote, PersonNoteConnection } from './note.ts'
import { AccessChange, AccessChangeConnection, PersonRecord, PersonRecordConnection } from './record.ts'
import { accessChanges, notesPage, recordById } from './records.store.ts'

@Resolver(() => PersonRecord)
export class PersonRecordsResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => PersonRecordConnection, {
    description:
      'People by the beginnings of their names and mail address, or by an id; of "" everybody. Who was met last comes first.',
  })
  people(
    @Ctx() { app }: Context,
    @Arg('query', () => String, { defaultValue: '', description: 'At most 200 characters.' }) query: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<PersonRecord>> {
    return findPeople(app.db, query, first, after)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => PersonRecord, { nullable: true, description: 'One person, with all that staff look after.' })
  async personRecord(
    @Ctx() { app }: Context,
    @Arg('personId', () => ID, { description: 'Whom.' }) personId: string,
  ): Promise<PersonRecord | null> {
    const account = await recordById(app.db, parseId('person', personId))
    return account && new PersonRecord(account)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Mutation(() => AddPersonNoteResult, {
    nullable: true,
    description: 'Writes down what other staff should know of a person.',
  })
  addPersonNote(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AddPersonNoteInput, { description: 'The note.' }) input: AddPersonNoteInput,
  ): Promise<typeof AddPersonNoteResult> {
    return addPersonNote(app, viewer, input)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => PersonNoteConnection, { description: 'What staff wrote down, the newest first.' })
  async notes(
    @Root() { personId }: PersonRecord,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<PersonNote>> {
    const place = after ? parseId('note', after) : null
    return pageOf(await notesPage(app.db, personId, place, pageSize(first)), first, after, ({ id }) => id)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => AccessChangeConnection, {
    description: 'Suspensions and their ends, the newest first.',
  })
  async accessChanges(
    @Root() { personId }: PersonRecord,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<AccessChange>> {
    const page = await accessChanges(app.db, personId, numberIn(after), pageSize(first))
    return pageOf(page, first, after, ({ id }) => String(id))
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => [Consent], { description: 'What they agreed to, the newest of each kind.' })
  consents(@Root() { personId }: PersonRecord, @Ctx() { app }: Context): Promise<Consent[]> {
    return newestConsents(app.db, personId)
  }
}

@Resolver(() => PersonNote)
export class PersonNoteResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  by(@Root() { by }: PersonNote, @Ctx() context: Context): Promise<Person> {
    return memberOfStaff(context, by)
  }
}

@Resolver(() => AccessChange)
export class AccessChangeResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Person, { description: 'Who did it.' })
  by(@Root() { by }: AccessChange, @Ctx() context: Context): Promise<Person> {
    return memberOfStaff(context, by)
  }
}

async function memberOfStaff({ app, loaders }: Context, id: string): Promise<Person> {
  const accounts = loaders.of('staff', (ids: readonly string[]) => byIds(app.db, ids))
  const account = await accounts.load(id)
  return new Person(id, account?.name ?? '')
}

/** Where a page of changes of access ended. */
function numberIn(cursor: string | null): bigint | null {
  if (!cursor) return null
  if (!/^\d{1,18}$/.test(cursor)) throw new BadInput('after must be a cursor that this list gave you.')
  return BigInt(cursor)
}
