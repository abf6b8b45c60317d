import { ActionProblem } from '../forms/ActionProblem.tsx'
import type { ActionState } from '../forms/use-action.ts'

/** What came of a change, for eyes and screen readers; `done` is what is said when it worked. */
export function Outcome({ state, done }: { state: ActionState; done: string }) {
  return (
    <>
      <ActionProblem state={state} />
      <p role="status" className="text-good empty:hidden">
        {state.kind === 'done' ? done : ''}
      </p>
    </>
  )
}
