import { Ctx, Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { LanguageTagScalar, TimeZoneScalar, UrlScalar } from '../foundation/contract/scalars/index.ts'
import type { Language } from '../foundation/messages.ts'
import { type Localized, textIn } from './localized.ts'
import { topicIn } from './topics.ts'

/** How a reading is held. */
export const Channel = { CHAT: 'CHAT', VOICE: 'VOICE', VIDEO: 'VIDEO' } as const
export type Channel = (typeof Channel)[keyof typeof Channel]
registerEnumType(Channel, {
  name: 'Channel',
  description: 'How a reading is held.',
  valuesConfig: {
    CHAT: { description: 'By written messages.' },
    VOICE: { description: 'By voice, with chat beside it.' },
    VIDEO: { description: 'By picture and voice, with chat beside them.' },
  },
})

export const AttributeKind = { TOOL: 'TOOL', ABILITY: 'ABILITY', STYLE: 'STYLE' } as const
export type AttributeKind = (typeof AttributeKind)[keyof typeof AttributeKind]
registerEnumType(AttributeKind, {
  name: 'AttributeKind',
  description: 'What an attribute describes of a reader.',
  valuesConfig: {
    TOOL: { description: 'What they read with.' },
    ABILITY: { description: 'What they are able to do.' },
    STYLE: { description: 'How they speak.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'One file of a picture, in one size.', simpleResolvers: true })
export class ImageSource {
  @Field(() => UrlScalar, { description: 'Where the file is.' })
  url: string

  @Field(() => Int, { description: 'In pixels.' })
  width: number
}

@Allow('ANYONE')
@ObjectType({
  description: 'A point of a picture, in percent of its width from the left and of its height from the top.',
  simpleResolvers: true,
})
export class ImageFocus {
  @Field(() => Int, { description: 'From the left, 0 to 100.' })
  x: number

  @Field(() => Int, { description: 'From the top, 0 to 100.' })
  y: number
}

@Allow('ANYONE')
@ObjectType({ description: 'A picture; width and height in pixels.', simpleResolvers: true })
export class Image {
  @Field(() => UrlScalar, { description: 'Where the picture is.' })
  url: string

  @Field(() => Int, { description: 'In pixels.' })
  width: number

  @Field(() => Int, { description: 'In pixels.' })
  height: number

  @Field(() => String, { description: 'What is on it, for who does not see it.' })
  alt: string

  @Field(() => ImageFocus, {
    nullable: true,
    description: 'What stays in view where the picture is cut; null: its middle.',
  })
  focus?: ImageFocus | null

  @Extensions({ listSize: 6 })
  @Field(() => [ImageSource], {
    description: 'The picture in several widths, the narrowest first; the last is the picture at "url".',
  })
  sources: ImageSource[]
}

@Allow('ANYONE')
@ObjectType({
  description: 'What a reader’s profile is tagged with.',
  implements: Node,
  simpleResolvers: true,
})
export class Attribute {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'Its name in addresses and filters.' })
  slug: string

  names: Localized

  @Field(() => String, { description: 'Its name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => AttributeKind, { description: 'What it describes of a reader.' })
  kind: AttributeKind
}

@Allow('ANYONE')
@ObjectType({ description: 'A reader’s price per minute on one channel.', simpleResolvers: true })
export class Rate {
  @Field(() => Channel, { description: 'How the reading is held.' })
  channel: Channel

  @Field(() => MoneyType, { description: 'What a minute costs.' })
  perMinute: Money
}

/** A reader in their own words; each extension declares who may see them. */
@ObjectType({ simpleResolvers: true })
export abstract class Profile {
  @Field(() => String, { description: 'The name they read under.' })
  name: string

  @Field(() => String, { description: 'One line beneath the name.' })
  tagline: string

  @Field(() => String, { description: 'Their own words about themselves.' })
  bio: string

  @Field(() => String, { nullable: true, description: 'Where they are, in their own words.' })
  location: string | null

  @Field(() => [LanguageTagScalar], { description: 'Languages they read in.' })
  languages: string[]

  @Field(() => Image, { nullable: true, description: 'Their picture.' })
  picture: Image | null

  @Field(() => [Rate], { description: 'Their prices, on the channels they offer.' })
  rates: Rate[]
}

/** A published reader, as everybody may see them. */
@Allow('ANYONE')
@ObjectType({
  description: 'A published reader, as everybody may see them.',
  implements: Node,
  simpleResolvers: true,
})
export class Reader extends Profile {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'The last part of the address of their page.' })
  slug: string

  @Field(() => Image, { nullable: true, description: 'A wide picture behind their page.' })
  background: Image | null

  @Field(() => [Attribute], { description: 'What the profile is tagged with.' })
  attributes: Attribute[]

  /** As the cms stores them. */
  topics: readonly string[]

  @Field(() => [String], {
    name: 'topics',
    description: 'What they are asked about, in the language of who asks.',
  })
  topicsIn(@Ctx() { language }: { language: Language }): string[] {
    return this.topics.map(topic => topicIn(language, topic))
  }

  @Field(() => TimeZoneScalar, { description: 'Where their day begins and ends.' })
  timeZone: string

  @Field(() => Int, { nullable: true, description: 'The year they began.' })
  readingSince: number | null

  /** Identity subject; not shown to anybody. */
  subject: string

  /** When their profile was made; lists are ordered by it. */
  createdAt: string

  /** Somebody who was a reader once: old readings still name her. */
  static gone(id: string, name: string): Reader {
    return Object.assign(new Reader(), {
      id,
      slug: '',
      name,
      tagline: '',
      bio: '',
      location: null,
      languages: [],
      picture: null,
      background: null,
      attributes: [],
      topics: [],
      rates: [],
      timeZone: 'UTC',
      readingSince: null,
      subject: '',
      createdAt: '',
    })
  }
}
