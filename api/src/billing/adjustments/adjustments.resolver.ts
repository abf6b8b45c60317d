import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, PersonRecord, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { parseId } from '../../foundation/ids.ts'
import { adjustWallet } from './adjust-wallet.ts'
import { WalletAdjustment, WalletAdjustmentConnection } from './adjustment.ts'
import { adjustmentsOfPerson, adjustmentsWaiting } from './adjustments.store.ts'
import { confirmAdjustment, declineAdjustment } from './decide-adjustment.ts'
import { AdjustWalletInput } from './inputs.ts'
import { AdjustWalletResult, ConfirmAdjustmentResult, DeclineAdjustmentResult } from './refusals.ts'

@Resolver(() => WalletAdjustment)
export class AdjustmentsResolver {
  @Allow('FINANCE')
  @Query(() => WalletAdjustmentConnection, {
    description: 'What waits for a second member of staff, who waits longest first.',
  })
  async waitingAdjustments(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<WalletAdjustment>> {
    const place = after ? parseId('adjustment', after) : null
    return pageOf(await adjustmentsWaiting(app.db, place, pageSize(first)), first, after, ({ id }) => id)
  }

  @Allow('FINANCE')
  @Mutation(() => AdjustWalletResult, {
    nullable: true,
    description:
      'Puts money into a wallet or takes it out, never below zero: at once, or when a second member of staff confirms.',
  })
  adjustWallet(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AdjustWalletInput, { description: 'What.' }) input: AdjustWalletInput,
  ): Promise<typeof AdjustWalletResult> {
    return adjustWallet(app, viewer, input)
  }

  @Allow('FINANCE')
  @Mutation(() => ConfirmAdjustmentResult, {
    nullable: true,
    description: 'A second member of staff lets what waits be made.',
  })
  confirmAdjustment(
    @Ctx() { app, viewer }: Context,
    @Arg('walletAdjustmentId', () => ID, { description: 'Which.' }) id: string,
  ): Promise<typeof ConfirmAdjustmentResult> {
    return confirmAdjustment(app, viewer, parseId('adjustment', id))
  }

  @Allow('FINANCE')
  @Mutation(() => DeclineAdjustmentResult, {
    nullable: true,
    description: 'Ends what waits; also for who asked for it.',
  })
  declineAdjustment(
    @Ctx() { app, viewer }: Context,
    @Arg('walletAdjustmentId', () => ID, { description: 'Which.' }) id: string,
  ): Promise<typeof DeclineAdjustmentResult> {
    return declineAdjustment(app, viewer, parseId('adjustment', id))
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Person, { description: 'Whose wallet it is.' })
  async person(@Root() { personId }: WalletAdjustment, @Ctx() context: Context): Promise<Person> {
    return (await personIn(context, personId)) ?? new Person(personId, '')
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Person, { description: 'Who asked for it.' })
  async askedBy(@Root() { askedBy }: WalletAdjustment, @Ctx() context: Context): Promise<Person> {
    return (await personIn(context, askedBy)) ?? new Person(askedBy, '')
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The second one, or who declined it; null where one was enough, and while it waits.',
  })
  async decidedBy(@Root() { decidedBy }: WalletAdjustment, @Ctx() context: Context): Promise<Person | null> {
    return decidedBy === null ? null : personIn(context, decidedBy)
  }
}

const personIn = ({ app, loaders }: Context, id: string): Promise<Person | null> =>
  loaders.of('people', peopleOf(app)).load(id)

@Resolver(() => PersonRecord)
export class PersonAdjustmentsResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => WalletAdjustmentConnection, {
    description: 'What staff put into their wallet or took out of it, or wait to, the newest first.',
  })
  async adjustments(
    @Root() { personId }: PersonRecord,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<WalletAdjustment>> {
    const place = after ? parseId('adjustment', after) : null
    const page = await adjustmentsOfPerson(app.db, personId, place, pageSize(first))
    return pageOf(page, first, after, ({ id }) => id)
  }
}
