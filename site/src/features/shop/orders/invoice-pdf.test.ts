import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { brandOfHost } from '../../../brand/brands.ts'
import { invoicePdf } from './invoice-pdf.ts'

const usd = (minor: string) => ({ minor, currency: 'USD' })
const line = {
  name: 'Moonwater Tarot 月',
  variantName: 'Gilt edges',
  count: 2,
  ...{ net: usd('7560'), tax: usd('605'), total: usd('8165') },
}
const invoice = {
  ...{ number: 'ABCDEF-1', kind: 'INVOICE' as const, at: '2026-11-21T08:00:00.000Z' },
  seller: 'SoulSeer\n1 Lantern Street\n\nTax 12-345',
  lines: [...Array.from({ length: 60 }, () => line), { ...line, name: null, variantName: '', count: null }],
  ...{ net: usd('9460'), tax: usd('757'), total: usd('10217') },
}
const address = {
  ...{ name: 'Ada', line1: '4 Harbor Street', line2: null, city: 'Portland' },
  ...{ region: null, postalCode: '97201' },
}
const order = {
  ...{ __typename: 'Order' as const, id: 'order-1', number: 'ABCDEF', country: 'US' },
  ...{ address, invoices: [invoice] },
}

for (const host of ['soulseer.test', 'auralumic.test'])
  for (const shown of [order, { ...order, address: null }])
    test(`an invoice of ${host}, ${shown.address ? 'of a parcel' : 'of files'}, is a PDF of several pages`, async () => {
      const pdf = (await invoicePdf(shown, invoice, brandOfHost(host))).toString('latin1')
      assert.ok(pdf.startsWith('%PDF-'))
      assert.ok((pdf.match(/\/Type \/Page\b(?!s)/g) ?? []).length >= 2)
    })

test.run()
