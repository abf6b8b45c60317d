/** The one window onto the cms tables, read only; what readers change goes through the cms's own API. */
import { CatalogueResolver } from './catalogue.resolver.ts'
import { ProfileResolver } from './profile.resolver.ts'
import { ViewerReaderResolver } from './viewer-reader.resolver.ts'

export { attributes } from './attributes.ts'
export { Brand, brandByHost } from './brand.ts'
export { catalogueNodes } from './catalogue.nodes.ts'
export {
  profileIdOf,
  readerById,
  readerBySlug,
  readerBySubject,
  readersByIds,
  readersPage,
} from './find-readers.ts'
export { type Policies, policies } from './policies.ts'
export { PRESENCE } from './reachable-readers.ts'
export { Attribute, AttributeKind, Channel, Image, Rate, Reader } from './reader.ts'

export const catalogueResolvers = [CatalogueResolver, ProfileResolver, ViewerReaderResolver] as const
