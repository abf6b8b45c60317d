import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { NotificationTypeEnum } from '../inbox/notification.ts'
import type { NotificationType } from '../notification-types.ts'
import { unsubscribe } from './unsubscribe.ts'

@Allow('ANYONE')
@ObjectType({ description: 'What came of ending mails of one type.', simpleResolvers: true })
export class StopMailsPayload {
  @Field(() => NotificationTypeEnum, { description: 'Of which no more are mailed.' })
  type: NotificationType
}

@Resolver()
export class StopMailsResolver {
  @Allow('ANYONE')
  @RateLimit('stop-mails')
  @Mutation(() => StopMailsPayload, {
    nullable: true,
    description: 'Ends mails of one type by the token in one of them, without signing in.',
  })
  async stopMails(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('token', () => String, { description: 'The token in the mail’s link.' }) token: string,
  ): Promise<StopMailsPayload> {
    return Object.assign(new StopMailsPayload(), { type: await unsubscribe(app, token) })
  }
}
