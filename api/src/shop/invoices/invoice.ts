import { Ctx, Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Localized, textIn } from '../../catalogue/index.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'

export const InvoiceKind = { INVOICE: 'INVOICE', CREDIT_NOTE: 'CREDIT_NOTE' } as const
export type InvoiceKind = keyof typeof InvoiceKind
registerEnumType(InvoiceKind, {
  name: 'InvoiceKind',
  description: 'What a paper of an order is about.',
  valuesConfig: {
    INVOICE: { description: 'Something that was handed over.' },
    CREDIT_NOTE: { description: 'Something that was given back.' },
  },
})

@Allow('CLIENT')
@ObjectType({ description: 'A line of an invoice.', simpleResolvers: true })
export class InvoiceLine {
  names: Localized | null
  variantNames: Localized | null

  @Field(() => String, {
    nullable: true,
    description: 'What it is, in the language of who asks; null: shipping.',
  })
  name(@Ctx() { language }: { language: Language }): string | null {
    return this.names && textIn(language, this.names)
  }

  @Field(() => String, { description: 'The variant; empty where there was one, and for shipping.' })
  variantName(@Ctx() { language }: { language: Language }): string {
    return this.variantNames ? textIn(language, this.variantNames) : ''
  }

  @Field(() => Int, { nullable: true, description: 'How many; null: not of pieces.' })
  count: number | null

  @Field(() => MoneyType, { description: 'Without its tax, after the discount.' })
  net: Money

  @Field(() => MoneyType, { description: 'Its tax.' })
  tax: Money

  @Field(() => MoneyType, { description: 'Both together.' })
  total: Money
}

@Allow('CLIENT')
@ObjectType({
  description:
    'An invoice about a part of an order that was handed over, or a credit note about what was given back.',
  simpleResolvers: true,
})
export class Invoice {
  @Field(() => String, { description: 'Its number, which no other has.' })
  number: string

  @Field(() => InvoiceKind, { description: 'What it is.' })
  kind: InvoiceKind

  @Field(() => DateTimeScalar, { description: 'When what it is about was handed over, or given back.' })
  at: Date

  @Field(() => String, {
    description: 'Name, address and tax number of who sells, in lines, as staff set them; may be empty.',
  })
  seller: string

  @Extensions({ listSize: 20 })
  @Field(() => [InvoiceLine], { description: 'What it is about, shipping last.' })
  lines: InvoiceLine[]

  @Field(() => MoneyType, { description: 'All of it without taxes.' })
  net: Money

  @Field(() => MoneyType, { description: 'All taxes.' })
  tax: Money

  @Field(() => MoneyType, { description: 'All of it.' })
  total: Money
}
