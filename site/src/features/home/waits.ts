/** A page of things that wait, the oldest first; null when the API did not answer for it. */
type List<Node> = { edges: readonly { node: Node }[]; pageInfo: { hasNextPage: boolean } } | null | undefined

export type Waits = {
  count: number
  /** There are more than were counted. */
  more: boolean
  /** Since when the first of them waits. */
  since: string | null
}

/** How many wait, and since when. */
export function waitsOf<Node>(list: List<Node>, since: (node: Node) => string | null): Waits {
  const first = list?.edges[0]
  return {
    count: list?.edges.length ?? 0,
    more: list?.pageInfo.hasNextPage ?? false,
    since: first ? since(first.node) : null,
  }
}
