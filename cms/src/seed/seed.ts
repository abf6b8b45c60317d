import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import {
  seedAttributes,
  seedCaseMacros,
  seedGifts,
  seedPackages,
  seedPolicies,
  seedServices,
} from './seed-basics.ts'
import { seedBrands } from './seed-brands.ts'
import { seedArticles, seedHoroscopes } from './seed-content.ts'
import { seedPages } from './seed-pages.ts'
import { seedProducts } from './seed-products.ts'
import { seedReaders } from './seed-readers.ts'
import { seedCategories, seedShopTerms } from './seed-shop.ts'
import { seedStaff } from './seed-staff.ts'

/**
 * Puts in what is missing, and never changes what is there: staff may have edited it. The accounts, terms, brands,
 * gifts, services, packages, attributes, documents, help and articles are for every installation; the readers, their wares and the horoscopes are for laptops and tests.
 */
export async function seed(payload: Payload, config: CmsConfig): Promise<void> {
  await seedStaff(payload, config)
  await seedPolicies(payload)
  await seedGifts(payload, config)
  await seedAttributes(payload)
  await seedServices(payload)
  await seedPackages(payload)
  await seedCaseMacros(payload)
  await seedBrands(payload, config)
  await seedPages(payload)
  await seedArticles(payload, config)
  if (!config.localWorld) return
  await seedReaders(payload, config)
  await seedCategories(payload)
  await seedProducts(payload, config)
  await seedShopTerms(payload)
  await seedHoroscopes(payload)
}
