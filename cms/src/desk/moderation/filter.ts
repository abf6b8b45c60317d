import type { ContentKind, FlagReason, ModerationState } from '../generated.ts'
import { ofContent, ofFlag, ofModeration } from './word-keys.ts'

export interface Filter {
  readonly state: ModerationState | null
  readonly kind: ContentKind | null
  readonly reason: FlagReason | null
}

/** What an address of the queue asks of the api; a value that is none of ours is left out. */
export const filterIn = (read: (name: string) => string | null): Filter => ({
  state: keyOf(ofModeration, read('state')),
  kind: keyOf(ofContent, read('kind')),
  reason: keyOf(ofFlag, read('reason')),
})

/** The same for the address of the next page. */
export const namedFilter = (filter: Filter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )

const keyOf = <Key extends string>(known: Readonly<Record<Key, unknown>>, value: string | null): Key | null =>
  (Object.keys(known) as Key[]).find(key => key === value) ?? null
