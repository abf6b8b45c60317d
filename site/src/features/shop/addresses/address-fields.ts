import { m } from '../../../messages/index.ts'

/** What each field of an address is called, and what browsers fill in. */
export const fieldWords = () => ({
  name: { label: m['shop.address.name'](), autocomplete: 'shipping name' },
  line1: { label: m['shop.address.line1'](), autocomplete: 'shipping address-line1' },
  line2: { label: m['shop.address.line2'](), autocomplete: 'shipping address-line2' },
  city: { label: m['shop.address.city'](), autocomplete: 'shipping address-level2' },
  region: { label: m['shop.address.region'](), autocomplete: 'shipping address-level1' },
  postalCode: { label: m['shop.address.postalCode'](), autocomplete: 'shipping postal-code' },
})
