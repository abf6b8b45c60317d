import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { addressById } from './addresses/addresses.store.ts'
import { shownItem } from './library/library-of.ts'
import { shownLine, shownOrder } from './orders/order-of.ts'
import { OwnProduct } from './own-products/own-product.ts'
import { ownProductById } from './own-products/own-products.store.ts'
import { shownPresent } from './presents/present-of.ts'
import { shownReturn } from './returns/return-of.ts'
import { seenReview } from './reviews/seen-reviews.ts'
import { shownVoucher } from './vouchers/voucher-of.ts'

export const shopNodes = {
  Order: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownOrder(app.db, viewer, id),
  },
  OrderLine: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownLine(app.db, viewer, id),
  },
  LibraryItem: { audiences: ['CLIENT'], load: (asked: Context, id: string) => shownItem(asked, id) },
  Voucher: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownVoucher(app.db, viewer, id),
  },
  Present: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownPresent(app.db, viewer, id),
  },
  OrderReturn: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownReturn(app.db, viewer, id),
  },
  SavedAddress: {
    audiences: ['CLIENT'],
    async load({ app, viewer }: Context, id: string) {
      const saved = await addressById(app.db, id)
      return saved?.personId === viewer.id ? saved : null
    },
  },
  OwnProduct: {
    audiences: ['READER'],
    async load({ app, viewer }: Context, id: string) {
      const row = await ownProductById(app.db, id)
      return row?.personId === viewer.id ? OwnProduct.of(row, app.config.currency) : null
    },
  },
  ProductReview: {
    audiences: ['ANYONE'],
    load: ({ app, viewer }: Context<Viewer | null>, id: string) => seenReview(app.db, viewer, id),
  },
} satisfies NodeSources
