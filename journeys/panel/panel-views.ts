/** A view of the panel by its name. */
export type PanelView = {
  name: string
  path: string
  /** With this at the end of its address it finds nothing. */
  findsNothingBy?: string
  /** Its first row leads to a view of its own. */
  record?: string
}

/** Views of the desk, in the order of the navigation. */
export const deskViews: readonly PanelView[] = [
  { name: 'home', path: '' },
  { name: 'cases', path: '/desk/cases', findsNothingBy: '?kind=PAYMENT&state=DECIDED', record: 'case' },
  { name: 'live', path: '/desk/live' },
  { name: 'metrics', path: '/desk/metrics', findsNothingBy: '?from=2020-01-01&to=2020-01-31' },
  { name: 'metrics of readers', path: '/desk/metrics/readers' },
  { name: 'warnings', path: '/desk/metrics/warnings' },
  {
    name: 'rows of metrics',
    path: '/desk/metrics/rows?measure=READINGS&days=30',
    findsNothingBy: '&from=2020-01-01&to=2020-01-31',
  },
  { name: 'people', path: '/desk/people?query=theo', findsNothingBy: 'zzzz', record: 'person' },
  { name: 'help', path: '/desk/help', findsNothingBy: '?topic=ACCOUNT', record: 'ticket' },
  { name: 'help ratings', path: '/desk/help/ratings' },
  { name: 'moderation', path: '/desk/moderation', findsNothingBy: '?kind=STREAM', record: 'moderation item' },
  {
    name: 'applications',
    path: '/desk/applications',
    findsNothingBy: '?state=APPROVED',
    record: 'application',
  },
  { name: 'invitations', path: '/desk/applications/invitations' },
  { name: 'orders', path: '/desk/orders', findsNothingBy: '?number=zzzz', record: 'order' },
  { name: 'returns', path: '/desk/returns', findsNothingBy: '?state=DECLINED' },
  { name: 'sales', path: '/desk/sales', findsNothingBy: '?from=2020-01-01&to=2020-01-31' },
  { name: 'stock', path: '/desk/stock', record: 'movements' },
  { name: 'product files', path: '/desk/products' },
  { name: 'transfers', path: '/desk/money', findsNothingBy: '?find=zzzz', record: 'transfer' },
  { name: 'payouts', path: '/desk/money/payouts', findsNothingBy: '?day=2020-01-01' },
  { name: 'payout runs', path: '/desk/money/runs' },
  { name: 'payout holds', path: '/desk/money/holds' },
  { name: 'top-ups', path: '/desk/money/top-ups', findsNothingBy: '?state=FAILED' },
  { name: 'payment events', path: '/desk/money/events', findsNothingBy: '?failed=1' },
  { name: 'parked', path: '/desk/money/parked' },
  { name: 'findings', path: '/desk/money/findings' },
  { name: 'audit', path: '/desk/audit', findsNothingBy: '?action=zzzz' },
]

/** One of each kind: Payload makes the others of the same parts. */
const collections = [
  ...['readers', 'media', 'products', 'packages', 'articles', 'legal-documents'],
  ...['notification-templates', 'brands', 'content-changes'],
]

/** What Payload shows of what staff edit. */
export const editedViews: readonly PanelView[] = [
  ...collections.map(slug => ({
    name: `list of ${slug}`,
    path: `/collections/${slug}`,
    record: `one of ${slug}`,
  })),
  { name: 'a new product', path: '/collections/products/create' },
  { name: 'policies', path: '/globals/policies' },
  { name: 'own account', path: '/account' },
]
