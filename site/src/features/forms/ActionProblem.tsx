import type { ReactNode } from 'react'
import { Alert } from '../../ui/Alert.tsx'
import type { ActionState } from './use-action.ts'

type Props = { state: ActionState; actions?: ReactNode; className?: string }

/** Why a change was refused or failed, where it was asked for; announced at once. Nothing while there is no problem. */
export function ActionProblem({ state, actions, className }: Props) {
  if (state.kind !== 'refused' && state.kind !== 'failed') return null
  return (
    <Alert tone="bad" actions={actions} className={className}>
      {state.message}
    </Alert>
  )
}
