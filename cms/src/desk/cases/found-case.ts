import type { DeskCaseQuery } from '../generated.ts'

/** A case as its page asks for it. */
export type Found = Extract<NonNullable<DeskCaseQuery['node']>, { __typename: 'Dispute' | 'PlatformCase' }>
export type DisputeCase = Extract<Found, { __typename: 'Dispute' }>
