import type { Brand } from '../../../brand/brands.ts'
import type { InvoicePageQuery } from '../../../graphql/generated.ts'
import { locale, m } from '../../../messages/index.ts'
import { format } from '../../../ui/format/moment-format.ts'
import { inMoney, showMoney } from '../../../ui/format/money.ts'
import { type PdfPage, pdfOf } from '../../../ui/paper/pdf-page.ts'

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
    linesOf(page, m['shop.invoice.buyer'](), addressOf(order))
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

function addressOf({ address, country }: Order): string[] {
  if (!address) return []
  const { name, line1, line2, postalCode, city, region } = address
  const land = new Intl.DisplayNames([locale()], { type: 'region' }).of(country)
  return [name, line1, line2, `${postalCode} ${city}`, region, land].map(line => line ?? '')
}
