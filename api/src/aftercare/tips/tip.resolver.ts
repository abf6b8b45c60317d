import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Earnings } from '../../ledger/index.ts'
import { byId, Reading, readingOf, timeZoneOf } from '../../readings/index.ts'
import { ownAnswer, ownReading } from '../own-reading.ts'
import { Tip, TipForAnswerInput, Tipping, TipReaderInput, TipResult, tippingOf } from './tip.ts'
import { tipReader } from './tip-reader.ts'
import { countTips, tipsToday } from './tips.store.ts'

@Resolver(() => Tip)
export class TipResolver {
  @Allow('CLIENT', ownReading('CLIENT'))
  @Mutation(() => TipResult, {
    description:
      'Thanks the reader of a reading that has ended, from the wallet. The platform keeps nothing of it.',
  })
  tipReader(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => TipReaderInput, { description: 'The tip.' }) input: TipReaderInput,
  ): Promise<typeof TipResult> {
    return tipReader(app, viewer, input)
  }

  @Allow('CLIENT')
  @FieldResolver(() => Reading, {
    nullable: true,
    description: 'The reading it thanks for; null when it is for an answer.',
  })
  async reading(@Root() { readingId }: Tip, @Ctx() { app, viewer }: Context): Promise<Reading | null> {
    return (await byId(app.db, readingId)) ? readingOf(app.db, viewer, readingId) : null
  }

  @Allow('CLIENT', ownAnswer('CLIENT'))
  @Mutation(() => TipResult, {
    description: 'Thanks the reader of an answer that was delivered. The platform keeps nothing of it.',
  })
  tipForAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => TipForAnswerInput, { description: 'The tip.' }) input: TipForAnswerInput,
  ): Promise<typeof TipResult> {
    return tipReader(app, viewer, input)
  }
}

@Resolver(() => Reading)
export class ReadingTippingResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Tipping, {
    nullable: true,
    description: 'What the client may still give; null for the reader, and when there is nothing to tip.',
  })
  async tipping(@Root() { side, row }: Reading, @Ctx() { app }: Context): Promise<Tipping | null> {
    if (side !== 'CLIENT' || row.state !== 'ENDED') return null
    const tipping = tippingOf(row, await countTips(app.db, row.id))
    return tipping instanceof Tipping ? tipping : null
  }
}

@Resolver(() => Earnings)
export class EarningsTipsResolver {
  @Allow('READER')
  @FieldResolver(() => MoneyType, { description: 'What clients gave today on top; part of `today`.' })
  async tipsToday(@Root() { accountId, balance }: Earnings, @Ctx() { app, viewer }: Context): Promise<Money> {
    return money(await tipsToday(app.db, accountId, await timeZoneOf(app, viewer)), balance.currency)
  }
}
