import type { Brand } from '../../brand/brands.ts'
import { m } from '../../messages/index.ts'
import { format } from '../../ui/format/moment-format.ts'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { type PdfPage, pdfOf } from '../../ui/paper/pdf-page.ts'
import { otherOf } from '../live/panels/room-words.ts'
import { asClock } from '../live/state/meter.ts'
import { receiptLines } from './receipt-lines.ts'
import type { HeldReading } from './receipt-reading.ts'
import { whose } from './whose.ts'

/** A receipt on A4. Times are UTC, and say so. */
export function receiptPdf(reading: HeldReading, brand: Brand, unit: Unit): Promise<Buffer> {
  const title = m['receipt.pdf.title']({ number: reading.receipt.number })
  return pdfOf(title, brand, page => {
    page.title(title)
    page.words(m['receipt.pdf.with']({ name: otherOf(reading).name }))
    page.rule()
    if (reading.startedAt) page.line(m['receipt.pdf.date'](), format(reading.startedAt, 'both', 'UTC'))
    page.line(m['receipt.pdf.channel'](), m['room.channel']({ channel: reading.channel }))
    for (const { term, value, isSum } of receiptLines(reading, unit)) page.line(term, value, isSum)
    minutesOn(page, reading, unit)
    page.gap()
    page.words(m['receipt.pdf.utc'](), 'soft')
    const { supportEmail } = brand.copy
    if (supportEmail) page.words(m['receipt.pdf.support']({ support: supportEmail }), 'soft')
  })
}

function minutesOn(page: PdfPage, reading: HeldReading, unit: Unit): void {
  const { minutes, pauses } = reading.receipt
  if (minutes.length > 0) {
    page.gap()
    page.title(m['receipt.minutes']())
    for (const { minute, at, amount } of minutes)
      page.line(
        `${m['receipt.minutes.minute']()} ${minute} · ${format(at, 'seconds', 'UTC')}`,
        showMoney(amount, unit),
      )
  }
  if (pauses.length === 0) return
  page.gap()
  page.title(m['receipt.pauses']({ count: pauses.length }))
  for (const { from, to, side } of pauses)
    page.line(
      `${format(from, 'seconds', 'UTC')} · ${whose(side, reading)}`,
      asClock(Date.parse(to) - Date.parse(from)),
    )
}
