import { Alert } from '../../ui/Alert.tsx'
import type { Change } from './use-change.ts'

/** What came of a change, for eyes and screen readers. */
export function Outcome({ change, done }: { change: Change; done: string }) {
  return (
    <div aria-live="polite" className="empty:hidden">
      {change.problem && <Alert tone="bad">{change.problem}</Alert>}
      {change.isDone && <p className="text-good">{done}</p>}
    </div>
  )
}
