import type { MoneyJson } from '../foundation/money.ts'

/**
 * What a notification is about, by the kind of each fact. They are stored as they were when it happened, and never as
 * sentences: these are made in the language and under the brand of who reads them.
 */
export interface FactKinds {
  /** As money. */
  readonly money: MoneyJson
  /** As the wallet of their brand shows it, in credits perhaps; null: nothing. */
  readonly wallet: MoneyJson | null
  /** Somebody by our id, shown by the name that they go by now; or a name that stands as it was, e.g. of a reader's profile. */
  readonly person: { readonly id: string } | { readonly name: string }
  readonly count: number
  /** Words of a person, as they were. */
  readonly text: string
  /** One of a few words that a sentence is chosen by. */
  readonly choice: string
  /** A moment in ISO 8601, by the clock of a zone. */
  readonly time: { readonly at: string; readonly zone: string }
  /** Seconds. */
  readonly duration: number
  /** A dispute by its id, shown by what staff wrote when they decided it. */
  readonly decision: string
  /** What is part of a link and shown nowhere. */
  readonly key: string
}

export type FactKind = keyof FactKinds

/** Facts by their names, each ready to be put into a sentence. */
export type ShownFacts = Readonly<Record<string, string | number>>
