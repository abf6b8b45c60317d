import type { Hues } from './hues.ts'
import { mix } from './paint.ts'
import type { Random } from './random.ts'
import { fill, line, type Point, path, round, times, xy } from './shape.ts'

/** What lies under the sky of a wide picture. */
export const lands = ['hills', 'sea', 'clouds', 'peaks', 'pines', 'dunes'] as const
export type Land = (typeof lands)[number]

export function ground(width: number, height: number, land: Land, hues: Hues, random: Random): string {
  const layers = 4
  return times(layers, index => {
    const near = index / (layers - 1)
    const colour = mix(mix(hues.horizon, hues.cloud, 0.25), hues.zenith, 0.2 + near * 0.75)
    const base = height * (0.62 + near * 0.26)
    const id = `land${index}`
    const haze = `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${mix(colour, hues.cloud, 0.22)}"/><stop offset="0.7" stop-color="${colour}"/></linearGradient>`
    return haze + shapes[land]({ width, height, base, near, colour: `url(#${id})`, hues, random })
  })
}

type Layer = {
  width: number
  height: number
  base: number
  /** 0 for the farthest layer, 1 for the nearest. */
  near: number
  /** A paint: lighter at the crest, as haze makes it. */
  colour: string
  hues: Hues
  random: Random
}

const shapes: Record<Land, (layer: Layer) => string> = {
  hills: layer => below(layer, smooth(layer, 7, 60), 0.92),
  dunes: layer => {
    const crest = smooth(layer, 4, 46)
    return below(layer, crest, 0.95) + path(crest, line(layer.hues.metal, 1.2, 0.35))
  },
  peaks: layer => below(layer, jagged(layer, 9 + layer.near * 5, 190 - layer.near * 70), 0.94),
  pines: layer => below(layer, smooth(layer, 6, 40), 0.95) + (layer.near > 0.3 ? trees(layer) : ''),
  sea: layer =>
    below(layer, `M0 ${round(layer.base)}H${layer.width}`, 0.55) +
    times(26, () => {
      const [x, y] = [
        layer.random.between(0, layer.width),
        layer.base + layer.random.between(4, layer.height * 0.12),
      ]
      const long = layer.random.between(20, 120) * (0.5 + layer.near)
      return path(
        `M${xy([x, y])}q${round(long / 2)} ${round(-3 - layer.near * 3)} ${round(long)} 0`,
        line(layer.hues.shine, 1.4, layer.random.between(0.1, 0.45)),
      )
    }),
  clouds: layer =>
    times(15, index => {
      const x = (index / 14) * layer.width + layer.random.between(-50, 50)
      const [rx, ry] = [layer.random.between(90, 190), layer.random.between(40, 95)]
      return `<ellipse cx="${round(x)}" cy="${round(layer.base + 50)}" rx="${round(rx)}" ry="${round(ry)}" ${fill(layer.colour, 0.7)}/>`
    }) + below({ ...layer, base: layer.base + 56 }, `M0 ${round(layer.base + 56)}H${layer.width}`, 0.8),
}

function below({ width, height, colour }: Layer, crest: string, opacity: number): string {
  return path(`${crest}L${width} ${height}L0 ${height}Z`, fill(colour, opacity))
}

function smooth({ width, base, random }: Layer, waves: number, swing: number): string {
  const points: Point[] = Array.from({ length: waves + 1 }, (_, index) => [
    (index / waves) * width,
    base + random.between(-swing, swing),
  ])
  const [first = [0, base] as Point, ...rest] = points
  let previous = first
  let d = `M${xy(first)}`
  for (const point of rest) {
    const middle = (previous[0] + point[0]) / 2
    d += `C${xy([middle, previous[1]])} ${xy([middle, point[1]])} ${xy(point)}`
    previous = point
  }
  return d
}

function jagged({ width, base, random }: Layer, peaks: number, tall: number): string {
  const count = Math.round(peaks)
  let d = `M0 ${round(base)}`
  for (let index = 0; index < count; index++) {
    const x = (index / count) * width
    const step = width / count
    d += `L${xy([x + step * random.between(0.35, 0.65), base - random.between(tall * 0.3, tall)])}L${xy([x + step, base - random.between(0, tall * 0.25)])}`
  }
  return d
}

function trees({ width, base, near, colour, random }: Layer): string {
  return times(Math.round(70 - near * 24), (index, turn) => {
    const x = turn * width + random.between(-14, 14)
    const size = random.between(36, 92) * (0.5 + near * 0.8)
    const y = base + 34
    const tiers = [0, 1, 2].map(tier => {
      const top = y - size + tier * size * 0.24
      const half = size * (0.12 + tier * 0.055)
      return `M${xy([x, top])}L${xy([x + half, top + size * 0.42])}L${xy([x - half, top + size * 0.42])}Z`
    })
    return path(tiers.join(''), fill(colour, index % 3 ? 1 : 0.9))
  })
}
