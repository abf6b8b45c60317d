import type { AnswerPartsFragment } from '../../graphql/generated.ts'
import type { Unit } from '../../ui/format/money.ts'

export type AfterProps = {
  answer: AnswerPartsFragment
  unit: Unit
  change(changed: Partial<AnswerPartsFragment>): void
}
