import { Ctx, Field, ID, ObjectType } from 'type-graphql'
import { type Localized, textIn } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { PresentCard, type PresentRow, PresentState, stateOf } from './present-row.ts'

type Asked = { readonly language: Language }

@Allow('CLIENT')
@ObjectType({
  description: 'Something that the viewer gives to a friend.',
  implements: Node,
  simpleResolvers: true,
})
export class Present {
  @Field(() => ID)
  id: string

  names: Localized

  @Field(() => String, { description: 'What it is, in the language of who asks.' })
  name(@Ctx() { language }: Asked): string {
    return textIn(language, this.names)
  }

  @Field(() => PresentState, { description: 'How it stands.' })
  state: PresentState

  @Field(() => String, { description: 'What the giver calls the friend.' })
  friendName: string

  @Field(() => String, { description: 'Where its mail goes.' })
  friendMail: string

  @Field(() => String, { description: 'What is written on the card.' })
  message: string

  @Field(() => PresentCard, { description: 'What the card looks like.' })
  card: PresentCard

  @Field(() => DateTimeScalar, { description: 'When its mail goes out, or went.' })
  sendAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted or taken back.' })
  endedAt: Date | null

  static of(row: PresentRow): Present {
    const { id, names, friendName, friendMail, message, card, sendAt, sentAt, endedAt } = row
    return Object.assign(new Present(), {
      ...{ id, names, friendName, friendMail, message, card, endedAt },
      sendAt: sentAt ?? sendAt,
      state: stateOf(row),
    })
  }
}

@Allow('ANYONE')
@ObjectType({ description: 'A present as whoever has its link sees it.', simpleResolvers: true })
export class ReceivedPresent {
  names: Localized

  @Field(() => String, { description: 'What it is, in the language of who asks.' })
  name(@Ctx() { language }: Asked): string {
    return textIn(language, this.names)
  }

  @Field(() => PresentState, { description: 'How it stands.' })
  state: PresentState

  @Field(() => String, { description: 'Whom it is from, as they signed it.' })
  fromName: string

  @Field(() => String, { description: 'Whom it is for.' })
  friendName: string

  @Field(() => String, { description: 'What is written on the card.' })
  message: string

  @Field(() => PresentCard, { description: 'What the card looks like.' })
  card: PresentCard

  @Field(() => Boolean, { description: 'It is a voucher for an appointment; else it is in a library.' })
  isVoucher: boolean

  @Field(() => Boolean, { description: 'The viewer accepted it.' })
  isViewers: boolean

  @Field(() => ID, {
    nullable: true,
    description: 'What the viewer has by it now: a library item or a voucher.',
  })
  receivedId: string | null

  static of(row: PresentRow, viewerId: string | null, receivedId: string | null): ReceivedPresent {
    const { names, fromName, friendName, message, card, voucherId, acceptedBy } = row
    const isViewers = viewerId !== null && acceptedBy === viewerId
    return Object.assign(new ReceivedPresent(), {
      ...{ names, fromName, friendName, message, card, state: stateOf(row) },
      ...{ isVoucher: voucherId !== null, isViewers, receivedId: isViewers ? receivedId : null },
    })
  }
}

export const PresentConnection = connectionOf('Present', () => Present)
