import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as here } from '../../runner/place/layout.ts'
import { type Sql, sqlInFiles, sqlInTypeScript } from './sql-statements.ts'

/** Schemas of our own modules, and those of the two programs beside them. */
const schemas = [
  'foundation',
  'accounts',
  'pictures',
  'trust',
  'ledger',
  'billing',
  'availability',
  'favourites',
  'sessions',
  'readings',
  'queue',
  'bookings',
  'answers',
  'streams',
  'shop',
  'aftercare',
  'gifts',
  'support',
  'metrics',
  'community',
  'privacy',
  'notifications',
  'developers',
  'cms',
  'jobs',
]
/** Whoever may name the tables of these, beside their own modules. */
const open: Record<string, (module: string) => boolean> = {
  foundation: () => true,
  cms: module => module === 'catalogue',
  jobs: module => module === 'foundation',
}
const allowedFile = 'api/foreign-schemas.json'

/**
 * SQL of a module names only its own schema, the foundation, and functions and views that another module exports by the
 * comment `-- exported` before them. What does not yet is listed in api/foreign-schemas.json, and the list only shrinks.
 */
export function schemaProblems(root = here): string[] {
  const allowed: Record<string, string[]> = JSON.parse(readFileSync(join(root, allowedFile), 'utf8'))
  const found = foreignSchemas(root)
  const places = [...new Set([...Object.keys(allowed), ...Object.keys(found)])].sort()
  return places.flatMap(place => [
    ...difference(found[place], allowed[place]).map(each => `${place} names ${each} of another module`),
    ...difference(allowed[place], found[place]).map(
      each => `${place} no longer names ${each}: take it out of ${allowedFile}`,
    ),
  ])
}

function difference(from: string[] = [], without: string[] = []): string[] {
  return from.filter(each => !without.includes(each))
}

/** By file, or by function or view: what it names of other modules. */
function foreignSchemas(root: string): Record<string, string[]> {
  const functions = sqlInFiles(root)
  const exported = new Set(functions.filter(each => each.exported).map(each => each.where))
  const found: Record<string, string[]> = {}
  for (const sql of [...sqlInTypeScript(root), ...functions]) {
    const foreign = namesIn(sql.text).filter(name => !mayName(sql, name, exported))
    if (foreign.length > 0) found[sql.where] = [...new Set([...(found[sql.where] ?? []), ...foreign])].sort()
  }
  return found
}

function mayName({ module }: Sql, name: string, exported: Set<string>): boolean {
  const schema = name.split('.')[0] ?? ''
  return schema === module || exported.has(name) || (open[schema]?.(module) ?? false)
}

const qualified = new RegExp(String.raw`(?<![\w.'])(${schemas.join('|')})\.("?)(\w+)\2(\s*\()?`, 'g')
const relation = /\b(?:FROM|JOIN|INTO|UPDATE|USING|ONLY|TABLE)\s+(?:ONLY\s+)?$/i

/** Tables, views and functions by their full names; `accounts.id` is a column where `accounts` is a table at hand. */
function namesIn(text: string): string[] {
  const found = [...text.matchAll(qualified)].map(match => ({
    name: `${match[1]}.${match[3]}`,
    schema: match[1] ?? '',
    table: match[3] ?? '',
    isSure: match[4] !== undefined || relation.test(text.slice(0, match.index)),
  }))
  const tables = new Set(found.filter(each => each.isSure).map(each => each.table))
  return found.filter(each => each.isSure || !tables.has(each.schema)).map(each => each.name)
}
