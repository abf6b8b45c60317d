import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import { en } from 'payload/i18n/en'
import { es } from 'payload/i18n/es'
import sharp from 'sharp'
import { attributes } from './attributes/attributes.ts'
import { brands } from './brands/brands.ts'
import { caseMacros } from './cases/case-macros.ts'
import { contentChanges } from './changes/content-changes.ts'
import { recorded, recordedGlobal } from './changes/record-changes.ts'
import { readConfig } from './config.ts'
import { articles } from './content/articles.ts'
import { horoscopes } from './content/horoscopes.ts'
import { database } from './database.ts'
import { deskActions } from './desk/actions.ts'
import { helpArticles } from './documents/help-articles.ts'
import { legalDocuments } from './documents/legal-documents.ts'
import { gifts } from './gifts/gifts.ts'
import { mail } from './mail.ts'
import { media } from './media/media.ts'
import { moderationRules } from './moderation/moderation-rules.ts'
import { notificationTemplates } from './notifications/notification-templates.ts'
import { packages } from './packages/packages.ts'
import { panel } from './panel/panel.ts'
import { policies } from './policies/policies.ts'
import { readers } from './readers/readers.ts'
import { services } from './services/services.ts'
import { carriers } from './shop/carriers.ts'
import { productCategories } from './shop/categories.ts'
import { productFileEndpoints } from './shop/csv/endpoints.ts'
import { MOST_MEGABYTES } from './shop/digital/clean-file.ts'
import { digitalFiles } from './shop/digital/digital-files.ts'
import { discountCodes } from './shop/discount-codes.ts'
import { productOptions, productOptionValues } from './shop/options.ts'
import { products } from './shop/products.ts'
import { shippingZones } from './shop/shipping-zones.ts'
import { taxes } from './shop/taxes.ts'
import { openBreakGlass } from './staff/break-glass.ts'
import { emergencyEntries } from './staff/emergency-entries.ts'
import { staff } from './staff/staff.ts'

const config = readConfig()
const folder = dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: config.payloadSecret,
  collections: [
    readers,
    attributes,
    media(config.mediaFolder),
    gifts,
    packages,
    services,
    products,
    digitalFiles(config.mediaFolder),
    productCategories,
    productOptions,
    productOptionValues,
    discountCodes,
    shippingZones,
    carriers,
    taxes,
    articles,
    horoscopes,
    legalDocuments,
    helpArticles,
    moderationRules,
    notificationTemplates,
    caseMacros,
    brands,
    staff(config),
    emergencyEntries,
    contentChanges,
  ].map(recorded),
  globals: [recordedGlobal(policies)],
  endpoints: [...deskActions, ...productFileEndpoints],
  // Fields are in both languages one by one, where they say `localized`.
  localization: { locales: ['en', 'es'], defaultLocale: 'en', fallback: true },
  // Staff choose in their account; until then their browser does.
  i18n: { supportedLanguages: { en, es }, fallbackLanguage: 'en' },
  admin: panel,
  onInit: async payload => {
    if (config.breakGlass) await openBreakGlass(payload, config.breakGlass)
  },
  db: database(config.databaseUrl, resolve(folder, 'migrations')),
  ...(config.mail ? { email: mail(config.mail) } : {}),
  csrf: config.origins,
  cors: config.origins,
  graphQL: { disable: true },
  upload: { limits: { fileSize: MOST_MEGABYTES * 1_000_000 } },
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: resolve(folder, 'generated/payload-types.ts') },
})
