import { type Named, parseGlobalId } from '../../foundation/contract/global-id.ts'

/** At most so many are written down of one action. */
const MOST_SUBJECTS = 100
const LONGEST_SKU = 60
const LONGEST_REASON = 2_000
const REASONS = ['reason', 'note', 'words', 'comment'] as const

export const subjectOf = ({ type, id, part }: Named): string =>
  `${type}:${id}${part === null ? '' : `/${part}`}`

/** What arguments name, as they were sent: each "Order:0190…" once; pieces in stock are named by their SKU. */
export function subjectsIn(args: unknown): string[] {
  const found = new Set<string>()
  collect(args, '', found)
  return [...found].slice(0, MOST_SUBJECTS)
}

function collect(value: unknown, name: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, name, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) collect(each, key, found)
  else if (typeof value === 'string') {
    const named = /(^id|Ids?)$/.test(name) ? parseGlobalId(value) : null
    if (named) found.add(subjectOf(named))
    else if (name === 'sku') found.add(`Sku:${storable(value, LONGEST_SKU)}`)
  }
}

/** Why something is done, where the arguments state it. */
export function reasonIn(args: unknown): string | null {
  const { input } = (args ?? {}) as { input?: Readonly<Record<string, unknown>> }
  const reason = REASONS.map(name => input?.[name]).find(each => typeof each === 'string' && each.trim())
  return typeof reason === 'string' ? storable(reason.trim(), LONGEST_REASON) : null
}

/** Text before it was checked: without what the database cannot store. */
const storable = (text: string, most: number): string =>
  text.slice(0, most).toWellFormed().replaceAll('\0', '')
