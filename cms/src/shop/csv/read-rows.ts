import { CsvError, parse } from 'csv-parse/sync'
import type { PayloadRequest } from 'payload'
import type { PanelKey, Values } from '../../words.ts'
import { asWritten, type Column, columns, neededColumns } from './columns.ts'
import { type Problem, problemAt } from './problem.ts'

export const MOST_BYTES = 1_000_000
export const MOST_ROWS = 500
const MOST_CHARACTERS_OF_ROW = 10_000

/** A row of the file: its cells by column, those that are empty left out. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

type Rows = { readonly rows: readonly Row[]; readonly problems: readonly Problem[] }
type Line = { record: string[]; info: { lines: number } }

/** The rows of a CSV file in UTF-8, whose columns are parted by commas, semicolons or tabs; or why it is none. */
export function readRows(bytes: Uint8Array, req: PayloadRequest): Rows {
  const no = (key: PanelKey, values?: Values, line?: number): Rows => ({
    rows: [],
    problems: [problemAt(req, line === undefined ? {} : { line }, key, values)],
  })
  const text = textOf(bytes)
  if (text === null) return no('panel.csv.problem.encoding')
  if (text.includes('\0')) return no('panel.csv.problem.binary', {}, lineOf(text, text.indexOf('\0')))
  let lines: Line[]
  try {
    lines = parsed(text)
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    const isLong = fault.code === 'CSV_MAX_RECORD_SIZE'
    const line = typeof fault.lines === 'number' ? fault.lines : 1
    return isLong
      ? no('panel.csv.problem.rowLong', { most: MOST_CHARACTERS_OF_ROW }, line)
      : no('panel.csv.problem.quotes', {}, line)
  }
  const [head, ...body] = lines
  const names = (head?.record ?? []).map(name => name.trim().toLowerCase())
  const unknown = names.find(name => !isColumn(name))
  if (unknown !== undefined) return no('panel.csv.problem.columnUnknown', { column: unknown.slice(0, 40) }, 1)
  if (new Set(names).size < names.length) return no('panel.csv.problem.columnTwice', {}, 1)
  const missing = neededColumns.find(name => !names.includes(name))
  if (missing) return no('panel.csv.problem.columnMissing', { column: missing }, 1)
  if (body.length === 0) return no('panel.csv.problem.empty')
  if (body.length > MOST_ROWS) return no('panel.csv.problem.rowsMost', { most: MOST_ROWS })
  return rowsOf(body, names as Column[], req)
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const parsed = (text: string): Line[] =>
  parse(text, {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_records_with_empty_values: true,
    max_record_size: MOST_CHARACTERS_OF_ROW,
    // One more than may be, to know that there are too many.
    to: MOST_ROWS + 2,
  }) as unknown as Line[]

/** What parts the names of the columns: spreadsheets in many languages write semicolons. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 1_000).split(/[\r\n]/, 1)[0] ?? ''
  return [';', '\t'].find(each => head.includes(each)) ?? ','
}

function rowsOf(body: readonly Line[], names: readonly Column[], req: PayloadRequest): Rows {
  const problems: Problem[] = []
  const rows = body.map(({ record, info: { lines: line } }): Row => {
    if (record.length !== names.length)
      problems.push(
        problemAt(req, { line }, 'panel.csv.problem.cells', { count: record.length, columns: names.length }),
      )
    const cells = names.map((name, at) => [name, asWritten(record[at]?.trim() ?? '')] as const)
    return { line, cells: Object.fromEntries(cells.filter(([, cell]) => cell !== '')) }
  })
  return { rows, problems }
}

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name)

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length
