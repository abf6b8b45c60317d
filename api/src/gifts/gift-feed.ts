import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { App } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import type { Feed } from '../foundation/feeds/feeds.ts'
import { boardOf, GiftBoard } from './gift-board.ts'
import { findSubject, type GiftSubjectInput, namedIn } from './gift-subject.ts'
import { type GiftsPublished, giftTopic } from './publish-gifts.ts'
import { sentById } from './sent.store.ts'
import { SentGift } from './sent-gift.ts'
import { shownGift } from './shown-gifts.ts'

export const GiftUpdateKind = { STANDING: 'STANDING', SENT: 'SENT', UNDONE: 'UNDONE', GOAL: 'GOAL' } as const
registerEnumType(GiftUpdateKind, {
  name: 'GiftUpdateKind',
  description: 'What changed about the gifts to a subject.',
  valuesConfig: {
    STANDING: { description: 'Nothing: how it stands, sent first and when something may have been lost.' },
    SENT: { description: 'A gift was sent.' },
    UNDONE: { description: 'The price of a gift was given back.' },
    GOAL: { description: 'The reader set another goal.' },
  },
})

@Allow('ANYONE')
@ObjectType({
  description: 'What changed about the gifts to a subject, and how it stands now.',
  simpleResolvers: true,
})
export class GiftUpdate {
  @Field(() => GiftUpdateKind, { description: 'What changed.' })
  kind: keyof typeof GiftUpdateKind

  @Field(() => SentGift, { nullable: true, description: 'The gift that was sent or given back.' })
  gift: SentGift | null

  @Field(() => GiftBoard, { description: 'Who sent most to it, and its goal, as it stands now.' })
  board: GiftBoard
}

/** Gifts to one subject as they come, the same for everybody who may see them: how it stands, then each change. */
export const giftFeed: Feed<App, { subject: GiftSubjectInput }, GiftsPublished, GiftUpdate> = {
  async open({ app, viewer, args }) {
    const { id } = await findSubject(app, viewer, namedIn(args.subject))
    return {
      topics: [giftTopic(id)],
      replay: async () => [await updateOf(app, id, 'STANDING', null)],
    }
  },
  event: ({ subjectId, kind, sentId }, app) => updateOf(app, subjectId, kind, sentId),
}

async function updateOf(
  app: App,
  subjectId: string,
  kind: keyof typeof GiftUpdateKind,
  sentId: string | null,
): Promise<GiftUpdate> {
  const row = sentId === null ? null : await sentById(app.db, sentId)
  const gift = row && (await shownGift(app, null, row))
  const board = await boardOf(app, { id: subjectId, profileId: subjectId }, 'EVER')
  return Object.assign(new GiftUpdate(), { kind, gift, board })
}
