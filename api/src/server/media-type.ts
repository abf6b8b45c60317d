export const GRAPHQL_RESPONSE = 'application/graphql-response+json'
export const JSON_RESPONSE = 'application/json'
export type ResponseType = typeof GRAPHQL_RESPONSE | typeof JSON_RESPONSE

/**
 * What to answer a GraphQL request with, by its Accept header, as the GraphQL-over-HTTP specification says; null when
 * the caller takes neither. Nothing said means application/json, for callers from before the specification.
 */
export function chooseMediaType(accept: string | undefined): ResponseType | null {
  if (accept === undefined || accept === '' || accept === '*/*' || accept === JSON_RESPONSE)
    return JSON_RESPONSE
  if (accept === GRAPHQL_RESPONSE) return GRAPHQL_RESPONSE
  const ranges = accept.split(',').map(readRange)
  const [graphql, json] = [GRAPHQL_RESPONSE, JSON_RESPONSE].map(type => qualityOf(type, ranges)) as [
    number,
    number,
  ]
  if (graphql <= 0 && json <= 0) return null
  if (graphql !== json) return graphql > json ? GRAPHQL_RESPONSE : JSON_RESPONSE
  return ranges.some(range => range.type === GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : JSON_RESPONSE
}

interface Range {
  type: string
  quality: number
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map(part => part.trim().toLowerCase())
  const quality = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
  const charset = parameters.find(parameter => parameter.startsWith('charset='))?.slice(8)
  const isUtf8 = charset === undefined || charset.replaceAll('"', '') === 'utf-8'
  return { type, quality: isUtf8 ? Number(quality ?? 1) || 0 : 0 }
}

/** The most specific range that covers a type decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const cover of [type, 'application/*', '*/*']) {
    const range = ranges.find(candidate => candidate.type === cover)
    if (range) return range.quality
  }
  return 0
}
