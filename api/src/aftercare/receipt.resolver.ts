import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Receipt } from '../readings/index.ts'
import { refundOn, tipsOn } from './receipt-lines.ts'
import { Refund } from './refund.ts'
import { Tip } from './tips/tip.ts'

@Resolver(() => Receipt)
export class ReceiptAftercareResolver {
  @Allow('ANYONE')
  @FieldResolver(() => [Tip], { description: 'What the client gave on top, apart from all sums above.' })
  tips(@Root() receipt: Receipt, @Ctx() { app }: Context): Promise<Tip[]> {
    return tipsOn(app.db, receipt)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Refund, {
    nullable: true,
    description: 'What staff gave back after a dispute, apart from all sums above.',
  })
  refund(@Root() receipt: Receipt, @Ctx() { app }: Context): Promise<Refund | null> {
    return refundOn(app.db, receipt)
  }
}
