import { locale } from '../../../messages/index.ts'

/** 3 400 000 → "3.4 MB" in the language of the page. */
export function bytesInWords(bytes: number): string {
  const [unit, size] =
    bytes >= 1_000_000 ? (['megabyte', 1_000_000] as const) : (['kilobyte', 1_000] as const)
  const format = new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 })
  return format.format(Math.max(bytes / size, 0.1))
}
