import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../app.ts'
import { Reader } from '../catalogue/index.ts'
import { subscribeTo } from '../foundation/feeds.ts'
import { Allow } from '../foundation/policy.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { knownPresence } from './known-presence.ts'
import { PresenceStatus } from './presence.ts'
import { presenceFeed, ReaderPresence } from './presence-feed.ts'
import { goOffline, goOnline, heartbeat } from './toggle-presence.ts'

@Resolver(() => Reader)
export class PresenceResolver {
  @Allow('ANYONE')
  @FieldResolver(() => PresenceStatus)
  presence(
    @Root() { subject }: Reader,
    @Ctx() { app }: Context<Viewer | null>,
  ): PresenceStatus | Promise<PresenceStatus> {
    return knownPresence(app).of(subject)
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

  @Allow('ANYONE')
  @Subscription(() => ReaderPresence, {
    subscribe: subscribeTo(presenceFeed),
    description:
      'What others see of these readers, 50 at most: each of them as she is now, then whoever changes.',
  })
  presenceChanged(
    @Root() changed: ReaderPresence,
    @Arg('readerIds', () => [ID]) _readerIds: string[],
  ): ReaderPresence {
    return changed
  }
}
