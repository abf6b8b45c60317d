import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { brandOfHost } from '../../brand/brands.ts'
import { receiptPdf } from './receipt-pdf.ts'
import type { HeldReading } from './receipt-reading.ts'

const usd = (minor: string) => ({ minor, currency: 'USD' })
const at = '2026-11-21T08:00:00.000Z'

/** An hour, so that it does not fit on one page; a name that the faces cannot write whole. */
const hour = {
  ...{
    id: 'reading-1',
    channel: 'VOICE',
    state: 'ENDED',
    ending: 'CLIENT_ENDED',
    topic: null,
    side: 'CLIENT',
  },
  ...{ ratePerMinute: usd('300'), client: { id: 'theo', name: 'Theo Vale' } },
  reader: { id: 'mara', slug: 'mara', name: 'Mára 月 Moonwatér', picture: null },
  ...{ requestedAt: at, startedAt: at, endedAt: at, tipping: null, review: null, dispute: null },
  disputableUntil: null,
  receipt: {
    ...{
      number: 'ABCDEF',
      sharedSeconds: 3_600,
      booked: null,
      pauses: [{ from: at, to: at, side: null }],
      tips: [],
    },
    minutes: Array.from({ length: 60 }, (_, index) => ({ minute: index + 1, at, amount: usd('300') })),
    ...{ charged: usd('18000'), givenBack: usd('0'), forgiven: usd('0'), total: usd('18000'), refund: null },
    ...{ readerShare: usd('12600'), platformShare: usd('5400') },
  },
} as unknown as HeldReading

for (const host of ['soulseer.test', 'auralumic.test']) {
  test(`a receipt of ${host} is a PDF of several pages with its faces in it`, async () => {
    const brand = brandOfHost(host)
    const pdf = (await receiptPdf(hour, brand, brand.unit)).toString('latin1')
    assert.ok(pdf.startsWith('%PDF-'))
    assert.ok((pdf.match(/\/Type \/Page\b(?!s)/g) ?? []).length >= 2)
    assert.ok(/FontFile[23]/.test(pdf))
  })
}

test.run()
