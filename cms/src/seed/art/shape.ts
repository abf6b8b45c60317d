/** Shapes as SVG text, around the origin, angles in turns clockwise from the top. */

export type Point = [x: number, y: number]

export function at(turn: number, radius: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI
  return [Math.cos(angle) * radius, Math.sin(angle) * radius]
}

export const round = (value: number): string => String(Math.round(value * 10) / 10)
export const xy = ([x, y]: Point): string => `${round(x)} ${round(y)}`

export function times(count: number, draw: (index: number, turn: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index, index / count)).join('')
}

export function circle(radius: number, style: string, [x, y]: Point = [0, 0]): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${style}/>`
}

export function path(d: string, style: string): string {
  return `<path d="${d}" ${style}/>`
}

export const line = (colour: string, width: number, opacity = 1): string =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"`

export const fill = (paint: string, opacity = 1): string => `fill="${paint}" fill-opacity="${opacity}"`

/** A star with `points` rays whose waist is `waist` of its radius; sides curve inward. */
export function star(
  points: number,
  radius: number,
  waist: number,
  [x, y]: Point = [0, 0],
  tilt = 0,
): string {
  const move = ([px, py]: Point): string => xy([px + x, py + y])
  let d = `M${move(at(tilt, radius))}`
  for (let index = 0; index < points; index++) {
    const inner = at(tilt + (index + 0.5) / points, radius * waist)
    const outer = at(tilt + (index + 1) / points, radius)
    d += `Q${move([inner[0] * 0.9, inner[1] * 0.9])} ${move(inner)}Q${move([inner[0] * 0.9, inner[1] * 0.9])} ${move(outer)}`
  }
  return `${d}Z`
}

/** A leaf from `from` to `to`, its belly `width` wide at the middle. */
export function leaf(from: Point, to: Point, width: number): string {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy) || 1
  const side: Point = [(-dy / length) * width, (dx / length) * width]
  return `M${xy(from)}Q${xy([middle[0] + side[0], middle[1] + side[1]])} ${xy(to)}Q${xy([middle[0] - side[0], middle[1] - side[1]])} ${xy(from)}Z`
}

/** A crescent open to the right, lit on its left limb. `shade` is how far the shadow reaches (0–1). */
export function crescent(radius: number, shade: number): string {
  const bite = radius * (0.62 + 0.3 * shade)
  const [x, y] = at(0.125 * (0.6 + shade * 0.4), radius)
  return `M${xy([x, y])}A${round(radius)} ${round(radius)} 0 1 0 ${xy([x, -y])}A${round(bite)} ${round(bite)} 0 1 1 ${xy([x, y])}Z`
}

/** A closed rosette: the curve a pen draws in a wheel that rolls inside another. */
export function rosette(outer: number, inner: number, pen: number, turns: number): string {
  const steps = turns * 72
  const points = Array.from({ length: steps }, (_, index): Point => {
    const angle = (index / 72) * 2 * Math.PI
    const roll = ((outer - inner) / inner) * angle
    return [
      (outer - inner) * Math.cos(angle) + pen * Math.cos(roll),
      (outer - inner) * Math.sin(angle) - pen * Math.sin(roll),
    ]
  })
  return `M${points.map(xy).join('L')}Z`
}

export function ringOfTicks(
  radius: number,
  count: number,
  length: number,
  every: number,
  colour: string,
): string {
  return times(count, (index, turn) => {
    const long = index % every === 0
    return path(
      `M${xy(at(turn, radius))}L${xy(at(turn, radius - (long ? length : length * 0.45)))}`,
      line(colour, long ? 1.6 : 0.9, long ? 0.9 : 0.5),
    )
  })
}
