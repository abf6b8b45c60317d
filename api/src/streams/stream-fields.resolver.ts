import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Image, Reader, readersByIds } from '../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { Allow, OR_NULL, own } from '../foundation/contract/policy.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { StreamMessage, StreamMessageConnection } from './chat/message-type.ts'
import { messagesPage } from './chat/messages.store.ts'
import { coverOf } from './cover.ts'
import { bannedBy, invitedTo, moderatorsOf, mutedIn } from './people/people.store.ts'
import { replayLink } from './replays/replay-link.ts'
import { StreamReplay } from './replays/replay-type.ts'
import {
  accessOf,
  mayModerate,
  NO_STANDING,
  type PrivateRequest,
  type Standing,
  type StreamAccess,
} from './stream.ts'
import { PrivateRequestEnum, Stream, StreamAccessEnum } from './stream-type.ts'
import { standingsOf } from './streams.store.ts'
import { summaryOf } from './summary/summary-of.ts'
import { StreamSummary } from './summary/summary-type.ts'

const itsReader = own<Stream>('stream', ({ root, viewer }) => root.row.readerId === viewer.id)
const MOST_INVITED = 500

type Asking = Pick<Context<Viewer | null>, 'app' | 'viewer' | 'loaders'>

async function standing({ app, viewer, loaders }: Asking, { id }: Stream): Promise<Standing> {
  if (!viewer) return NO_STANDING
  const read = (ids: readonly string[]) => standingsOf(app.db, viewer.id, ids)
  return (await loaders.of('stream-standings', read).load(id)) ?? NO_STANDING
}

const people = async ({ app, loaders }: Asking, ids: readonly string[]): Promise<Person[]> => {
  const found = await loaders.of('people', peopleOf(app)).loadMany(ids)
  return found.filter(each => each instanceof Person)
}

@Resolver(() => Stream)
export class StreamFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Reader, { description: 'Whose stream it is.' })
  async reader(@Root() { row }: Stream, @Ctx() { app, loaders }: Context): Promise<Reader> {
    const read = (ids: readonly string[]) => readersByIds(app, ids)
    const reader = await loaders.of('readers', read).load(row.profileId)
    return reader ?? Reader.gone(row.profileId, row.readerName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Image, { nullable: true, description: 'Its picture.' })
  cover(@Root() { row }: Stream, @Ctx() { app }: Context): Promise<Image | null> {
    return coverOf(app, row)
  }

  @Allow('ANYONE')
  @FieldResolver(() => StreamAccessEnum, { description: 'Whether the viewer may watch.' })
  async access(@Root() stream: Stream, @Ctx() asking: Context<Viewer | null>): Promise<StreamAccess> {
    return accessOf(stream.row, asking.viewer, await standing(asking, stream))
  }

  @Allow('ANYONE')
  @FieldResolver(() => Boolean, { description: 'It is the viewer’s own.' })
  isMine(@Root() { row }: Stream, @Ctx() { viewer }: Context<Viewer | null>): boolean {
    return viewer?.id === row.readerId
  }

  @Allow('ANYONE')
  @FieldResolver(() => Boolean, { description: 'The viewer looks after its chat.' })
  async mayModerate(@Root() stream: Stream, @Ctx() asking: Context<Viewer | null>): Promise<boolean> {
    return mayModerate(stream.row, asking.viewer, await standing(asking, stream))
  }

  @Allow('ANYONE')
  @FieldResolver(() => Boolean, { description: 'The viewer paid the entry.' })
  async hasEntered(@Root() stream: Stream, @Ctx() asking: Context<Viewer | null>): Promise<boolean> {
    return (await standing(asking, stream)).hasEntered
  }

  @Allow('ANYONE')
  @FieldResolver(() => Boolean, { description: 'The viewer is muted in its chat.' })
  async isMuted(@Root() stream: Stream, @Ctx() asking: Context<Viewer | null>): Promise<boolean> {
    return (await standing(asking, stream)).isMuted
  }

  @Allow('ANYONE')
  @FieldResolver(() => Boolean, { description: 'The viewer is reminded before it begins.' })
  async remindsMe(@Root() stream: Stream, @Ctx() asking: Context<Viewer | null>): Promise<boolean> {
    return (await standing(asking, stream)).isReminded
  }

  @Allow('ANYONE')
  @FieldResolver(() => PrivateRequestEnum, {
    nullable: true,
    description: 'How the viewer’s request for a private reading stands; null: they did not ask.',
  })
  async privateRequest(
    @Root() stream: Stream,
    @Ctx() asking: Context<Viewer | null>,
  ): Promise<PrivateRequest | null> {
    return (await standing(asking, stream)).privateRequest
  }

  @Allow('ANYONE')
  @FieldResolver(() => Boolean, { description: 'It is over, and there is a recording to watch.' })
  hasReplay(@Root() { row }: Stream): boolean {
    return row.hasReplay
  }

  @Allow('ANYONE')
  @FieldResolver(() => StreamReplay, {
    nullable: true,
    description: 'The recording, for who may watch; null for others, and when there is none.',
  })
  async replay(@Root() stream: Stream, @Ctx() asking: Context<Viewer | null>): Promise<StreamReplay | null> {
    const access = accessOf(stream.row, asking.viewer, await standing(asking, stream))
    return access === 'OPEN' && stream.row.hasReplay ? replayLink(asking.app, stream.row) : null
  }

  @Allow('READER', itsReader, OR_NULL)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the link to a private stream carries; to its reader alone.',
  })
  secret(@Root() { row }: Stream): string {
    return row.secret
  }

  @Allow('READER', itsReader, OR_NULL)
  @FieldResolver(() => StreamSummary, {
    nullable: true,
    description: 'What became of it, to its reader alone; null before it ended.',
  })
  summary(@Root() { row }: Stream, @Ctx() { app }: Context): Promise<StreamSummary | null> {
    return summaryOf(app, row)
  }

  @Allow('READER', itsReader, OR_NULL)
  @Extensions({ listSize: MOST_INVITED })
  @FieldResolver(() => [Person], {
    nullable: true,
    description: 'Who was invited to a private stream, at most 500; to its reader alone.',
  })
  async invited(@Root() { id }: Stream, @Ctx() context: Context): Promise<Person[]> {
    return people(context, await invitedTo(context.app.db, id, null, MOST_INVITED))
  }

  @Allow('READER', itsReader, OR_NULL)
  @Extensions({ listSize: 50 })
  @FieldResolver(() => [Person], {
    nullable: true,
    description: 'Who looks after the chats of its reader; to its reader alone.',
  })
  async moderators(@Root() { row }: Stream, @Ctx() context: Context): Promise<Person[]> {
    return people(context, await moderatorsOf(context.app.db, row.readerId))
  }

  @Allow('READER', itsReader, OR_NULL)
  @Extensions({ listSize: 100 })
  @FieldResolver(() => [Person], {
    nullable: true,
    description: 'Whom its reader shut out, the last one first, at most 100; to its reader alone.',
  })
  async banned(@Root() { row }: Stream, @Ctx() context: Context): Promise<Person[]> {
    return people(context, await bannedBy(context.app.db, row.readerId))
  }

  @Allow('READER', itsReader, OR_NULL)
  @Extensions({ listSize: 100 })
  @FieldResolver(() => [Person], {
    nullable: true,
    description: 'Who writes no more in its chat, the last one first, at most 100; to its reader alone.',
  })
  async muted(@Root() { id }: Stream, @Ctx() context: Context): Promise<Person[]> {
    return people(context, await mutedIn(context.app.db, id))
  }

  @Allow('SUPPORT', 'MODERATOR', OR_NULL)
  @FieldResolver(() => StreamMessageConnection, {
    nullable: true,
    description: 'All its messages, held and removed ones too, the newest first; to staff alone.',
  })
  async messages(
    @Root() { id }: Stream,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<StreamMessage>> {
    const before = after == null ? null : parseId('stream message', after)
    const rows = await messagesPage(app.db, id, before, pageSize(first))
    return pageOf(rows.map(StreamMessage.of), first, after, message => message.id)
  }
}
