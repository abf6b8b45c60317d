/** What makes pages easier to read. `large` and `larger` exclude each other. */
export const looks = ['contrast', 'large', 'larger', 'still', 'safe'] as const
export type Looks = (typeof looks)[number]

/** Of a cookie, or of the ticked boxes of a form, in one order; what is unknown is left out. */
export function looksOf(value: string | undefined): Looks[] {
  const chosen = (value ?? '').split(/[ .]/)
  const known = looks.filter(each => chosen.includes(each))
  return known.includes('larger') ? known.filter(each => each !== 'large') : known
}

/** A time zone by its name, such as "America/Bogota"; null when there is none of that name. */
export function zoneOf(value: string | undefined): string | null {
  if (!value || value.length > 60) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
