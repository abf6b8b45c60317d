import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { originAt } from '../../foundation/origin-at.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { acceptPresent, takePresentBack } from './end-present.ts'
import { givePresent } from './give-present.ts'
import { type Present, PresentConnection, ReceivedPresent } from './present.ts'
import { ownPresents, presentBehind } from './present-of.ts'
import { PresentCard } from './present-row.ts'
import { AcceptPresentResult, GivePresentResult, TakePresentBackResult } from './refusals.ts'

@InputType({ description: 'Something that is given to a friend by mail: a library item or a voucher.' })
class GivePresentInput {
  @Field(() => ID, { nullable: true, description: 'What: something of the viewer’s library.' })
  libraryItemId?: string | null

  @Field(() => ID, { nullable: true, description: 'Or a voucher of theirs.' })
  voucherId?: string | null

  @Field(() => String, { description: 'The friend’s mail address.' })
  friendMail: string

  @Field(() => String, { description: 'What the friend is called: at most 60 characters.' })
  friendName: string

  @Field(() => String, { description: 'Whom it is from, as the card is signed: at most 60 characters.' })
  fromName: string

  @Field(() => String, {
    defaultValue: '',
    description: 'What is written on the card: at most 500 characters.',
  })
  message: string

  @Field(() => PresentCard, { description: 'What the card looks like.' })
  card: PresentCard

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its mail goes out, within a year; null: at once.',
  })
  sendAt?: Date | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Resolver()
export class PresentsResolver {
  @Allow('CLIENT')
  @RateLimit('present')
  @Mutation(() => GivePresentResult, { description: 'Gives something of the viewer’s to a friend by mail.' })
  givePresent(
    @Ctx() { app, viewer, language, host }: Context,
    @Arg('input', () => GivePresentInput, { description: 'What, to whom, with which card.' })
    input: GivePresentInput,
  ): Promise<typeof GivePresentResult> {
    const { libraryItemId = null, voucherId = null, sendAt = null } = input
    return givePresent(
      app,
      viewer,
      { ...input, libraryItemId, voucherId, sendAt },
      { language, origin: originAt(app.config, host) },
    )
  }

  @Allow('ANYONE')
  @Query(() => ReceivedPresent, {
    nullable: true,
    description: 'A present by the token in its mail; null: we did not make this token.',
  })
  present(
    @Ctx() { app, viewer }: Context<Viewer | null>,
    @Arg('token', () => String, { description: 'Of the link.' }) token: string,
  ): Promise<ReceivedPresent | null> {
    return presentBehind(app, viewer, token)
  }

  @Allow('CLIENT')
  @RateLimit('voucher-code')
  @Mutation(() => AcceptPresentResult, {
    description: 'Accepts a present by the token in its mail, once. Asked again by who has it, it is theirs.',
  })
  acceptPresent(
    @Ctx() { app, viewer }: Context,
    @Arg('token', () => String, { description: 'Of the link.' }) token: string,
  ): Promise<typeof AcceptPresentResult> {
    return acceptPresent(app, viewer, token)
  }

  @Allow('CLIENT')
  @Mutation(() => TakePresentBackResult, {
    description: 'The giver takes back what nobody accepted yet. Asked again, it is taken back.',
  })
  takePresentBack(
    @Ctx() { app, viewer }: Context,
    @Arg('presentId', () => ID, { description: 'Which.' }) presentId: string,
  ): Promise<typeof TakePresentBackResult> {
    return takePresentBack(app, viewer, presentId)
  }
}

@Resolver(() => ViewerType)
export class ViewerPresentsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => PresentConnection, { description: 'What they gave to friends, the latest first.' })
  presents(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Present>> {
    return ownPresents(context, first, after)
  }
}
