import type { PlatformCaseKind } from '../../graphql/generated.ts'

interface Kind {
  /** Its part of the address. */
  readonly at: string
  readonly kind: PlatformCaseKind
}

/** Kinds of case that the platform opens; the first is shown first. */
export const kinds: readonly [Kind, ...Kind[]] = [
  { at: 'payments', kind: 'PAYMENT' },
  { at: 'chargebacks', kind: 'CHARGEBACK' },
  { at: 'audits', kind: 'AUDIT' },
]
