/** Zones of a country by their names; none where the runtime does not know them. */
function zonesOf(country: string): readonly string[] {
  const place = new Intl.Locale('und', { region: country }) as Intl.Locale & { getTimeZones?(): string[] }
  return place.getTimeZones?.() ?? []
}

/**
 * Which of these countries somebody is likely to be in: by their time zone, which pages store, else by the region of the
 * languages that their browser asks for; "" where neither says.
 */
export function guessedCountry(
  countries: readonly string[],
  zone: string | null,
  acceptLanguage: string | null,
): string {
  const byZone = zone === null ? undefined : countries.find(country => zonesOf(country).includes(zone))
  if (byZone) return byZone
  const regions = (acceptLanguage ?? '').split(',').map(part => regionOf(part.split(';')[0]?.trim() ?? ''))
  return regions.find(region => countries.includes(region)) ?? ''
}

function regionOf(tag: string): string {
  try {
    return new Intl.Locale(tag).region ?? ''
  } catch {
    return ''
  }
}
