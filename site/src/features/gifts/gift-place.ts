import type { GiftSubjectInput } from '../../graphql/generated.ts'
import type { Unit } from '../../ui/format/money.ts'

/** Where gifts are sent from: to what, to whom, and how prices are shown. */
export type GiftPlace = {
  subject: GiftSubjectInput
  readerName: string
  unit: Unit
}
