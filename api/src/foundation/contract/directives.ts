import {
  type DirectiveLocation,
  GraphQLDeprecatedDirective,
  GraphQLDirective,
  specifiedDirectives,
} from 'graphql'

const NEWER_THAN_2021: readonly string[] = ['DIRECTIVE_DEFINITION']

/** As graphql-js has it, without the locations that clients of the specification of October 2021 refuse to read. */
const deprecated = new GraphQLDirective({
  ...GraphQLDeprecatedDirective.toConfig(),
  locations: GraphQLDeprecatedDirective.locations.filter(
    (location: DirectiveLocation) => !NEWER_THAN_2021.includes(location),
  ),
})

/** The directives of the contract. */
export const directives: readonly GraphQLDirective[] = specifiedDirectives.map(directive =>
  directive === GraphQLDeprecatedDirective ? deprecated : directive,
)
