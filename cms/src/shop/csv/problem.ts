import type { PayloadRequest } from 'payload'
import { type PanelKey, sentence, type Values } from '../../words.ts'
import type { Column } from './columns.ts'

/** Why a row cannot be imported, for whoever sent the file. */
export interface Problem {
  /** Of the file, the first is 1; null: of the whole file. */
  readonly line: number | null
  readonly column: Column | null
  readonly message: string
}

type Place = { readonly line?: number; readonly column?: Column }

export const problemAt = (
  req: PayloadRequest,
  { line, column }: Place,
  key: PanelKey,
  values?: Values,
): Problem => ({ line: line ?? null, column: column ?? null, message: sentence(req, key, values) })
