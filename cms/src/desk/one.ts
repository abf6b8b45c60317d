/** One value of an address; null where it is missing or there are several. */
export function one(searchParams: unknown, name: string): string | null {
  const value = (searchParams as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' && value !== '' ? value : null
}
