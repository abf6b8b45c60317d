import type { ReactNode } from 'react'
import type { Unit } from '../../ui/format/money.ts'
import type { useRoom } from './state/use-room.ts'

/** What every stage of a reading's page is given. */
export type StageProps = ReturnType<typeof useRoom> & { unit: Unit; logo?: ReactNode }
