import { type ComponentProps, lazy, Suspense } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import type { BookLater } from './BookLater.tsx'

/** A page whose scripts do not come must not be lost with them. */
const Loaded = lazy(() =>
  import('./BookLater.tsx').then(
    ({ BookLater: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** The way to an appointment, loaded when it is first chosen; its place is kept. */
export function LazyBookLater(props: ComponentProps<typeof BookLater>) {
  return (
    <Suspense fallback={<div className="min-h-[38rem]" />}>
      <Loaded {...props} />
    </Suspense>
  )
}
