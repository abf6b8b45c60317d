import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types the site's operations from the committed contract; `npm run check` fails when the output is stale. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['site/src/**/*.graphql'],
  generates: {
    'site/src/graphql/generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
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
        // What a page does not use is not loaded: without it every document of the site is.
        pureMagicComment: true,
      },
    },
  },
}

export default config
