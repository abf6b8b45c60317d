import { Vocabulary } from './spelling.ts'
import { wordsOf, wordsSought } from './words.ts'

/** A word that only begins as the one looked for, and one with a typing error, count so much of it. */
const BEGINNING = 0.8
const AN_ERROR = 0.3

/** A text that something is found by, and how much its words count. */
export type WeighedText = readonly [text: string, weight: number]

/** What is found by the words of its texts, by its place in the list it was made from. */
export class WordIndex {
  private readonly byWord = new Map<string, Map<number, number>>()
  private readonly vocabulary: Vocabulary

  constructor(texts: readonly (readonly WeighedText[])[]) {
    for (const [at, of] of texts.entries()) for (const [text, weight] of of) this.add(at, text, weight)
    this.vocabulary = new Vocabulary(this.byWord.keys())
  }

  /**
   * How well each answers a search, by their place in the list; who lacks a word of it is missing.
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
