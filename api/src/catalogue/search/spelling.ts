/** Typing errors that are forgiven in a word of so many letters: none in short ones, where another letter is another word. */
export const errorsForgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** An error changes at most so many of the groups of three letters: a swap of two letters touches four. */
const GROUPS_AN_ERROR = 4

/** The groups of three letters of a word, its beginning and its end among them. */
export function trigrams(word: string): string[] {
  const padded = `  ${word} `
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
}

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to make one word of the other. Stops at
 * more than `most`, so the work is the shorter word times the longer one at worst.
 */
export function errorsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let older: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      const cost = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
        isSwap ? (older[at - 2] ?? 0) + 1 : most + 1,
      )
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    older = last
    last = next
  }
  return last[other.length] ?? most + 1
}

interface Likeness {
  readonly word: string
  readonly errors: number
}

/** The words that profiles use, to find those that somebody may have meant. */
export class Vocabulary {
  private readonly byTrigram = new Map<string, string[]>()
  private readonly sorted: readonly string[]

  constructor(words: Iterable<string>) {
    this.sorted = [...words].sort()
    for (const word of this.sorted)
      for (const group of new Set(trigrams(word))) {
        const holders = this.byTrigram.get(group)
        if (holders) holders.push(word)
        else this.byTrigram.set(group, [word])
      }
  }

  /** Words that begin with these letters, the word itself first. */
  beginningWith(letters: string): string[] {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sorted[middle] ?? '') < letters) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let at = low; this.sorted[at]?.startsWith(letters); at++) found.push(this.sorted[at] ?? '')
    return found
  }

  /**
   * Words that differ by no more typing errors than are forgiven. Only those are compared that share enough groups of three
   * letters, which no word so near can fail to do.
   */
  like(word: string): Likeness[] {
    const most = errorsForgiven(word.length)
    if (most === 0) return []
    const groups = [...new Set(trigrams(word))]
    const shared = new Map<string, number>()
    for (const group of groups)
      for (const holder of this.byTrigram.get(group) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1)
    const least = Math.max(1, groups.length - GROUPS_AN_ERROR * most)
    const found: Likeness[] = []
    for (const [candidate, count] of shared) {
      if (count < least) continue
      const errors = errorsBetween(word, candidate, most)
      if (errors <= most) found.push({ word: candidate, errors })
    }
    return found
  }
}
