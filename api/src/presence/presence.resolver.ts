import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../app.ts'
import { Reader } from '../catalogue/index.ts'
import { Allow } from '../foundation/policy.ts'
import { together } from '../foundation/together.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { PresenceStatus } from './presence.ts'
import { goOffline, goOnline, heartbeat, statusesOf } from './toggle-presence.ts'

const statuses = together(statusesOf)

@Resolver(() => Reader)
export class PresenceResolver {
  @Allow('ANYONE')
  @FieldResolver(() => PresenceStatus)
  async presence(@Root() reader: Reader, @Ctx() { app }: Context<Viewer | null>): Promise<PresenceStatus> {
    return (await statuses(app).load(reader.subject)) ?? 'OFFLINE'
  }

  @Allow('READER')
  @Mutation(() => PresenceStatus, { description: 'Be found, for as long as heartbeats arrive.' })
  goOnline(@Ctx() { app, viewer }: Context): Promise<PresenceStatus> {
    return goOnline(app, viewer)
  }

  @Allow('READER')
  @Mutation(() => PresenceStatus, { description: 'Not be found; an open reading goes on.' })
  goOffline(@Ctx() { app, viewer }: Context): Promise<PresenceStatus> {
    return goOffline(app, viewer)
  }

  @Allow('READER')
  @Mutation(() => PresenceStatus, {
    description: 'Every 20 s while online; the lease lasts 60 s. Answers what others see.',
  })
  heartbeat(@Ctx() { app, viewer }: Context): Promise<PresenceStatus> {
    return heartbeat(app, viewer)
  }
}
