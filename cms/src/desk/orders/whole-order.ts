import type { DeskOrderQuery } from '../generated.ts'

/** An order with all that its page shows of it. */
export type WholeOrder = Extract<NonNullable<DeskOrderQuery['node']>, { __typename: 'Order' }>
