/** One bar or dot of a chart. */
export type Point = {
  label: string
  /** Zero or more; only its size beside the others counts. */
  value: number
  /** As it is written. */
  shown: string
}

export type Bar = { x: number; y: number; width: number; height: number }

/** A bar that has something is never too flat to be seen. */
const leastHeight = 3

/** One bar alone is no wall. */
const mostWidth = 56

/** Bars of a chart of this size, from the left; the highest fills it. Gaps take at least a fifth of each place. */
export function barsOf(values: readonly number[], width: number, height: number): Bar[] {
  const highest = Math.max(...values, 0)
  const place = width / Math.max(values.length, 1)
  const wide = Math.min(place * 0.8, mostWidth)
  return values.map((value, index) => {
    const tall = highest === 0 || value <= 0 ? 0 : Math.max(leastHeight, (value / highest) * height)
    return {
      x: round(index * place + (place - wide) / 2),
      y: round(height - tall),
      width: round(wide),
      height: round(tall),
    }
  })
}

/** Where stars from 1 to 5 stand in a chart of this size, by the place of their step among all. */
export function dotsOf(
  stars: readonly { place: number; average: number }[],
  places: number,
  width: number,
  height: number,
): { x: number; y: number }[] {
  return stars.map(({ place, average }) => ({
    x: round(((place + 0.5) * width) / Math.max(places, 1)),
    y: round(height - ((average - 1) / 4) * height),
  }))
}

const round = (value: number) => Math.round(value * 100) / 100
