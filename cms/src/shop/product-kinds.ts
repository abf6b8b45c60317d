import { inBoth } from '../words.ts'

/** What a product is. */
export const productKinds = [
  { label: inBoth('panel.products.kind.service'), value: 'SERVICE' },
  { label: inBoth('panel.products.kind.digital'), value: 'DIGITAL' },
  { label: inBoth('panel.products.kind.physical'), value: 'PHYSICAL' },
]
