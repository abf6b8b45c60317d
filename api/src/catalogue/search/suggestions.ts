import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Language } from '../../foundation/messages.ts'
import { wordsFor } from '../../foundation/words.ts'
import { type Localized, textIn } from '../localized.ts'
import { topicTexts } from '../topics.ts'
import type { SearchIndex } from './search-index.ts'
import { folded, LONGEST_SEARCH, wordsOf, wordsSought } from './words.ts'

const messageFor = wordsFor({ 'badInput.search': ['most'] })

export const ReaderSuggestionKind = { ATTRIBUTE: 'ATTRIBUTE', TOPIC: 'TOPIC', READER: 'READER' } as const
export type ReaderSuggestionKind = (typeof ReaderSuggestionKind)[keyof typeof ReaderSuggestionKind]
registerEnumType(ReaderSuggestionKind, {
  name: 'ReaderSuggestionKind',
  description: 'What a suggestion for a search names.',
  valuesConfig: {
    ATTRIBUTE: { description: 'An attribute of profiles.' },
    TOPIC: { description: 'What readers are asked about.' },
    READER: { description: 'A reader.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'Something that may be meant by what was typed.', simpleResolvers: true })
export class ReaderSuggestion {
  @Field(() => ReaderSuggestionKind, { description: 'What it names.' })
  kind: ReaderSuggestionKind

  @Field(() => String, { description: 'Its name, to be searched for.' })
  text: string

  @Field(() => String, {
    nullable: true,
    description: 'The slug of the reader or of the attribute; null for a topic.',
  })
  slug: string | null
}

export const MOST_SUGGESTIONS = 8

/** Attributes and topics leave room for names. */
const MOST_OF_A_KIND = 3

interface Suggestable extends Pick<ReaderSuggestion, 'kind' | 'slug'> {
  readonly texts: Localized
  /** Of all languages. */
  readonly words: readonly string[]
  /** Readers behind it. */
  weight: number
}

/** What a search box can suggest, each thing once. */
export class Suggestions {
  private readonly all: readonly Suggestable[]

  constructor(private readonly index: SearchIndex) {
    const byKey = new Map<string, Suggestable>()
    for (const { name, slug, attributes, topics } of index.entries) {
      count(byKey, 'READER', { en: name }, slug)
      for (const attribute of attributes) count(byKey, 'ATTRIBUTE', attribute.names, attribute.slug)
      for (const topic of topics) count(byKey, 'TOPIC', topicTexts(topic), null)
    }
    this.all = [...byKey.values()]
  }

  /** At most eight: what has a word that begins as each word of the text, in any language; for a word that nothing begins with, as the nearest ones. They are named in the viewer's. */
  for(text: string, language: Language): ReaderSuggestion[] {
    const sought = wordsSought(text)
    if (sought.length === 0) return []
    const exact = this.holding(sought.map(word => [word]))
    const found =
      exact.length > 0
        ? exact
        : this.holding(sought.map(word => this.index.meantBy(word).map(meant => meant.word)))
    const start = folded(text.trim())
    const begins = ({ texts }: Suggestable) =>
      Object.values(texts).some(each => folded(each).startsWith(start)) ? 0 : 1
    const named = found.map(each => ({ ...each, text: textIn(language, each.texts) }))
    const sorted = named.sort(
      (one, other) =>
        begins(one) - begins(other) || other.weight - one.weight || (one.text < other.text ? -1 : 1),
    )
    const of = (kind: ReaderSuggestionKind) => sorted.filter(each => each.kind === kind)
    const things = [...of('ATTRIBUTE').slice(0, MOST_OF_A_KIND), ...of('TOPIC').slice(0, MOST_OF_A_KIND)]
    return [...things, ...of('READER')]
      .slice(0, MOST_SUGGESTIONS)
      .map(({ kind, text: name, slug }) => Object.assign(new ReaderSuggestion(), { kind, text: name, slug }))
  }

  /** Of each word that is sought, one of its readings. */
  private holding(sought: readonly (readonly string[])[]): Suggestable[] {
    return this.all.filter(({ words }) =>
      sought.every(meant => words.some(word => meant.some(each => word.startsWith(each)))),
    )
  }
}

function count(
  byKey: Map<string, Suggestable>,
  kind: ReaderSuggestionKind,
  texts: Localized,
  slug: string | null,
) {
  const key = `${kind} ${slug ?? texts.en}`
  const known = byKey.get(key)
  if (known) known.weight++
  else byKey.set(key, { kind, texts, slug, words: wordsOf(Object.values(texts).join(' ')), weight: 1 })
}

/** Throws BAD_INPUT. */
export function checkSuggested(text: string): void {
  if (text.length > LONGEST_SEARCH)
    throw new BadInput(messageFor('badInput.search', { most: LONGEST_SEARCH }), { argument: 'text' })
}
