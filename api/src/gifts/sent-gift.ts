import { Field, ID, Int, ObjectType } from 'type-graphql'
import { type Account, aliasOf } from '../accounts/index.ts'
import { Gift, type GiftAnimation, type GiftSound, type Localized } from '../catalogue/index.ts'
import { connectionOf } from '../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { GiftSubjectKind } from './gift-subject.ts'
import { GIFT_TERMS } from './gift-terms.ts'

/** A gift as it was sent. Money in minor units. */
export interface SentGiftRow {
  readonly id: string
  readonly senderId: string
  readonly readerId: string
  readonly profileId: string
  readonly subjectKind: GiftSubjectKind
  readonly subjectId: string
  readonly giftId: string
  readonly names: Localized
  readonly animation: GiftAnimation
  readonly sound: GiftSound | null
  /** Of one. */
  readonly price: bigint
  readonly count: number
  readonly fee: bigint
  readonly currency: string
  readonly wallet: bigint
  readonly earnings: bigint
  readonly isNamed: boolean
  readonly combo: number
  readonly goalId: string | null
  readonly at: Date
  readonly undoneAt: Date | null
  readonly refundedAt: Date | null
  /** When it was read. */
  readonly now: Date
}

export const amountOf = ({ price, count }: Pick<SentGiftRow, 'price' | 'count'>): bigint =>
  price * BigInt(count)

/** Who looks at a gift: whoever sent it, who receives it, or anybody. */
export type GiftSide = 'SENDER' | 'READER' | 'ANYBODY'

export const sideOf = (row: Pick<SentGiftRow, 'senderId' | 'readerId'>, viewerId: string): GiftSide => {
  if (row.senderId === viewerId) return 'SENDER'
  return row.readerId === viewerId ? 'READER' : 'ANYBODY'
}

/** How a sender is called in public; null of who gave no name. */
export const senderNameOf = ({ alias, name }: Pick<Account, 'alias' | 'name'>): string | null =>
  alias ?? (name ? aliasOf(name) : null)

@Allow('ANYONE')
@ObjectType({ description: 'A gift that was sent.', implements: Node, simpleResolvers: true })
export class SentGift {
  @Field(() => ID)
  id: string

  @Field(() => Gift, { description: 'What was sent, as it was then.' })
  gift: Gift

  @Field(() => GiftSubjectKind, { description: 'What it was sent to.' })
  subjectKind: GiftSubjectKind

  @Field(() => Int, { description: 'How many of it at once.' })
  count: number

  @Field(() => MoneyType, { description: 'What all of it cost.' })
  amount: Money

  @Field(() => Int, { description: 'Which one of this kind in a row, from 1.' })
  combo: number

  @Field(() => String, {
    nullable: true,
    description: 'How the sender is called in public; null of who did not want to be named.',
  })
  senderName: string | null

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The reader’s share of it, for the reader alone; nothing of what was given back.',
  })
  earned: Money | null

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  at: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when its sender can take it back, for the sender alone; the server knows the time.',
  })
  undoUntil: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its sender took it back.' })
  undoneAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When staff gave its price back.' })
  refundedAt: Date | null

  /** Whoever did not want to be named is named to nobody but themselves. */
  static seenBy(
    side: GiftSide,
    row: SentGiftRow,
    { sender, picture }: { readonly sender: Account | null; readonly picture: Gift['picture'] },
  ): SentGift {
    const { id, subjectKind, count, combo, at, undoneAt, refundedAt, isNamed, currency } = row
    const isGivenBack = undoneAt !== null || refundedAt !== null
    const share = isGivenBack ? 0n : amountOf(row) - row.fee
    return Object.assign(new SentGift(), {
      ...{ id, subjectKind, count, combo, at, undoneAt, refundedAt },
      gift: Object.assign(new Gift(), {
        ...{ id: row.giftId, names: row.names, animation: row.animation, sound: row.sound, picture },
        price: money(row.price, currency),
      }),
      amount: money(amountOf(row), currency),
      senderName: sender && (isNamed || side === 'SENDER') ? senderNameOf(sender) : null,
      earned: side === 'READER' ? money(share, currency) : null,
      undoUntil: side === 'SENDER' && !isGivenBack ? new Date(at.getTime() + GIFT_TERMS.undoMs) : null,
    })
  }
}

export const SentGiftConnection = connectionOf('SentGift', () => SentGift)
