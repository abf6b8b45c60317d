/** The one window onto the cms tables, read only; what readers change goes through the cms's own API. */
import { ArticleFieldsResolver, ArticlesResolver } from './articles/articles.resolver.ts'
import { BadgesResolver, ReaderBadgesResolver, ViewerBadgesResolver } from './badges/badges.resolver.ts'
import { CatalogueResolver } from './catalogue.resolver.ts'
import { HoroscopesResolver } from './horoscopes/horoscopes.resolver.ts'
import { PagesResolver } from './pages/pages.resolver.ts'
import { ProductFieldsResolver, ProductsResolver } from './products/products.resolver.ts'
import { ProfileResolver } from './profile.resolver.ts'
import { SearchResolver, SimilarReadersResolver } from './search/search.resolver.ts'
import { ReadingTermsResolver } from './terms/reading-terms.ts'
import { ViewerReaderResolver } from './viewer-reader.resolver.ts'

export { attributes, topics } from './attributes.ts'
export { Brand, brandByHost, languageAt } from './brand.ts'
export { catalogueNodes } from './catalogue.nodes.ts'
export { changedFields } from './changed-fields.ts'
export { CONTENT } from './content.ts'
export { editReaderProfile, type ProfileEdit, readerProfile } from './edit-reader-profile.ts'
export {
  profileById,
  profileIdOf,
  readerById,
  readerBySlug,
  readerBySubject,
  readersByIds,
} from './find-readers.ts'
export { Gift, GiftAnimation, GiftSound } from './gifts/gift.ts'
export { giftById, giftsOnSale } from './gifts/gifts.ts'
export { type Localized, textIn } from './localized.ts'
export { openProfile } from './open-profile.ts'
export { CreditPackage } from './packages/credit-package.ts'
export { creditPackageById, creditPackagesAt } from './packages/credit-packages.ts'
export { isHelpArticle } from './pages/help-article.ts'
export { legalVersions } from './pages/legal-document.ts'
export { placePicture } from './place-picture.ts'
export {
  type DigitalContents,
  type DigitalFile,
  digitalContents,
  digitalContentsOf,
} from './products/digital-contents.ts'
export { fetchDigitalFile } from './products/fetch-digital-file.ts'
export { type Piece, Product, ProductVariant } from './products/product.ts'
export { ProductKind, type TaxClass } from './products/product-kind.ts'
export { PRODUCT_REVIEWED } from './products/product-rating.ts'
export { type ProductRow, productIndex } from './products/product-rows.ts'
export { isCounted, type Offered, offeredBySkus, productById } from './products/products.ts'
export { type ProposalNow, picturesByIds, proposalsNow } from './products/proposals.ts'
export { sendProduct } from './products/send-product.ts'
export { Attribute, AttributeKind, Channel, Image, Rate, Reader } from './reader.ts'
export {
  EditProfileResult,
  EditReaderProfileInput,
  FieldProblem,
  ProfileInvalid,
  RateInput,
  ReaderProfile,
} from './reader-profile.ts'
export { BOOKABLE } from './search/bookable-readers.ts'
export { REVIEWED } from './search/ratings.ts'
export { PRESENCE } from './search/reachable-readers.ts'
export { readersPage } from './search/search-readers.ts'
export { similarReaders } from './search/similar-readers.ts'
export { type Carrier, carrierByCode, trackingUrl } from './terms/carriers.ts'
export { type DiscountCode, discountCode } from './terms/discount-codes.ts'
export { type ModerationRule, moderationRules } from './terms/moderation-rules.ts'
export { notificationTemplate } from './terms/notification-templates.ts'
export {
  type AppointmentTerms,
  type CaseTerms,
  type Policies,
  policies,
  type Span,
} from './terms/policies.ts'
export { type QualityTerms, qualityTerms } from './terms/quality.ts'
export { ReadingTerms } from './terms/reading-terms.ts'
export { Service, services } from './terms/services.ts'
export { type ShippingRate, shippingCountries, shippingRates } from './terms/shipping-zones.ts'
export { type Taxes, taxesOf } from './terms/taxes.ts'
export { topicIn } from './topics.ts'

export const catalogueResolvers = [
  CatalogueResolver,
  PagesResolver,
  ArticlesResolver,
  ArticleFieldsResolver,
  HoroscopesResolver,
  ReadingTermsResolver,
  ProductsResolver,
  ProductFieldsResolver,
  SearchResolver,
  SimilarReadersResolver,
  BadgesResolver,
  ReaderBadgesResolver,
  ViewerBadgesResolver,
  ProfileResolver,
  ViewerReaderResolver,
] as const
