import type { CodegenConfig } from '@graphql-codegen/cli'

const plugins = ['typescript-operations', 'typed-document-node']
const config = {
  scalars: {
    Date: 'string',
    DateTime: 'string',
    BigInt: 'string',
    Cursor: 'string',
    Sequence: 'string',
    IdempotencyKey: 'string',
    CurrencyCode: 'string',
    LanguageTag: 'string',
    TimeZone: 'string',
    URL: 'string',
  },
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  dedupeFragments: true,
  // As text: a parsed document is three times as long, and a page would need the printer beside it.
  documentMode: 'string',
  // What no island of a page asks is left out of its scripts.
  pureMagicComment: true,
}

/** Types the operations of the site and of the staff's panel from the committed contract; `npm run check` fails when the output is stale. */
const codegen: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'site/src/graphql/generated.ts': { documents: ['site/src/**/*.graphql'], plugins, config },
    'cms/src/desk/generated.ts': { documents: ['cms/src/**/*.graphql'], plugins, config },
  },
}

export default codegen
