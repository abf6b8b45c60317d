import type { ContentKind } from '../trust/index.ts'
import type { ContentSource } from './kinds/content-source.ts'
import { product } from './kinds/product.ts'
import { productReview } from './kinds/product-review.ts'
import { profile } from './kinds/profile.ts'
import { review } from './kinds/review.ts'
import { streamMessage } from './kinds/stream-message.ts'

/** All that people may report, by its kind. */
export const KINDS: Readonly<Record<ContentKind, ContentSource>> = {
  PROFILE: profile,
  REVIEW: review,
  PRODUCT_REVIEW: productReview,
  STREAM_MESSAGE: streamMessage,
  PRODUCT: product,
}
