import { type ComponentProps, lazy, Suspense } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import type { TopUp } from './TopUp.tsx'

/** A page whose scripts do not come must not be lost with them. */
const Loaded = lazy(() =>
  import('./TopUp.tsx').then(
    ({ TopUp: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['topUp.formFailed']()}</Alert> }),
  ),
)

/** The form that tops up, loaded when it is first shown; its place is kept. */
export function LazyTopUp(props: ComponentProps<typeof TopUp>) {
  return (
    <Suspense fallback={<div className="min-h-88" />}>
      <Loaded {...props} />
    </Suspense>
  )
}
