import type { ReviewSort } from '../../../graphql/generated.ts'

/** Which reviews of a reader a page shows. The address is the only state, so that it works without script. */
export type WantedReviews = { sort: ReviewSort; stars: number | null; after: string | null }

export const reviewSorts = ['NEWEST', 'HIGHEST', 'LOWEST'] as const

export function wantedReviews(params: URLSearchParams): WantedReviews {
  const stars = /^[1-5]$/.test(params.get('stars') ?? '') ? Number(params.get('stars')) : null
  return {
    sort: reviewSorts.find(sort => sort.toLowerCase() === params.get('sort')) ?? 'NEWEST',
    stars,
    after: params.get('reviews') || null,
  }
}

/** The part of the profile's address that shows these. */
export function reviewsAddress(path: string, { sort, stars, after }: WantedReviews): string {
  const params = new URLSearchParams()
  if (sort !== 'NEWEST') params.set('sort', sort.toLowerCase())
  if (stars !== null) params.set('stars', String(stars))
  if (after) params.set('reviews', after)
  const query = params.toString()
  return `${path}${query && `?${query}`}#reviews`
}
