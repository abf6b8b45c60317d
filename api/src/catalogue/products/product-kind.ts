import { registerEnumType } from 'type-graphql'

export const ProductKind = { SERVICE: 'SERVICE', DIGITAL: 'DIGITAL', PHYSICAL: 'PHYSICAL' } as const
export type ProductKind = keyof typeof ProductKind
registerEnumType(ProductKind, {
  name: 'ProductKind',
  description: 'What a product is.',
  valuesConfig: {
    SERVICE: { description: 'A reading or another service.' },
    DIGITAL: { description: 'Sound, a course or a file.' },
    PHYSICAL: { description: 'A thing that is shipped; its pieces are counted.' },
  },
})

/** How a product is taxed. */
export type TaxClass = 'STANDARD' | 'REDUCED' | 'DIGITAL' | 'NONE'
