/** Which list of streams goes on after which cursor; the others begin at their beginning. */
export interface Wanted {
  live: string | null
  upcoming: string | null
  replays: string | null
}

export type ListName = keyof Wanted

export function wantedLists(query: URLSearchParams): Wanted {
  return { live: query.get('live'), upcoming: query.get('upcoming'), replays: query.get('replays') }
}

/** The address of the page on which `list` goes on after the cursor; without one, where it begins again. */
export function listAddress(wanted: Wanted, list: ListName, after: string | null): string {
  const cursors = Object.entries({ ...wanted, [list]: after })
  const query = new URLSearchParams(cursors.flatMap(([name, cursor]) => (cursor ? [[name, cursor]] : [])))
  return query.size > 0 ? `/live?${query}#${list}` : `/live#${list}`
}
