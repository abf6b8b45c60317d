import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Order } from '../orders/order.ts'
import { Invoice } from './invoice.ts'
import { invoicesOf } from './invoices-of.ts'

@Resolver(() => Order)
export class InvoicesResolver {
  @Allow('CLIENT')
  @Extensions({ listSize: 5 })
  @FieldResolver(() => [Invoice], {
    description: 'Its invoices and credit notes, the oldest first; none before something was handed over.',
  })
  async invoices(@Root() { id }: Order, @Ctx() { app }: Context): Promise<Invoice[]> {
    return invoicesOf(app.db, id, (await policies(app)).invoiceSeller)
  }
}
