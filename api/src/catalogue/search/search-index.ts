import type { Localized } from '../localized.ts'
import type { Attribute, AttributeKind, Channel, Reader } from '../reader.ts'
import { topicTexts } from '../topics.ts'
import { type WeighedText, WordIndex } from './word-index.ts'
import { folded, wordsOf } from './words.ts'

/** How much a word counts by where it stands. */
const WEIGHTS = { name: 8, attribute: 5, topic: 4, tagline: 2, fact: 2, biography: 1 }

/** What a reader is found, filtered and ordered by. */
export interface Entry {
  readonly id: string
  readonly subject: string
  readonly slug: string
  readonly name: string
  /** The name as it is ordered by. */
  readonly order: string
  /** Minor units a minute, of the channels that are offered. */
  readonly rates: Partial<Record<Channel, number>>
  readonly attributes: readonly Attribute[]
  readonly topics: readonly string[]
  /** Languages without their region: "pt" for "pt-BR". */
  readonly languages: readonly string[]
  readonly location: readonly string[]
  readonly readingSince: number | null
  readonly createdAt: number
}

/** Readers by the words of their profiles. It is made anew when a profile changes. */
export class SearchIndex extends WordIndex {
  readonly entries: readonly Entry[]
  /** The kind of each attribute that a reader carries, by slug. */
  readonly kinds: ReadonlyMap<string, AttributeKind>

  constructor(readers: readonly Reader[]) {
    super(readers.map(textsOf))
    this.entries = readers.map(entryOf)
    this.kinds = new Map(
      this.entries.flatMap(({ attributes }) => attributes.map(({ slug, kind }) => [slug, kind])),
    )
  }
}

function textsOf(reader: Reader): WeighedText[] {
  return [
    [reader.name, WEIGHTS.name],
    ...reader.attributes.flatMap(({ names }) => inAll(names, WEIGHTS.attribute)),
    ...reader.topics.flatMap(topic => inAll(topicTexts(topic), WEIGHTS.topic)),
    [reader.tagline, WEIGHTS.tagline],
    [reader.location ?? '', WEIGHTS.fact],
    ...reader.languages.flatMap(languageNames).map((name): WeighedText => [name, WEIGHTS.fact]),
    [reader.bio, WEIGHTS.biography],
  ]
}

const inAll = (texts: Localized, weight: number): WeighedText[] =>
  Object.values(texts).map(text => [text, weight])

const displayNames = ['en', 'es'].map(of => new Intl.DisplayNames(of, { type: 'language' }))
const languageNames = (tag: string): string[] => displayNames.map(names => names.of(tag) ?? tag)

const entryOf = (reader: Reader): Entry => ({
  id: reader.id,
  subject: reader.subject,
  slug: reader.slug,
  name: reader.name,
  order: folded(reader.name).slice(0, 60),
  rates: Object.fromEntries(reader.rates.map(({ channel, perMinute }) => [channel, Number(perMinute.minor)])),
  attributes: reader.attributes,
  topics: reader.topics,
  languages: [...new Set(reader.languages.map(primary))],
  location: wordsOf(reader.location ?? ''),
  readingSince: reader.readingSince,
  createdAt: Date.parse(reader.createdAt),
})

/** A language without its region and script. */
export const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag
