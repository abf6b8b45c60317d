import type { CollectionBeforeChangeHook } from 'payload'

/** What adults read of a text that is not hard: words a minute. */
const WORDS_A_MINUTE = 220

interface Block {
  readonly text?: unknown
  readonly children?: readonly Block[]
}

/** Minutes that a body takes to read, begun ones too; at least one. */
export function minutesOf(body: { readonly root?: unknown } | null | undefined): number {
  const words = textOf((body?.root ?? {}) as Block)
    .split(/\s+/)
    .filter(Boolean)
  return Math.max(1, Math.ceil(words.length / WORDS_A_MINUTE))
}

const textOf = ({ text, children = [] }: Block): string =>
  typeof text === 'string' ? text : `${children.map(textOf).join('')} `

/** Stored beside the body, so that lists of articles need not read every text. */
export const countMinutes: CollectionBeforeChangeHook = ({ data }) =>
  data.body ? { ...data, minutes: minutesOf(data.body) } : data
