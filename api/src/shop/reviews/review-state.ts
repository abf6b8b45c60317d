import { registerEnumType } from 'type-graphql'

export const ProductReviewState = { SHOWN: 'SHOWN', HELD: 'HELD', HIDDEN: 'HIDDEN' } as const
export type ProductReviewState = keyof typeof ProductReviewState
registerEnumType(ProductReviewState, {
  name: 'ProductReviewState',
  description: 'Who sees a review of a product.',
  valuesConfig: {
    SHOWN: { description: 'Everybody; it counts in the average.' },
    HELD: { description: 'A word in it is blocked: it waits for staff.' },
    HIDDEN: { description: 'Staff took it away.' },
  },
})
