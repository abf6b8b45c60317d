import type { ReadingKind, ReadingStage, Side } from '../../../graphql/generated.ts'

export interface WantedReadings {
  /** Null: whichever has something in it. */
  readonly stage: ReadingStage | null
  readonly side: Side
  /** Null: both. */
  readonly kind: ReadingKind | null
  readonly after: string | null
}

const stages: ReadingStage[] = ['REQUESTED', 'UPCOMING', 'ARCHIVED']
const kinds: ReadingKind[] = ['LIVE', 'APPOINTMENT']

const among = <Each extends string>(all: readonly Each[], text: string | null): Each | null =>
  all.find(each => each.toLowerCase() === text) ?? null

/** What an address such as "/readings?stage=archived&kind=live" asks for; what it misspells, it does not ask for. */
export function wantedReadings(search: URLSearchParams): WantedReadings {
  const stage = among(stages, search.get('stage'))
  return {
    stage,
    side: search.get('side') === 'reader' ? 'READER' : 'CLIENT',
    kind: stage === 'ARCHIVED' ? among(kinds, search.get('kind')) : null,
    after: search.get('after'),
  }
}

/** The address that asks for it. */
export function readingsAddress({ stage, side, kind, after }: Partial<WantedReadings>): string {
  const search = new URLSearchParams()
  if (side === 'READER') search.set('side', 'reader')
  if (stage) search.set('stage', stage.toLowerCase())
  if (kind) search.set('kind', kind.toLowerCase())
  if (after) search.set('after', after)
  const text = search.toString()
  return text ? `/readings?${text}` : '/readings'
}
