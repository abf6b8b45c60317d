import type { App } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { badgeHeights } from '../badges/badges.ts'
import type { From as OfContent } from '../content.ts'
import { readersByIds } from '../find-readers.ts'
import type { Reader } from '../reader.ts'
import { bookableReaders } from './bookable-readers.ts'
import { facetsOf, type Judged, type ReaderFacets } from './facets.ts'
import { filterOf, type ReaderQuery } from './matches.ts'
import { ratings } from './ratings.ts'
import { reachableReaders } from './reachable-readers.ts'
import { sortOf } from './reader-filter.ts'
import { readersIndex } from './readers-index.ts'
import type { Entry, SearchIndex } from './search-index.ts'
import { cursorOf, firstAfter, placeIn, placeOf, type ReaderSort } from './sort-readers.ts'

const withoutBadges = () => 0
const notAsked: ReadonlyMap<string, number> = new Map()

type From = OfContent & Pick<App, 'clock'>

export interface ReadersAsked extends ReaderQuery {
  readonly first: number
  readonly after?: string | null
  /** Without one, by how well a search is answered, else who can be reached now first. */
  readonly sort?: ReaderSort | null
}

/** A page of readers, with how many there are on all pages together, and the facets when they are asked for. */
export interface ReadersFound extends Connection<Reader> {
  readonly totalCount: number
  readonly countFacets: () => ReaderFacets
}

/** Readers in the order asked for: found, counted and ordered in the memory of this node, however many there are. */
export async function readersPage(from: From, asked: ReadersAsked): Promise<ReadersFound> {
  const first = pageSize(asked.first)
  const sort = sortOf(asked.sort, asked)
  const after = asked.after ? placeIn(asked.after, sort) : null
  const [{ index }, reachable, rated, badgeHeight, bookable] = await Promise.all([
    readersIndex(from),
    reachableReaders(from),
    ratings(from),
    asked.badge ? badgeHeights(from) : withoutBadges,
    asked.bookableWithin == null ? notAsked : bookableReaders(from),
  ])
  const by = {
    badgeHeight,
    reachable,
    bookable,
    now: from.clock.now().getTime(),
    ratings: rated,
    year: from.clock.now().getUTCFullYear(),
    kinds: index.kinds,
  }
  const judged = candidates(index, asked.search).map(judging(filterOf(asked, by)))
  const sorted = { reachable, ratings: rated, channel: asked.channel ?? null }
  const found = judged
    .filter(({ fails }) => fails === 0)
    .map(each => ({ id: each.entry.id, place: placeOf(each, sort, sorted) }))
  const page = pageOf(firstAfter(found, after, first + 1), first, asked.after, ({ place }) =>
    cursorOf(sort, place),
  )
  const shown = await readersByIds(
    from,
    page.edges.map(({ node }) => node.id),
  )
  return {
    pageInfo: page.pageInfo,
    // Who was archived in between is missing; the cursors stay.
    edges: page.edges.flatMap(({ cursor, node: { id } }) => {
      const node = shown.get(id)
      return node ? [{ cursor, node }] : []
    }),
    totalCount: found.length,
    countFacets: () => facetsOf(judged, asked, { reachable, ratings: rated, currency: from.config.currency }),
  }
}

interface Candidate {
  readonly entry: Entry
  readonly score: number
}

function candidates(index: SearchIndex, search: string | null | undefined): Candidate[] {
  if (!search) return index.entries.map(entry => ({ entry, score: 0 }))
  return [...index.scores(search)].flatMap(([at, score]) => {
    const entry = index.entries[at]
    return entry ? [{ entry, score }] : []
  })
}

const judging =
  (fails: (entry: Entry) => number) =>
  ({ entry, score }: Candidate): Judged & Candidate => ({ entry, score, fails: fails(entry) })
