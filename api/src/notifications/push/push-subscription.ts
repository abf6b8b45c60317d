import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { forgetPush, savePush } from './save-push.ts'

@InputType({ description: 'A browser’s push subscription, as its own toJSON() has it.' })
export class SavePushSubscriptionInput {
  @Field(() => String, { description: 'Where its push service takes messages.' })
  endpoint: string

  @Field(() => String, { description: 'keys.p256dh.' })
  p256dh: string

  @Field(() => String, { description: 'keys.auth.' })
  auth: string

  @Field(() => String, {
    nullable: true,
    description: 'What the browser calls itself, 300 characters at most.',
  })
  userAgent?: string | null
}

@Allow('CLIENT')
@ObjectType({ description: 'What came of a change of a push subscription.', simpleResolvers: true })
export class PushSubscriptionPayload {
  @Field(() => Boolean, { description: 'Whether the browser is pushed to now.' })
  isOn: boolean
}

@Resolver()
export class PushResolver {
  @Allow('ANYONE')
  @Query(() => String, {
    nullable: true,
    description:
      'What a page subscribes with to be pushed to by this platform (applicationServerKey), base64url.',
  })
  pushKey(@Ctx() { app }: Context<Viewer | null>): string {
    return app.push.publicKey
  }

  @Allow('CLIENT')
  @RateLimit('push-subscription')
  @Mutation(() => PushSubscriptionPayload, {
    nullable: true,
    description:
      'Has the viewer pushed to in this browser, and nobody else who used it before. Sent again, it changes nothing. The newest ten browsers are kept.',
  })
  async savePushSubscription(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SavePushSubscriptionInput, { description: 'The browser.' })
    input: SavePushSubscriptionInput,
  ): Promise<PushSubscriptionPayload> {
    await savePush(app, viewer, input)
    return Object.assign(new PushSubscriptionPayload(), { isOn: true })
  }

  @Allow('CLIENT')
  @RateLimit('push-subscription')
  @Mutation(() => PushSubscriptionPayload, {
    nullable: true,
    description: 'Ends pushes to one of the viewer’s browsers. Sent again, it changes nothing.',
  })
  async forgetPushSubscription(
    @Ctx() { app, viewer }: Context,
    @Arg('endpoint', () => String, { description: 'Of its subscription.' }) endpoint: string,
  ): Promise<PushSubscriptionPayload> {
    await forgetPush(app, viewer, endpoint)
    return Object.assign(new PushSubscriptionPayload(), { isOn: false })
  }
}
