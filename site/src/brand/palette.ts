import { type Hex, isDark, mix, readable } from './colour.ts'

/** What staff choose for one scheme of a brand. */
export type Palette = Record<
  'background' | 'surface' | 'text' | 'muted' | 'accent' | 'onAccent' | 'highlight' | 'border',
  Hex
>

const textContrast = 4.5
const edgeContrast = 3

/**
 * The site's colour tokens from a brand's two palettes, as declarations for the document's style. What staff did not
 * name is derived; words keep their contrast whatever was chosen.
 */
export function declarationsOf(palettes: { light: Palette; dark: Palette }): string {
  const [light, dark] = [tokensOf(palettes.light), tokensOf(palettes.dark)]
  return Object.keys(light)
    .map(name => `--${name}:light-dark(${light[name as Token]},${dark[name as Token]})`)
    .join(';')
}

export type Token = keyof ReturnType<typeof tokensOf>

export function tokensOf({ background, surface, text, muted, accent, onAccent, highlight, border }: Palette) {
  const raised = mix(surface, accent, 0.1)
  const grounds = [background, surface, raised]
  const ink = readable(text, grounds, isDark(background) ? '#ffffff' : '#000000', textContrast)
  const words = (colour: Hex) => readable(colour, grounds, ink, textContrast)
  return {
    page: background,
    panel: surface,
    raised,
    ink,
    soft: words(muted),
    line: border,
    'line-strong': readable(mix(border, muted, 0.4), grounds, ink, edgeContrast),
    hairline: mix(border, accent, 0.22),
    accent,
    'accent-hover': mix(accent, isDark(onAccent) ? '#ffffff' : '#000000', 0.14),
    'on-accent': readable(onAccent, [accent], isDark(accent) ? '#ffffff' : '#000000', textContrast),
    'accent-ink': words(accent),
    second: highlight,
    'second-ink': words(highlight),
    focus: words(isDark(background) ? highlight : accent),
    'nebula-one': mix(background, accent, 0.24),
  }
}
