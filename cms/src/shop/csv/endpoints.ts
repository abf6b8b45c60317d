import type { Endpoint, PayloadRequest } from 'payload'
import { mustBe } from '../../desk/desk-action.ts'
import { refusal } from '../../refusal.ts'
import { sentence } from '../../words.ts'
import { exportProducts } from './export-products.ts'
import { type Imported, importProducts, tryImport } from './import-products.ts'
import { MOST_BYTES } from './read-rows.ts'

/** What came of a file, also in sentences. */
export type Answer = Imported & { readonly outcome: readonly string[] }

/** GET /api/shop/products.csv: the file of all products, for editors. */
const download: Endpoint = {
  path: '/shop/products.csv',
  method: 'get',
  handler: async req => {
    await refuseOthers(req)
    return new Response(await exportProducts(req), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="products.csv"',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
}

/**
 * POST /api/shop/products.csv, a CSV file as the body: what it would do, and with `?write=1` does. Answers what came of it, with 422 when it
 * was to be written and has problems. 403 FORBIDDEN, 409 MEANWHILE, 413 TOO_LARGE, 415 NOT_CSV otherwise.
 */
const upload: Endpoint = {
  path: '/shop/products.csv',
  method: 'post',
  handler: async req => {
    await refuseOthers(req)
    // A form of a page elsewhere cannot send it.
    if (!req.headers.get('content-type')?.startsWith('text/csv'))
      throw refusal(415, 'NOT_CSV', sentence(req, 'panel.csv.problem.notCsv'))
    const bytes = await bytesOf(req)
    const isToWrite = new URL(req.url ?? '', 'http://cms').searchParams.get('write') === '1'
    const imported = await (isToWrite ? importProducts : tryImport)(bytes, req)
    const answer: Answer = { ...imported, outcome: outcomeOf(imported, req) }
    return Response.json(answer, { status: isToWrite && !imported.isWritten ? 422 : 200 })
  },
}

export const productFileEndpoints: Endpoint[] = [download, upload]

const outcomeOf = ({ added, changed, unchanged }: Imported, req: PayloadRequest): string[] => [
  sentence(req, 'panel.csv.added', { count: added }),
  sentence(req, 'panel.csv.changed', { count: changed }),
  sentence(req, 'panel.csv.unchanged', { count: unchanged }),
]

const refuseOthers = (req: PayloadRequest) => mustBe(req, ['editor'])

/** Never more than may be sent, whatever its length was said to be. */
async function bytesOf(req: PayloadRequest): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (req.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.byteLength
    if (length > MOST_BYTES)
      throw refusal(
        413,
        'TOO_LARGE',
        sentence(req, 'panel.csv.problem.bytes', { most: MOST_BYTES / 1_000_000 }),
      )
    parts.push(part)
  }
  return Buffer.concat(parts)
}
