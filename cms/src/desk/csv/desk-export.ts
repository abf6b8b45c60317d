import type { Endpoint, PayloadRequest } from 'payload'
import { refusal } from '../../refusal.ts'
import type { StaffRole } from '../../staff/who.ts'
import { sentence } from '../../words.ts'
import { ApiFault } from '../api.ts'
import { Desk } from '../desk.ts'
import { mustBe, unreachable } from '../desk-action.ts'
import { csvOf } from './csv.ts'

const mostRows = 5_000
const aPage = 100

interface Page<Row> {
  readonly edges: readonly { readonly node: Row }[]
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
}

interface Export<Row> {
  readonly head: readonly string[]
  /** The page after a cursor, of `first` rows. */
  readonly page: (
    desk: Desk,
    query: URLSearchParams,
    place: { first: number; after: string | null },
  ) => Promise<Page<Row> | null>
  readonly cells: (row: Row) => readonly string[]
}

/**
 * GET /api/desk/export/…, what a list of the desk shows as a file: by the session of whoever asks, with the filters of the page, at most 5,000 rows.
 * Refuses as deskAction does.
 */
export const deskExport = <Row>(path: string, roles: readonly StaffRole[], work: Export<Row>): Endpoint => ({
  path: `/desk/export/${path}`,
  method: 'get',
  handler: async req => {
    await mustBe(req, roles)
    const desk = Desk.of(req)
    if (!desk) throw refusal(403, 'NO_SESSION', sentence(req, 'panel.desk.needsSession'))
    return new Response(csvOf([work.head, ...(await rowsOf(req, desk, work))]), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${path}.csv"`,
        'cache-control': 'no-store',
      },
    })
  },
})

async function rowsOf<Row>(req: PayloadRequest, desk: Desk, { page, cells }: Export<Row>) {
  const query = new URL(req.url ?? '', 'http://localhost').searchParams
  const rows: (readonly string[])[] = []
  try {
    for (let after: string | null = null; rows.length < mostRows; ) {
      const found: Page<Row> | null = await page(desk, query, { first: aPage, after })
      rows.push(...(found?.edges.map(({ node }) => cells(node)) ?? []))
      after = found?.pageInfo.endCursor ?? null
      if (!found?.pageInfo.hasNextPage || after === null) break
    }
  } catch (fault) {
    if (!(fault instanceof ApiFault)) throw fault
    if (fault.code === 'UNREACHABLE') throw unreachable(req)
    throw refusal(422, fault.code, fault.message)
  }
  return rows
}
