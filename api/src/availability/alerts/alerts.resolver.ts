import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Reader } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { addAlert } from './add-alert.ts'
import { OnlineAlertResult, StopOnlineAlertPayload } from './alert.ts'
import { alertsAmong } from './alerts.store.ts'
import { removeAlert, stopAlert } from './remove-alert.ts'

@Resolver(() => Reader)
export class OnlineAlertsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer is mailed when this reader comes online; false for visitors.',
  })
  async hasOnlineAlert(
    @Root() { id }: Reader,
    @Ctx() { app, viewer, loaders }: Context<Viewer | null>,
  ): Promise<boolean> {
    if (!viewer) return false
    const mine = loaders.of('online-alerts', (ids: readonly string[]) => alertsAmong(app.db, viewer.id, ids))
    return (await mine.load(id)) === true
  }

  @Allow('CLIENT')
  @RateLimit('online-alert')
  @Mutation(() => OnlineAlertResult, {
    description:
      'Has the viewer mailed when a reader who is offline or busy can be asked, and each time they come online after that, until it is removed. Asked again, it changes nothing.',
  })
  addOnlineAlert(
    @Ctx() { app, viewer }: Context,
    @Arg('readerId', () => ID, { description: 'The reader.' }) readerId: string,
  ): Promise<typeof OnlineAlertResult> {
    return addAlert(app, viewer, readerId)
  }

  @Allow('CLIENT')
  @RateLimit('online-alert')
  @Mutation(() => Reader, {
    nullable: true,
    description: 'Ends an alert. Asked again, it changes nothing. Null for who is not published.',
  })
  removeOnlineAlert(
    @Ctx() { app, viewer }: Context,
    @Arg('readerId', () => ID, { description: 'The reader.' }) readerId: string,
  ): Promise<Reader | null> {
    return removeAlert(app, viewer, readerId)
  }

  @Allow('ANYONE')
  @RateLimit('stop-alert')
  @Mutation(() => StopOnlineAlertPayload, {
    description: 'Ends an alert by the key in its mail, without signing in.',
  })
  stopOnlineAlert(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('key', () => String, { description: 'The key in the mail’s link.' }) key: string,
  ): Promise<StopOnlineAlertPayload> {
    return stopAlert(app, key)
  }
}
