import { digitsOf } from '../amounts.ts'
import type { Desk } from '../desk.ts'
import type { Figure, Sums } from './figures.ts'

/** A figure as staff read it; a dash where there is none. */
export function shown(desk: Desk, { kind, of }: Figure, sums: Sums, currency: string): string {
  const value = of(sums)
  if (value === null) return '–'
  if (kind === 'MONEY') return desk.money({ minor: String(value), currency })
  if (kind === 'PERCENT')
    return desk.number(Number(value) / 100, { style: 'percent', maximumFractionDigits: 1 })
  if (kind === 'MINUTES')
    return desk.number(Number(value), { style: 'unit', unit: 'minute', maximumFractionDigits: 1 })
  return desk.number(Number(value), { maximumFractionDigits: kind === 'STARS' ? 2 : 0 })
}

/** For the height of a bar alone: major units of money, and what stands for all else. */
export function heightOf({ kind, of }: Figure, sums: Sums, currency: string): number {
  const value = Number(of(sums) ?? 0)
  return kind === 'MONEY' ? value / 10 ** digitsOf(currency) : value
}

/** "+12.5%", or nothing where there was nothing before. */
export const signed = (desk: Desk, percent: number | null): string =>
  percent === null
    ? ''
    : desk.number(percent / 100, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' })
