import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { accountsOf, mayEnter } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { GiftGoal } from './gift-goal.ts'
import { mondayOf } from './gift-terms.ts'
import { goalOfSubject } from './goals.store.ts'
import { type BoardRow, boardRows, leaderRows } from './sent.store.ts'
import { senderNameOf } from './sent-gift.ts'

export const GiftPeriod = { EVER: 'EVER', WEEK: 'WEEK' } as const
export type GiftPeriod = keyof typeof GiftPeriod
registerEnumType(GiftPeriod, {
  name: 'GiftPeriod',
  description: 'Which gifts a leaderboard counts.',
  valuesConfig: {
    EVER: { description: 'All that were ever sent to the subject, or of leaders to any reader.' },
    WEEK: { description: 'All that its reader, or of leaders any reader, received since Monday in UTC.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'One place of a leaderboard of gifts.', simpleResolvers: true })
export class GiftPlace {
  @Field(() => Int, { description: 'Counted from 1.' })
  place: number

  @Field(() => String, {
    nullable: true,
    description: 'How the sender is called in public; null: all together who did not want to be named.',
  })
  senderName: string | null

  @Field(() => MoneyType, { description: 'What they spent.' })
  amount: Money

  @Field(() => Int, { description: 'How many gifts they sent.' })
  gifts: number
}

@Allow('ANYONE')
@ObjectType({ description: 'Who sent most, and how far the goal is.', simpleResolvers: true })
export class GiftBoard {
  @Field(() => [GiftPlace], { description: 'The largest first, ten at most.' })
  places: GiftPlace[]

  @Field(() => GiftGoal, { nullable: true, description: 'What the reader asks to reach; null: nothing now.' })
  goal: GiftGoal | null
}

const MOST_PLACES = 10
export const MOST_LEADERS = 20

/** Who gave most to all readers together, named and in public. */
export async function leadersOf(app: App, period: GiftPeriod): Promise<GiftPlace[]> {
  const monday = period === 'WEEK' ? mondayOf(app.clock.now()) : null
  return placesOf(app, await leaderRows(app.db, monday, MOST_LEADERS))
}

export async function boardOf(
  app: App,
  { id, profileId }: { readonly id: string; readonly profileId: string },
  period: GiftPeriod,
): Promise<GiftBoard> {
  const isWeek = period === 'WEEK'
  const monday = isWeek ? mondayOf(app.clock.now()) : null
  const [rows, goal] = await Promise.all([
    boardRows(app.db, isWeek ? profileId : id, monday, MOST_PLACES),
    goalOfSubject(app.db, id),
  ])
  const places = await placesOf(app, rows)
  return Object.assign(new GiftBoard(), { places, goal: goal && GiftGoal.of(goal) })
}

/** Whoever may not come in any more is not shown. */
async function placesOf(app: App, rows: readonly BoardRow[]): Promise<GiftPlace[]> {
  const people = await accountsOf(
    app.db,
    rows.flatMap(({ senderId }) => senderId ?? []),
  )
  const shown = rows.filter(({ senderId }) => {
    const person = senderId === null ? null : people.get(senderId)
    return person === null || (person !== undefined && mayEnter(person))
  })
  return shown.map(({ senderId, amount, gifts }, at) => {
    const person = senderId === null ? undefined : people.get(senderId)
    return Object.assign(new GiftPlace(), {
      ...{ place: at + 1, gifts, amount: money(amount, app.config.currency) },
      senderName: person ? senderNameOf(person) : null,
    })
  })
}
