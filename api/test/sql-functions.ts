import { loadModule, parsePlPgSQLSync } from 'libpg-query'
import type pg from 'pg'

export interface SqlFunction {
  readonly name: string
  readonly language: 'sql' | 'plpgsql'
  readonly definition: string
  /** Parameters and columns of the result, in order. */
  readonly names: readonly string[]
  readonly types: readonly string[]
  /** The table whose rows a trigger is given. */
  readonly rowType: string | null
}

export async function functionsOf(client: pg.Client, schemas: readonly string[]): Promise<SqlFunction[]> {
  const { rows } = await client.query<SqlFunction>(
    `SELECT p.oid::regprocedure::text AS name, l.lanname AS language, pg_get_functiondef(p.oid) AS definition,
       coalesce(p.proargnames, '{}') AS names,
       coalesce((SELECT array_agg(format_type(t, NULL) ORDER BY n) FROM unnest(coalesce(p.proallargtypes, p.proargtypes)) WITH ORDINALITY AS a(t, n)), '{}') AS types,
       (SELECT min(t.tgrelid::regclass::text) FROM pg_trigger t WHERE t.tgfoid = p.oid) AS "rowType"
     FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
     WHERE p.pronamespace = ANY ($1::text[]::regnamespace[]) AND p.prokind IN ('f', 'p') AND l.lanname IN ('sql', 'plpgsql')
     ORDER BY 1`,
    [schemas],
  )
  return rows
}

/** The server's own words on what does not compile; of PL/pgSQL every statement and expression by itself. */
export async function problemsOf(client: pg.Client, fun: SqlFunction): Promise<string[]> {
  const compiled = await refusal(client, fun.definition)
  if (compiled) return [`${fun.name}: ${compiled}`]
  if (fun.language === 'sql') return []
  await loadModule()
  // Its own types speak of plain SQL only.
  const parsed = parsePlPgSQLSync(fun.definition) as unknown as Parsed
  const variables = variablesOf(fun, parsed)
  const problems: string[] = []
  for (const { text, line } of expressionsIn(parsed)) {
    const untyped = [...variables].filter(([, type]) => type === undefined).map(([name]) => name)
    // A record has the columns of whatever was put in it last: only running it shows what it lacks.
    if (untyped.some(name => new RegExp(`\\b${name}\\b`, 'i').test(text))) continue
    const typed = [...variables].flatMap(([name, type]) => (type ? [`"${name}" ${type}`] : []))
    const probe = `CREATE FUNCTION pg_temp.probe(${typed.join(', ')}) RETURNS void LANGUAGE sql AS $probe$ ${text} $probe$`
    const problem = await refusal(client, probe)
    if (problem) problems.push(`${fun.name}, at its line ${line}: ${problem} in ${text.trim()}`)
  }
  return problems
}

async function refusal(client: pg.Client, sql: string): Promise<string | null> {
  await client.query("BEGIN; SET LOCAL check_function_bodies = on; SET LOCAL plpgsql.extra_errors = 'all'")
  try {
    await client.query(sql)
    return null
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  } finally {
    await client.query('ROLLBACK')
  }
}

type Parsed = { plpgsql_funcs: [{ PLpgSQL_function: { datums: Datum[] } }] }
type Datum = Record<string, { refname?: string; datatype?: { PLpgSQL_type: { typname: string } } }>

/** Names that a statement may use, each with its type; a record without a table has none. */
function variablesOf(
  { names, types, rowType }: SqlFunction,
  parsed: Parsed,
): Map<string, string | undefined> {
  const variables = new Map<string, string | undefined>()
  for (const datum of parsed.plpgsql_funcs[0].PLpgSQL_function.datums) {
    const [kind, { refname, datatype }] = Object.entries(datum)[0] ?? ['', {}]
    if (!refname || !['PLpgSQL_var', 'PLpgSQL_rec'].includes(kind)) continue
    variables.set(refname, typeOf(refname, datatype?.PLpgSQL_type.typname, rowType))
  }
  for (const [at, name] of names.entries()) if (name) variables.set(name, types[at])
  return variables
}

function typeOf(name: string, declared: string | undefined, rowType: string | null): string | undefined {
  if (name === 'new' || name === 'old') return rowType ?? undefined
  if (name.startsWith('tg_')) return 'text'
  if (!declared || declared === 'record') return undefined
  return declared.replace(/%rowtype$/i, '')
}

/** Every expression in a parsed function: a whole statement, a value, or the right side of an assignment. */
function* expressionsIn(node: unknown, line = 0): Generator<{ text: string; line: number }> {
  if (typeof node !== 'object' || node === null) return
  const at = 'lineno' in node && typeof node.lineno === 'number' ? node.lineno : line
  if ('query' in node && typeof node.query === 'string' && 'parseMode' in node) {
    yield { text: asStatement(node.query, node.parseMode), line: at }
    return
  }
  for (const part of Object.values(node)) yield* expressionsIn(part, at)
}

/** RawParseMode of PostgreSQL: 0 is a statement, 2 an expression, from 3 on an assignment. */
function asStatement(query: string, mode: unknown): string {
  if (mode === 0) return query
  return `SELECT ${mode === 2 ? query : query.replace(/^[^:=]*:?=/, '')}`
}
