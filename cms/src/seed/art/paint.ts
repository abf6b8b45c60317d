import type { Hues } from './hues.ts'

/** The paints every picture shares, named for use as `url(#…)`. */
export function paints(hues: Hues): string {
  return [
    linear('sky', [hues.zenith, hues.middle, hues.horizon], 'x1="0.2" y1="0" x2="0.6" y2="1"'),
    linear(
      'metal',
      [hues.shine, hues.metal, mix(hues.metal, hues.zenith, 0.45)],
      'x1="0.15" y1="0" x2="0.8" y2="1"',
    ),
    linear('edge', [hues.metal, hues.shine, hues.metal], 'x1="0" y1="0" x2="1" y2="1"'),
    radial('jewel', [
      [0, hues.shine, 1],
      [0.35, hues.jewel, 1],
      [1, mix(hues.jewel, hues.zenith, 0.72), 1],
    ]),
    radial('glow', [
      [0, hues.shine, 0.9],
      [0.25, hues.jewel, 0.42],
      [1, hues.jewel, 0],
    ]),
    radial('cloud', [
      [0, hues.cloud, 0.5],
      [0.5, hues.cloud, 0.16],
      [1, hues.cloud, 0],
    ]),
    radial('mist', [
      [0, hues.mist, 0.42],
      [0.5, hues.mist, 0.13],
      [1, hues.mist, 0],
    ]),
    radial('shade', [
      [0.55, hues.zenith, 0],
      [1, hues.zenith, 0.82],
    ]),
    radial('orb', [
      [0, mix(hues.middle, hues.horizon, 0.5), 1],
      [1, hues.zenith, 1],
    ]),
  ].join('')
}

function linear(id: string, colours: string[], direction: string): string {
  const stops = colours.map((colour, index) => stop(index / (colours.length - 1), colour, 1)).join('')
  return `<linearGradient id="${id}" ${direction}>${stops}</linearGradient>`
}

function radial(id: string, stops: [offset: number, colour: string, opacity: number][]): string {
  return `<radialGradient id="${id}">${stops.map(([offset, colour, opacity]) => stop(offset, colour, opacity)).join('')}</radialGradient>`
}

const stop = (offset: number, colour: string, opacity: number): string =>
  `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`

/** `amount` of the second colour in the first: mix('#000000', '#ffffff', 0.5) is grey. */
export function mix(first: string, second: string, amount: number): string {
  const part = (colour: string, index: number): number =>
    Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16)
  const mixed = [0, 1, 2].map(index =>
    Math.round(part(first, index) * (1 - amount) + part(second, index) * amount),
  )
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
