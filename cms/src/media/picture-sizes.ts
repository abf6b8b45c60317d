import type { ImageSize } from 'payload'

/**
 * Widths in pixels of the smaller copies: an avatar, a larger avatar, a card, a wide picture on a phone and on a desk.
 * Each has columns of its own in the table of pictures, so another width needs a migration, and a new view `pictures`.
 */
const widths = [96, 240, 400, 960, 1920]

const nameOf = (width: number): string => `w${width}`

/**
 * Copies as WebP. A picture that is narrower than a width has no copy of it. Their names have one dot more than a
 * picture's own name ever has, so that a copy cannot replace somebody's upload.
 */
export const pictureSizes: ImageSize[] = widths.map(width => ({
  name: nameOf(width),
  width,
  formatOptions: { format: 'webp', options: { quality: 75 } },
  generateImageName: ({ originalName, extension }) => `${originalName}.${width}.${extension}`,
}))

/** The copy that the panel's lists show. */
export const smallestSize = nameOf(Math.min(...widths))
