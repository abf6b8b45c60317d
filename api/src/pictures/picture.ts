/** A picture that somebody uploaded: its files are WebP, one for each width. */
export interface Picture {
  readonly id: string
  readonly personId: string
  /** Of the largest size, in pixels. */
  readonly width: number
  readonly height: number
  /** Of all sizes, the narrowest first. */
  readonly widths: readonly number[]
  /** What it became a part of, such as a reading; null: of nothing yet. */
  readonly subjectId: string | null
}

/** The longest side of each size: beside text on a dense screen, and opened to fill one. */
export const SIDES = [640, 2048]

/** A picture that nothing uses by then is removed. */
export const UNUSED_HOURS = 24

/** The file of one width in the store. */
export const fileOf = (pictureId: string, width: number): string => `pictures/${pictureId}/${width}.webp`
