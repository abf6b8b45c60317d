import type { App } from '../../app.ts'
import { readersByIds, similarReaders } from '../../catalogue/index.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { lastVisits } from '../../readings/index.ts'
import { starsOfReadings } from '../reviews/reviews.store.ts'
import { chosenOf, likedOf, type Recommendation, sharedBy } from './recommendation.ts'

/** So many of a client's last readings, and of the readers among them. */
const READINGS = 60
const LIKED = 4

/** Readers a client has not met, each like one whom they liked; empty for who had no reading yet. */
export async function recommendReaders(app: App, viewer: Viewer, first: number): Promise<Recommendation[]> {
  const visits = await lastVisits(app.db, viewer.id, READINGS)
  const stars = await starsOfReadings(
    app.db,
    visits.map(({ id }) => id),
  )
  const known = visits.map(({ id, profileId }) => ({ profileId, stars: stars.get(id) ?? null }))
  const liked = likedOf(known).slice(0, LIKED)
  const met = new Set(known.map(({ profileId }) => profileId).concat(viewer.readerId ?? []))
  // Whom the client knows are among the similar ones, and left out afterwards.
  const found = await Promise.all(liked.map(id => similarReaders(app, id, first + met.size)))
  const similar = new Map(liked.map((id, place) => [id, found[place] ?? []]))
  const readers = await readersByIds(app, liked)
  return chosenOf(liked, similar, met, first).flatMap(({ reader, like }) => {
    const likeReader = readers.get(like)
    return likeReader ? [{ reader, likeReader, ...sharedBy(reader, likeReader) }] : []
  })
}
