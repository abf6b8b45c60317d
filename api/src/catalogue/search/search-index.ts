import type { Localized } from '../localized.ts'
import type { Attribute, AttributeKind, Channel, Reader } from '../reader.ts'
import { topicTexts } from '../topics.ts'
import { Vocabulary } from './spelling.ts'
import { folded, wordsOf, wordsSought } from './words.ts'

/** How much a word counts by where it stands. */
const WEIGHTS = { name: 8, attribute: 5, topic: 4, tagline: 2, fact: 2, biography: 1 }

/** A word that only begins as the one looked for, and one with a typing error, count so much of it. */
const BEGINNING = 0.8
const AN_ERROR = 0.3

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
export class SearchIndex {
  readonly entries: readonly Entry[]
  /** The kind of each attribute that a reader carries, by slug. */
  readonly kinds: ReadonlyMap<string, AttributeKind>
  private readonly byWord = new Map<string, Map<number, number>>()
  private readonly vocabulary: Vocabulary

  constructor(readers: readonly Reader[]) {
    this.entries = readers.map(entryOf)
    this.kinds = new Map(
      this.entries.flatMap(({ attributes }) => attributes.map(({ slug, kind }) => [slug, kind])),
    )
    for (const [at, reader] of readers.entries())
      for (const [text, weight] of textsOf(reader)) this.add(at, text, weight)
    this.vocabulary = new Vocabulary(this.byWord.keys())
  }

  /**
   * How well each reader answers a search, by their place in `entries`; who lacks a word of it is missing.
   * @rule who a search finds: readers whose profile has each word of it, or a word that begins so; a word that no profile has is read as the nearest ones.
   */
  scores(search: string): ReadonlyMap<number, number> {
    let found: Map<number, number> | null = null
    for (const word of wordsSought(search)) {
      const holders = this.holdersOf(word)
      const before: Map<number, number> | null = found
      found = before === null ? holders : both(before, holders)
    }
    return found ?? new Map()
  }

  /** The words that are meant by one: those that begin so, else those that are nearest to it. */
  meantBy(word: string): { word: string; share: number }[] {
    const beginning = this.vocabulary
      .beginningWith(word)
      .map(each => ({ word: each, share: each === word ? 1 : BEGINNING }))
    if (beginning.length > 0) return beginning
    const like = this.vocabulary.like(word)
    const fewest = Math.min(...like.map(({ errors }) => errors))
    return like
      .filter(({ errors }) => errors === fewest)
      .map(({ word: each, errors }) => ({ word: each, share: 1 - AN_ERROR * errors }))
  }

  private holdersOf(sought: string): Map<number, number> {
    const holders = new Map<number, number>()
    for (const { word, share } of this.meantBy(sought))
      for (const [at, weight] of this.byWord.get(word) ?? [])
        holders.set(at, Math.max(holders.get(at) ?? 0, weight * share))
    return holders
  }

  private add(at: number, text: string, weight: number) {
    for (const word of wordsOf(text)) {
      const holders = this.byWord.get(word) ?? new Map<number, number>()
      this.byWord.set(word, holders)
      holders.set(at, Math.max(holders.get(at) ?? 0, weight))
    }
  }
}

function both(one: Map<number, number>, other: Map<number, number>): Map<number, number> {
  const found = new Map<number, number>()
  for (const [at, score] of one) {
    const more = other.get(at)
    if (more !== undefined) found.set(at, score + more)
  }
  return found
}

function textsOf(reader: Reader): [string, number][] {
  return [
    [reader.name, WEIGHTS.name],
    ...reader.attributes.flatMap(({ names }) => inAll(names, WEIGHTS.attribute)),
    ...reader.topics.flatMap(topic => inAll(topicTexts(topic), WEIGHTS.topic)),
    [reader.tagline, WEIGHTS.tagline],
    [reader.location ?? '', WEIGHTS.fact],
    ...reader.languages.flatMap(languageNames).map((name): [string, number] => [name, WEIGHTS.fact]),
    [reader.bio, WEIGHTS.biography],
  ]
}

const inAll = (texts: Localized, weight: number): [string, number][] =>
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
