import type { APIRoute } from 'astro'
import { signInPath } from '../../../features/account/viewer.ts'
import { receiptPdf } from '../../../features/receipt/receipt-pdf.ts'
import { statusOf } from '../../../graphql/fault.ts'
import { ReadingReceiptDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { inMoney } from '../../../ui/format/money.ts'

/** The receipt as a file, for whoever may see its page: the api decides, by the same question. */
export const GET: APIRoute = async ({ request, params, locals, redirect, url }) => {
  const { data, fault } = await settled(ask({ request }, ReadingReceiptDocument, { id: params.id ?? '' }))
  if (fault?.code === 'UNAUTHENTICATED') return redirect(signInPath(url), 303)
  // Whose reading it is not learns no more than that there is nothing here.
  if (fault) return new Response(null, { status: fault.code === 'FORBIDDEN' ? 404 : statusOf(fault) })
  const reading = data?.reading
  if (!reading?.receipt) return new Response(null, { status: 404 })
  const unit = reading.side === 'CLIENT' ? locals.brand.unit : inMoney
  const pdf = await receiptPdf({ ...reading, receipt: reading.receipt }, locals.brand, unit)
  const { number } = reading.receipt
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${locals.brand.look}-${number}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
