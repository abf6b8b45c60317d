import { Field, InputType } from 'type-graphql'
import { type Money, MoneyInput } from '../foundation/contract/money-type.ts'
import { BadInput } from '../foundation/fault.ts'
import { wordsFor } from '../foundation/words.ts'
import { Channel } from './reader.ts'
import type { ReaderQuery } from './readers.store.ts'

const say = wordsFor({
  'badInput.attributes': ['most'],
  'badInput.currency': ['currency'],
  'badInput.search': ['most'],
})

@InputType({ description: 'Narrows a list of readers: all that is given must hold.' })
export class ReaderFilter {
  @Field(() => Boolean, { nullable: true, description: 'True: only who can be reached now.' })
  online?: boolean | null

  @Field(() => Channel, { nullable: true, description: 'Who offers this channel.' })
  channel?: Channel | null

  @Field(() => [String], { nullable: true, description: 'Attribute slugs; a reader must carry all.' })
  attributes?: string[] | null

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'On the channel asked for, else on the cheapest of each.',
  })
  maxPerMinute?: Money | null

  @Field(() => String, { nullable: true, description: 'Found in name, tagline or biography.' })
  text?: string | null
}

const MOST_ATTRIBUTES = 20
const LONGEST_TEXT = 100

/** A filter as it comes from outside, checked. Throws BAD_INPUT. */
export function queryOf(filter: ReaderFilter | null, currency: string): ReaderQuery {
  if (!filter) return {}
  const { maxPerMinute, attributes, text } = filter
  if (maxPerMinute && maxPerMinute.currency !== currency)
    throw new BadInput(say('badInput.currency', { currency }))
  if ((attributes?.length ?? 0) > MOST_ATTRIBUTES)
    throw new BadInput(say('badInput.attributes', { most: MOST_ATTRIBUTES }))
  if ((text?.length ?? 0) > LONGEST_TEXT) throw new BadInput(say('badInput.search', { most: LONGEST_TEXT }))
  return { ...filter, text: text?.trim() || null, maxPerMinute: maxPerMinute?.minor ?? null }
}
