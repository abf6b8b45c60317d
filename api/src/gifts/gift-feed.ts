import { Extensions, Field, ObjectType } from 'type-graphql'
import type { App } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Forbidden } from '../foundation/fault.ts'
import type { Feed } from '../foundation/feeds/feeds.ts'
import { boardOf, GiftBoard } from './gift-board.ts'
import { findSubject, type GiftSubjectInput, namedIn } from './gift-subject.ts'
import { type GiftsPublished, giftTopic } from './publish-gifts.ts'
import { sentByIds } from './sent.store.ts'
import { SentGift } from './sent-gift.ts'
import { shownGifts } from './shown-gifts.ts'

/** @rule updates of gifts in batches: at most five messages a second to each page, of a hundred gifts each. */
const BATCH = { milliseconds: 200, most: 100 }

@Allow('ANYONE')
@ObjectType({
  description: 'What changed about the gifts to a subject since the updates before, and how it stands now.',
  simpleResolvers: true,
})
export class GiftUpdates {
  @Extensions({ listSize: BATCH.most })
  @Field(() => [SentGift], { description: 'Gifts that were sent and not given back, in their order.' })
  sent: SentGift[]

  @Extensions({ listSize: BATCH.most })
  @Field(() => [SentGift], { description: 'Gifts whose price was given back.' })
  undone: SentGift[]

  @Field(() => GiftBoard, { description: 'Who sent most to it, and its goal, as it stands now.' })
  board: GiftBoard
}

interface Updates {
  /** One object for all who follow; null when nothing changed for them. */
  readonly seen: GiftUpdates | null
  readonly shutOutIds: ReadonlySet<string>
}

/** Gifts to one subject as they come, the same for everybody who may see them: how it stands, then what changed. */
export const giftFeed: Feed<App, { subject: GiftSubjectInput }, readonly GiftsPublished[], Updates> = {
  batch: { ...BATCH, isUrgent: ({ kind }) => kind === 'SHUT_OUT' },
  async open({ app, viewer, args }) {
    const subject = () => findSubject(app, viewer, namedIn(args.subject))
    const { id } = await subject()
    return {
      topics: [giftTopic(id)],
      replay: async () => [{ seen: await changesOf(app, id, []), shutOutIds: new Set() }],
      recheck: subject,
    }
  },
  async event(published, app) {
    const changes = published.filter(({ kind }) => kind !== 'SHUT_OUT')
    const shutOut = published.flatMap(each => (each.kind === 'SHUT_OUT' ? [each.personId] : []))
    const [first] = changes
    return {
      seen: first ? await changesOf(app, first.subjectId, changes) : null,
      shutOutIds: new Set(shutOut),
    }
  },
  view({ seen, shutOutIds }, viewer) {
    if (viewer && shutOutIds.has(viewer.id)) throw new Forbidden()
    return seen
  },
}

/** The gifts and the board are read once for all changes. */
async function changesOf(
  app: App,
  subjectId: string,
  changes: readonly GiftsPublished[],
): Promise<GiftUpdates> {
  const ids = [...new Set(changes.flatMap(each => ('sentId' in each ? [each.sentId] : [])))]
  const [gifts, board] = await Promise.all([
    giftsByIds(app, ids),
    boardOf(app, { id: subjectId, profileId: subjectId }, 'EVER'),
  ])
  const isGivenBack = ({ undoneAt, refundedAt }: SentGift) => undoneAt !== null || refundedAt !== null
  return Object.assign(new GiftUpdates(), {
    sent: gifts.filter(gift => !isGivenBack(gift)),
    undone: gifts.filter(isGivenBack),
    board,
  })
}

async function giftsByIds(app: App, ids: readonly string[]): Promise<SentGift[]> {
  if (ids.length === 0) return []
  const rows = new Map((await sentByIds(app.db, ids)).map(row => [row.id, row]))
  return shownGifts(
    app,
    null,
    ids.flatMap(id => rows.get(id) ?? []),
  )
}
