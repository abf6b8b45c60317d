import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { attributes } from './attributes.ts'
import { readerById } from './find-readers.ts'
import { giftById } from './gifts/gifts.ts'
import { creditPackageById } from './packages/credit-packages.ts'
import { productCategories } from './products/product-category.ts'
import { productById } from './products/products.ts'
import { services } from './terms/services.ts'

type Anybody = Context<Viewer | null>

export const catalogueNodes = {
  Reader: { audiences: ['ANYONE'], load: ({ app }: Anybody, id: string) => readerById(app, id) },
  Attribute: {
    audiences: ['ANYONE'],
    load: async ({ app, language }: Anybody, id: string) =>
      (await attributes(app, language)).find(each => each.id === id) ?? null,
  },
  Gift: { audiences: ['ANYONE'], load: ({ app }: Anybody, id: string) => giftById(app, id) },
  CreditPackage: {
    audiences: ['ANYONE'],
    load: ({ app }: Anybody, id: string) => creditPackageById(app, id),
  },
  Product: { audiences: ['ANYONE'], load: ({ app }: Anybody, id: string) => productById(app, id) },
  ProductCategory: {
    audiences: ['ANYONE'],
    load: async ({ app }: Anybody, id: string) =>
      (await productCategories(app)).find(each => each.id === id) ?? null,
  },
  Service: {
    audiences: ['ANYONE'],
    load: async ({ app }: Anybody, id: string) => (await services(app)).find(each => each.id === id) ?? null,
  },
} satisfies NodeSources
