/** Number formats of `Intl`, made once each: making one costs a hundred times what it costs to use it. */
const numberFormats = new Map<string, Intl.NumberFormat>()
/** Locales and currencies are the caller's; more than these are never at home on one page. */
const mostFormats = 500

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, options)
  if (numberFormats.size >= mostFormats) numberFormats.clear()
  numberFormats.set(key, made)
  return made
}
