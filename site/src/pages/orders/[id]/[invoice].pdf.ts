import type { APIRoute } from 'astro'
import { signInPath } from '../../../features/account/viewer.ts'
import { invoicePdf } from '../../../features/shop/orders/invoice-pdf.ts'
import { statusOf } from '../../../graphql/fault.ts'
import { InvoicePageDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'

/** An invoice or credit note as a file, for whoever may see its order: the api decides, by the same question. */
export const GET: APIRoute = async ({ request, params, locals, redirect, url }) => {
  if (!(await locals.viewer)) return redirect(signInPath(url), 303)
  const { data, fault } = await settled(ask({ request }, InvoicePageDocument, { id: params.id ?? '' }))
  if (fault) return new Response(null, { status: fault.code === 'FORBIDDEN' ? 404 : statusOf(fault) })
  const order = data?.node?.__typename === 'Order' ? data.node : null
  const invoice = order?.invoices.find(({ number }) => number === params.invoice)
  if (!order || !invoice) return new Response(null, { status: 404 })
  const pdf = await invoicePdf(order, invoice, locals.brand)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${locals.brand.look}-${invoice.number}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
