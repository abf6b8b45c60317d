import type { StaffRole } from '../staff/who.ts'
import type { PanelKey } from '../words.ts'

/** A page of the staff's desk. */
export interface DeskView {
  readonly path: `/desk/${string}`
  readonly view: string
  readonly title: PanelKey
  readonly roles: readonly StaffRole[]
  readonly isInNavigation: boolean
}
