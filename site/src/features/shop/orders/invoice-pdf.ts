import type { Brand } from '../../../brand/brands.ts'
import type { InvoicePageQuery } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { format } from '../../../ui/format/moment-format.ts'
import { inMoney, showMoney } from '../../../ui/format/money.ts'
import { type PdfPage, pdfOf } from '../../../ui/paper/pdf-page.ts'
import { addressLines } from '../addresses/address-lines.ts'

type Order = Extract<NonNullable<InvoicePageQuery['node']>, { __typename: 'Order' }>
type Invoice = Order['invoices'][number]

/** An invoice or credit note on A4, in money and never in credits. */
export function invoicePdf(order: Order, invoice: Invoice, brand: Brand): Promise<Buffer> {
  const { kind, number, at, seller, lines, net, tax, total } = invoice
  const title = m['shop.invoice.title']({ kind, number })
  return pdfOf(title, brand, page => {
    page.title(title)
    page.line(m['shop.invoice.date'](), format(at, 'date', 'UTC'))
    page.line(m['shop.invoice.order'](), order.number)
    linesOf(page, m['shop.invoice.seller'](), seller.split('\n'))
    linesOf(page, m['shop.invoice.buyer'](), order.address ? addressLines(order.address, order.country) : [])
    page.gap()
    page.rule()
    for (const line of lines) page.line(wordsOf(line), showMoney(line.net, inMoney))
    page.line(m['shop.invoice.net'](), showMoney(net, inMoney), true)
    page.line(m['shop.invoice.tax'](), showMoney(tax, inMoney))
    page.line(m['shop.invoice.total']({ kind }), showMoney(total, inMoney), true)
    const { supportEmail } = brand.copy
    if (!supportEmail) return
    page.gap()
    page.words(m['receipt.pdf.support']({ support: supportEmail }), 'soft')
  })
}

function wordsOf({ name, variantName, count }: Invoice['lines'][number]): string {
  const what = [name ?? m['shop.total.shipping'](), variantName].filter(Boolean).join(' · ')
  return count === null ? what : `${count} × ${what}`
}

function linesOf(page: PdfPage, title: string, lines: readonly string[]): void {
  const written = lines.map(line => line.trim()).filter(line => line !== '')
  if (written.length === 0) return
  page.gap()
  page.title(title)
  for (const line of written) page.words(line)
}
