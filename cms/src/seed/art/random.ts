/** Numbers that look random and are the same for the same words, so that a reader's picture never changes. */
export type Random = {
  /** From `least` up to, not including, `most`. */
  between(least: number, most: number): number
  whole(least: number, most: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

export function randomBy(words: string): Random {
  let state = 0x811c9dc5
  for (const character of words) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const next = (): number => {
    // mulberry32, by Tommy Ettinger, public domain
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + next() * (most - least)
  const whole = (least: number, most: number): number => Math.floor(between(least, most + 1))
  return {
    between,
    whole,
    pick: items => items[whole(0, items.length - 1)] ?? items[0],
  }
}
