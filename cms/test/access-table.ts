/** Columns of the table: nobody, an archived account, people of the site, the api's own account, and staff by role. */
export const columns = [
  'visitor',
  'archived',
  'client',
  'reader',
  'service',
  'support',
  'finance',
  'moderator',
  'editor',
  'admin',
] as const
export type Column = (typeof columns)[number]

/**
 * What each may do with a collection or a global, in the order of the columns: R read, C create, U update, D delete. `own`: they read
 * a part, of accounts their own, of pictures what is not archived. Deletion stands almost nowhere.
 */
const table = `
  readers                 -    -    -    -    RCU  R    R    R    RCU  RCU
  attributes              -    -    -    -    R    R    R    R    RCU  RCU
  media                   own  own  own  own  RC   R    R    R    RCU  RCU
  help-articles           -    -    -    -    R    R    R    R    RCU  RCU
  legal-documents         -    -    -    -    R    R    R    R    R    RCU
  articles                -    -    -    -    R    R    R    R    RCU  RCU
  horoscopes              -    -    -    -    R    R    R    R    RCU  RCU
  packages                -    -    -    -    R    R    RCU  R    R    RCU
  gifts                   -    -    -    -    R    R    R    R    RCU  RCU
  notification-templates  -    -    -    -    R    R    R    R    R    RCUD
  case-macros             -    -    -    -    R    RCU  R    R    RCU  RCU
  services                -    -    -    -    R    R    R    R    RCU  RCU
  products                -    -    -    -    RCU  R    R    R    RCU  RCU
  digital-files           -    -    -    -    R    R    R    R    RCU  RCU
  product-categories      -    -    -    -    R    R    R    R    RCU  RCU
  product-options         -    -    -    -    R    R    R    R    RCU  RCU
  product-option-values   -    -    -    -    R    R    R    R    RCU  RCU
  discount-codes          -    -    -    -    R    R    R    R    RCU  RCU
  shipping-zones          -    -    -    -    R    R    R    R    RCU  RCU
  carriers                -    -    -    -    R    R    R    R    RCU  RCU
  taxes                   -    -    -    -    R    R    R    R    RCU  RCU
  moderation-rules        -    -    -    -    R    R    R    RCU  R    RCU
  brands                  -    -    -    -    R    R    R    R    R    RCU
  staff                   -    -    -    -    own  own  own  own  own  RU
  content-changes         -    -    -    -    -    -    -    -    -    R
  emergency-entries       -    -    -    -    -    -    -    -    -    R
  policies                -    -    -    -    R    R    R    R    R    RU
`

/** By the slug of a collection or a global. */
export const mayDo: ReadonlyMap<string, Readonly<Record<Column, string>>> = new Map(
  table
    .trim()
    .split('\n')
    .map(line => {
      const [slug = '', ...cells] = line.trim().split(/\s+/)
      const named = columns.map((column, at) => [column, cells[at] ?? '?'] as const)
      return [slug, Object.fromEntries(named) as Record<Column, string>]
    }),
)
