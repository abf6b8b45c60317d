import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Money, MoneyType } from '../foundation/money-type.ts'
import { Node } from '../foundation/node.ts'
import { Allow } from '../foundation/policy.ts'

/** How a reading is held. */
export const Channel = { CHAT: 'CHAT', VOICE: 'VOICE', VIDEO: 'VIDEO' } as const
export type Channel = (typeof Channel)[keyof typeof Channel]
registerEnumType(Channel, { name: 'Channel' })

export const AttributeKind = { TOOL: 'TOOL', ABILITY: 'ABILITY', STYLE: 'STYLE' } as const
export type AttributeKind = (typeof AttributeKind)[keyof typeof AttributeKind]
registerEnumType(AttributeKind, { name: 'AttributeKind' })

@Allow('ANYONE')
@ObjectType({ description: 'A picture; width and height in pixels.', simpleResolvers: true })
export class Image {
  @Field(() => String)
  url: string

  @Field(() => Int)
  width: number

  @Field(() => Int)
  height: number

  @Field(() => String)
  alt: string
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

  @Field(() => String)
  slug: string

  @Field(() => String)
  name: string

  @Field(() => AttributeKind)
  kind: AttributeKind
}

@Allow('ANYONE')
@ObjectType({ description: 'A reader’s price per minute on one channel.', simpleResolvers: true })
export class Rate {
  @Field(() => Channel)
  channel: Channel

  @Field(() => MoneyType)
  perMinute: Money
}

/** A reader in her own words; whoever extends it says who may see them. */
@ObjectType({ simpleResolvers: true })
export abstract class Profile {
  @Field(() => String)
  name: string

  @Field(() => String)
  tagline: string

  @Field(() => String)
  bio: string

  @Field(() => String, { nullable: true })
  location: string | null

  @Field(() => [String], { description: 'BCP 47 language tags.' })
  languages: string[]

  @Field(() => Image, { nullable: true })
  picture: Image | null

  @Field(() => [Rate])
  rates: Rate[]
}

/** A published reader, as everybody may see her. */
@Allow('ANYONE')
@ObjectType({ implements: Node, simpleResolvers: true })
export class Reader extends Profile {
  @Field(() => ID)
  id: string

  @Field(() => String)
  slug: string

  @Field(() => Image, { nullable: true })
  background: Image | null

  @Field(() => [Attribute])
  attributes: Attribute[]

  @Field(() => [String])
  topics: string[]

  @Field(() => String, { description: 'IANA time zone.' })
  timeZone: string

  @Field(() => Int, { nullable: true, description: 'Year she began.' })
  readingSince: number | null

  /** Identity subject; not told to anybody. */
  subject: string

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
    })
  }
}
