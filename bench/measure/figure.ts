/** One thing measured, beside its limit measured in the same run. */
export interface Figure {
  readonly bench: string
  readonly what: string
  readonly value: number
  readonly unit: string
  /** What it is held against, and the same thing's measure. */
  readonly against?: { readonly what: string; readonly value: number; readonly unit: string }
  readonly target: Target
}

/** Of the figure itself, or of the figure divided by what it is held against. */
export interface Target {
  readonly of: 'figure' | 'ratio'
  readonly atLeast?: number
  readonly atMost?: number
}

export const atMost = (most: number): Target => ({ of: 'figure', atMost: most })
export const ratioAtLeast = (least: number): Target => ({ of: 'ratio', atLeast: least })
export const ratioAtMost = (most: number): Target => ({ of: 'ratio', atMost: most })

export function isMet(figure: Figure): boolean {
  const { of, atLeast, atMost: most } = figure.target
  const judged = of === 'ratio' ? ratioOf(figure) : figure.value
  if (judged === undefined || Number.isNaN(judged)) return false
  return (atLeast === undefined || judged >= atLeast) && (most === undefined || judged <= most)
}

const ratioOf = ({ value, against }: Figure): number | undefined => against && value / against.value

const HEADINGS = ['', 'figure', 'measured', 'held against', 'measured', 'ratio', 'target', '']

export function table(figures: readonly Figure[]): string {
  const rows = [HEADINGS, ...figures.map(cells)]
  const widths = HEADINGS.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
  const lines = rows.map(row =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  lines.splice(1, 0, '─'.repeat(Math.max(...lines.map(line => line.length))))
  return lines.join('\n')
}

function cells(figure: Figure): string[] {
  const { bench, what, value, unit, against } = figure
  const ratio = ratioOf(figure)
  const verdict = isMet(figure) ? 'ok' : 'MISSED'
  const limit = against
    ? [against.what, `${round(against.value)} ${against.unit}`, round(ratio ?? Number.NaN)]
    : ['', '', '']
  return [bench, what, `${round(value)} ${unit}`, ...limit, wordsOf(figure), verdict]
}

function wordsOf({ target, unit }: Figure): string {
  const [sign, number] = target.atLeast === undefined ? ['≤', target.atMost] : ['≥', target.atLeast]
  return target.of === 'ratio' ? `${sign} ${number} ×` : `${sign} ${number} ${unit}`
}

function round(value: number): string {
  if (!Number.isFinite(value)) return '?'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US')
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 })
}
