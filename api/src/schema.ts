import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { type BuildSchemaOptions, buildSchema } from 'type-graphql'
import { AccountsResolver, ConsentResolver, PreferencesResolver, recordResolvers } from './accounts/index.ts'
import { aftercareResolvers } from './aftercare/index.ts'
import { answerResolvers } from './answers/index.ts'
import { applicationResolvers } from './applications/index.ts'
import { availabilityResolvers } from './availability/index.ts'
import { billingResolvers } from './billing/index.ts'
import { bookingResolvers } from './bookings/index.ts'
import { catalogueResolvers } from './catalogue/index.ts'
import { favouriteResolvers } from './favourites/index.ts'
import { commonArguments } from './foundation/contract/common-arguments.ts'
import { directives } from './foundation/contract/directives.ts'
import { inheritedDescriptions } from './foundation/contract/inherited-descriptions.ts'
import { nullableRoots } from './foundation/contract/nullable-roots.ts'
import { oneOf } from './foundation/contract/one-of.ts'
import { enforcePolicies } from './foundation/contract/policy.ts'
import { enforceRateLimits } from './foundation/contract/rate-limited-fields.ts'
import { readArguments } from './foundation/contract/read-arguments.ts'
import { giftResolvers } from './gifts/index.ts'
import { ledgerResolvers } from './ledger/index.ts'
import { metricsResolvers } from './metrics/index.ts'
import { moderationResolvers } from './moderation/index.ts'
import { NodeResolver } from './node.resolver.ts'
import { notificationResolvers } from './notifications/index.ts'
import { PrivacyResolver } from './privacy/index.ts'
import { readingResolvers } from './readings/index.ts'
import { shopResolvers } from './shop/index.ts'
import { streamResolvers } from './streams/index.ts'
import { supportResolvers } from './support/index.ts'
import { limits, recordStaff, trustResolvers, whileLooking } from './trust/index.ts'

const resolvers: BuildSchemaOptions['resolvers'] = [
  NodeResolver,
  AccountsResolver,
  ConsentResolver,
  PreferencesResolver,
  ...recordResolvers,
  ...catalogueResolvers,
  ...trustResolvers,
  ...ledgerResolvers,
  ...billingResolvers,
  ...availabilityResolvers,
  ...favouriteResolvers,
  ...readingResolvers,
  ...bookingResolvers,
  ...answerResolvers,
  ...shopResolvers,
  ...aftercareResolvers,
  ...streamResolvers,
  ...giftResolvers,
  ...supportResolvers,
  ...metricsResolvers,
  ...moderationResolvers,
  ...applicationResolvers,
  PrivacyResolver,
  ...notificationResolvers,
]

/** Live queries are served by the hub (foundation/feeds/feeds.ts); type-graphql only wants to be given one of its own. */
const noPubSub = { publish: () => undefined, subscribe: () => [] as never }

const transform = (schema: GraphQLSchema) =>
  [
    oneOf('ReaderBy'),
    commonArguments,
    inheritedDescriptions,
    nullableRoots,
    (built: GraphQLSchema) => enforceRateLimits(built, limits),
    enforcePolicies,
    readArguments,
    recordStaff,
    whileLooking,
  ].reduce((built, step) => step(built), schema)

/** The public contract, with every field's policy in force. Throws when a field has none. */
export async function buildContract(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers,
    pubSub: noPubSub,
    validate: { forbidUnknownValues: false },
    skipCheck: true,
    directives: [...directives],
  })
  return transform(schema)
}
