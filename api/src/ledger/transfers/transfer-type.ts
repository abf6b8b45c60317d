import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { money } from '../../foundation/money.ts'
import { REASONS, type ReasonName } from '../kinds.ts'
import type { FoundTransfer } from './transfers.store.ts'

@Allow('STAFF')
@ObjectType({ description: 'One side of a transfer.', simpleResolvers: true })
export class TransferSide {
  @Field(() => String, { description: 'The kind of account, e.g. "wallet" or "platform-revenue".' })
  kind: string

  ownerId: string | null
}

/** What moved, by why it moved; all else is known by its subject alone. */
const CAUSES: Partial<Record<ReasonName, string>> = {
  'top-up': 'TopUp',
  promotion: 'TopUp',
  payout: 'Payout',
  'payout-returned': 'Payout',
  'session-minute': 'Reading',
  'session-share': 'Reading',
  gift: 'SentGift',
  'gift-undone': 'SentGift',
  'order-hold': 'Order',
}

@Allow('STAFF')
@ObjectType({
  description:
    'Money that moved from one account to another. It is never changed: it is reversed by another one.',
  implements: Node,
  simpleResolvers: true,
})
export class Transfer implements Node {
  @Field(() => ID, { description: 'Opaque.' })
  id: string

  @Field(() => String, { description: 'Its number in the ledger.' })
  number: string

  @Field(() => DateTimeScalar, { description: 'When it moved.' })
  at: Date

  @Field(() => String, { description: 'Why, as the ledger names it, e.g. "session-share".' })
  reason: ReasonName

  @Field(() => MoneyType, { description: 'What left the debited account.' })
  amount: Money

  @Field(() => MoneyType, {
    description: 'The platform’s part of it. Negative in a reversal: what the platform gives back beside it.',
  })
  fee: Money

  @Field(() => TransferSide, { description: 'Whom it left.' })
  debit: TransferSide

  @Field(() => TransferSide, { description: 'Whom it reached.' })
  credit: TransferSide

  @Field(() => String, { description: 'What it is about, as our tables know it.' })
  subject: string

  @Field(() => ID, { nullable: true, description: 'What it is about, where that is something `node` finds.' })
  cause: string | null

  group: bigint | null
  reverses: bigint | null

  static of(row: FoundTransfer): Transfer {
    const { id, at, reason, subjectId, currency, groupId: group, reverses } = row
    const type = CAUSES[reason]
    return Object.assign(new Transfer(), {
      id: String(id),
      number: String(id),
      at,
      reason,
      amount: money(row.amount, currency),
      fee: money(row.fee, currency),
      debit: Object.assign(new TransferSide(), { kind: row.debitKind, ownerId: row.debitOwner }),
      credit: Object.assign(new TransferSide(), { kind: row.creditKind, ownerId: row.creditOwner }),
      subject: subjectId,
      cause: type ? globalId(type, subjectId) : null,
      group,
      reverses,
    })
  }
}

export const TransferConnection = connectionOf('Transfer', () => Transfer)

@InputType({ description: 'Which transfers; what is left out does not matter.' })
export class TransferFilter {
  @Field(() => String, {
    nullable: true,
    description: 'By its number, or all about one subject as our tables know it; nothing else matters then.',
  })
  find?: string | null

  @Field(() => ID, { nullable: true, description: 'From or to an account of this person.' })
  personId?: string | null

  @Field(() => String, { nullable: true, description: 'For this reason, as the ledger names it.' })
  reason?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this moment on.' })
  from?: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this moment.' })
  to?: Date | null
}

export const isReason = (text: string): text is ReasonName => REASONS.some(reason => reason === text)
