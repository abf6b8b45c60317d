import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../app.ts'
import { Reader } from '../catalogue/index.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { subscribeTo } from '../foundation/feeds/feeds.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { knownPresence } from './known-presence.ts'
import { PresencePayload, PresenceStatus } from './presence.ts'
import { presenceFeed, ReaderPresence } from './presence-feed.ts'
import { goOffline, goOnline } from './toggle-presence.ts'

@Resolver(() => Reader)
export class PresenceResolver {
  @Allow('ANYONE')
  @FieldResolver(() => PresenceStatus, { description: 'Whether the reader can be reached now.' })
  presence(
    @Root() { subject }: Reader,
    @Ctx() { app }: Context<Viewer | null>,
  ): PresenceStatus | Promise<PresenceStatus> {
    return knownPresence(app).of(subject)
  }

  @Allow('READER')
  @Mutation(() => PresencePayload, {
    description: 'Be found, for as long as a page of the reader listens to incomingReadings.',
  })
  async goOnline(@Ctx() { app, viewer }: Context): Promise<PresencePayload> {
    return PresencePayload.of(await goOnline(app, viewer))
  }

  @Allow('READER')
  @Mutation(() => PresencePayload, { description: 'Not be found; an open reading goes on.' })
  async goOffline(@Ctx() { app, viewer }: Context): Promise<PresencePayload> {
    return PresencePayload.of(await goOffline(app, viewer))
  }

  @Allow('ANYONE')
  @Subscription(() => ReaderPresence, {
    subscribe: subscribeTo(presenceFeed),
    description: 'What others see of these readers, 50 at most: each as they are now, then whoever changes.',
  })
  presenceChanged(
    @Root() changed: ReaderPresence,
    @Arg('readerIds', () => [ID], { description: 'The readers, 1 to 50.' }) _readerIds: string[],
  ): ReaderPresence {
    return changed
  }
}
