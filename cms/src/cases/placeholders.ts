/** What stands in a text for something of a case: `{client}`, `{reader}`, `{amount}`. */
export const placeholders = ['client', 'reader', 'amount'] as const
export type Filling = Readonly<Record<(typeof placeholders)[number], string>>

const PLACEHOLDER = /\{(\w*)\}/g

/** The first placeholder of a text that there is not; null when all are known. */
export function unknownPlaceholder(text: string): string | null {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
  return names.find(name => !placeholders.some(known => known === name)) ?? null
}

/** A text with what its placeholders stand for. */
export const filled = (text: string, filling: Filling): string =>
  text.replace(PLACEHOLDER, (all, name: string) => filling[name as keyof Filling] ?? all)
