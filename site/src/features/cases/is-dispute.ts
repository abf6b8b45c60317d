import type { CasesQuery } from '../../graphql/generated.ts'

type Case = NonNullable<CasesQuery['cases']>['edges'][number]['node']

/** Cases of other kinds have desks of their own. */
export const isDispute = (known: Case): known is Extract<Case, { __typename: 'Dispute' }> =>
  known.__typename === 'Dispute'
