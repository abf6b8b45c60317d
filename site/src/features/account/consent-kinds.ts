import type { ConsentKind } from '../../graphql/generated.ts'

/** What may be agreed to or not, in the order it is asked for. */
export const optionalKinds = ['MARKETING', 'ANALYTICS', 'THIRD_PARTY'] as const satisfies ConsentKind[]
