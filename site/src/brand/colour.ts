/** A colour as #RRGGBB. */
export type Hex = string

type Rgb = readonly [red: number, green: number, blue: number]

/** `share` of `other` in `colour`, 0 to 1. */
export function mix(colour: Hex, other: Hex, share: number): Hex {
  const [from, to] = [rgbOf(colour), rgbOf(other)]
  return hexOf(from.map((channel, place) => channel + ((to[place] ?? 0) - channel) * share))
}

/** WCAG 2.2: 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/**
 * The colour, made darker or lighter, as `text` is, only as far as it must be to stand out from every one of the
 * grounds. It keeps its hue and stays as vivid as it was; `text` itself where no lightness is enough.
 */
export function readable(colour: Hex, grounds: Hex[], text: Hex, least: number): Hex {
  const [from, to] = [lightness(colour), isDark(text) ? 0 : 1]
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = share === 0 ? colour : withLightness(colour, from + (to - from) * share)
    if (grounds.every(ground => contrast(candidate, ground) >= least)) return candidate
  }
  return text
}

/** Of HSL, 0 to 1. */
function lightness(colour: Hex): number {
  const rgb = rgbOf(colour)
  return (Math.max(...rgb) + Math.min(...rgb)) / 510
}

/** The same hue and saturation of HSL. */
function withLightness(colour: Hex, wanted: number): Hex {
  const rgb = rgbOf(colour)
  const [least, most] = [Math.min(...rgb), Math.max(...rgb)]
  const saturation = most === least ? 0 : (most - least) / 255 / (1 - Math.abs(2 * lightness(colour) - 1))
  const reach = (saturation * (1 - Math.abs(2 * wanted - 1))) / 2
  return hexOf(
    rgb.map(channel => {
      const place = most === least ? 0 : (2 * (channel - least)) / (most - least) - 1
      return 255 * (wanted + reach * place)
    }),
  )
}

export const isDark = (colour: Hex): boolean => luminance(colour) < 0.18

function luminance(colour: Hex): number {
  const [red, green, blue] = rgbOf(colour).map(channel => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function rgbOf(colour: Hex): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function hexOf(channels: number[]): Hex {
  return `#${channels.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}
