import { Chip } from '../Chip.tsx'
import type { Desk } from '../desk.ts'
import { StateChip } from '../StateChip.tsx'
import { ofShutOut } from '../word-keys.ts'

/** Whether somebody may come in, or why not. */
export const Access = ({ desk, shutOutBy }: { desk: Desk; shutOutBy: keyof typeof ofShutOut | null }) =>
  shutOutBy ? (
    <StateChip desk={desk} of={shutOutBy} words={ofShutOut} />
  ) : (
    <Chip tone="good">{desk.words('panel.desk.people.open')}</Chip>
  )
