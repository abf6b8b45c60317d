import type { PlatformCaseKind } from '../../graphql/generated.ts'

interface Kind {
  /** Its part of the address. */
  readonly at: string
  readonly kind: PlatformCaseKind
  readonly label: string
  /** What is said while there is none. */
  readonly none: string
}

/** Kinds of case that the platform opens; the first is shown first. */
export const kinds: readonly [Kind, ...Kind[]] = [
  { at: 'payments', kind: 'PAYMENT', label: 'Payments', none: 'Money that does not fit will stand here.' },
  {
    at: 'chargebacks',
    kind: 'CHARGEBACK',
    label: 'Chargebacks',
    none: 'A payment that a bank disputes will stand here.',
  },
  { at: 'audits', kind: 'AUDIT', label: 'Audits', none: 'What a nightly audit finds will stand here.' },
]
