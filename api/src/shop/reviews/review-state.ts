import { registerEnumType } from 'type-graphql'

export const ProductReviewState = { SHOWN: 'SHOWN', HELD: 'HELD', HIDDEN: 'HIDDEN' } as const
export type ProductReviewState = keyof typeof ProductReviewState
registerEnumType(ProductReviewState, {
  name: 'ProductReviewState',
  description: 'Who sees a review of a product.',
  valuesConfig: {
    SHOWN: { description: 'Everybody; it counts in the average.' },
    HELD: { description: 'A rule of moderation holds it: it waits for staff.' },
    HIDDEN: { description: 'Staff took it away.' },
  },
})
