import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { changeSettings, settingsNow } from './change-settings.ts'
import { ChangeNotificationSettingsInput, NotificationSettings } from './notification-settings.ts'

@Resolver(() => ViewerType)
export class NotificationSettingsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => NotificationSettings, { description: 'How they want to be told of things.' })
  notificationSettings(@Ctx() { app, viewer }: Context): Promise<NotificationSettings> {
    return settingsNow(app, app.db, viewer)
  }

  @Allow('CLIENT')
  @Mutation(() => NotificationSettings, {
    nullable: true,
    description: 'Changes what the viewer is told of, how and when. Sent twice, it changes nothing more.',
  })
  changeNotificationSettings(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ChangeNotificationSettingsInput, { description: 'What changes.' })
    input: ChangeNotificationSettingsInput,
  ): Promise<NotificationSettings> {
    return changeSettings(app, viewer, input)
  }
}
