import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { App } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Feed, Opening } from '../../foundation/feeds/feeds.ts'
import { signTopic } from '../../sessions/index.ts'
import { readingOf } from '../reading-of.ts'

export const RoomSignKind = {
  TYPING: 'TYPING',
  READ: 'READ',
  UNSTEADY: 'UNSTEADY',
  STEADY: 'STEADY',
} as const
export type RoomSignKind = (typeof RoomSignKind)[keyof typeof RoomSignKind]
registerEnumType(RoomSignKind, {
  name: 'RoomSignKind',
  description: 'What the other side does or how their connection is, just now.',
  valuesConfig: {
    TYPING: { description: 'They write.' },
    READ: { description: 'They have seen the messages up to one.' },
    UNSTEADY: { description: 'Their page was not heard of for a moment; it may be lost.' },
    STEADY: { description: 'Their page is heard of again.' },
  },
})

@Allow('ANYONE')
@ObjectType({
  description: 'Something of the moment about the other side. It is never stored: what was missed is gone.',
  simpleResolvers: true,
})
export class RoomSign {
  @Field(() => RoomSignKind, { description: 'What it is.' })
  kind: RoomSignKind

  @Field(() => String, { nullable: true, description: 'Of READ: the last message they have seen.' })
  messageId: string | null
}

/** As the bus carries it. */
export interface SignPublished {
  readonly personId: string
  readonly kind: RoomSignKind
  readonly messageId?: string
}

interface OfPerson extends Opening<SignPublished> {
  readonly personId: string
}

/** What the other side does just now, for one page of a reading. */
export const roomSignsFeed: Feed<App, { readingId: string }, SignPublished, SignPublished, OfPerson> = {
  async open({ app, viewer, args }) {
    const { id } = await readingOf(app.db, viewer, args.readingId)
    return { topics: [signTopic(id)], personId: viewer.id }
  },
  event: published => published,
  view({ personId, kind, messageId = null }, _viewer, opened) {
    return personId === opened.personId ? null : Object.assign(new RoomSign(), { kind, messageId })
  },
}
