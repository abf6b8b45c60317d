import { Image } from '../../catalogue/index.ts'
import type { SentPicture } from '../../sessions/index.ts'

/** Where the two sides of a reading fetch the pictures of its chat, and nobody else: each request is checked. */
export const READING_PICTURES = '/files/readings/'

/** A picture of a chat as its two sides see it. What is on it nobody described. */
export function imageIn(readingId: string, { id, width, height, widths }: SentPicture): Image {
  const sources = widths.map(each => ({
    url: `${READING_PICTURES}${readingId}/${id}/${each}.webp`,
    width: each,
  }))
  return Object.assign(new Image(), { url: sources.at(-1)?.url ?? '', width, height, alt: '', sources })
}
