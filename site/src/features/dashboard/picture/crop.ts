/** A picture's size in pixels. */
export interface Size {
  width: number
  height: number
}

/** Which square of a picture is wanted: its middle, in shares of the picture's width and height, and how many fit side by side. */
export interface Crop {
  x: number
  y: number
  /** From 1, the largest square, to `mostZoom`. */
  zoom: number
}

export const mostZoom = 4
export const wholePicture: Crop = { x: 0.5, y: 0.5, zoom: 1 }

/** The square in pixels, which never leaves the picture. */
export function squareOf({ width, height }: Size, { x, y, zoom }: Crop) {
  const side = Math.min(width, height) / zoom
  return {
    left: within(x * width - side / 2, width - side),
    top: within(y * height - side / 2, height - side),
    side,
  }
}

/** Moved by shares of the square's side, as far as there is picture. */
export function moved(size: Size, crop: Crop, right: number, down: number): Crop {
  const { left, top, side } = squareOf(size, crop)
  const to = {
    left: within(left + right * side, size.width - side),
    top: within(top + down * side, size.height - side),
  }
  return { ...crop, x: (to.left + side / 2) / size.width, y: (to.top + side / 2) / size.height }
}

/** Zoomed, around the same middle as far as there is picture. */
export const zoomed = (size: Size, crop: Crop, zoom: number): Crop =>
  moved(size, { ...crop, zoom: Math.min(mostZoom, Math.max(1, zoom)) }, 0, 0)

const within = (value: number, most: number): number => Math.min(Math.max(0, most), Math.max(0, value))
