import { lazy, Suspense, useState } from 'react'
import type { DisputePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { firstName } from '../../ui/format/person-name.ts'
import { Moment } from '../../ui/Moment.tsx'
import type { About } from './about.ts'

type Props = {
  about: About
  readerName: string
  until: string
  onOpened(dispute: DisputePartsFragment): void
}

/** Loaded when it is first opened; a receipt whose scripts do not come must not be lost with them. */
const DisputeDialog = lazy(() =>
  import('./DisputeDialog.tsx').then(
    ({ DisputeDialog: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** The way to a dispute, and until when there is one. */
export function SomethingWrong({ about, readerName, until, onOpened }: Props) {
  const [open, setOpen] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const ask = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <div className="grid gap-1 text-soft">
      <p>
        {m['dispute.ask']()}{' '}
        <button type="button" className="prose-link" onClick={ask}>
          {m['dispute.ask.action']()}
        </button>
      </p>
      <p>
        {m['dispute.ask.until']()} <Moment at={until} show="date" className="whitespace-nowrap" />
      </p>
      {isWanted && (
        <Suspense>
          <DisputeDialog
            open={open}
            about={about}
            readerName={firstName(readerName)}
            onClose={() => setOpen(false)}
            onOpened={onOpened}
          />
        </Suspense>
      )}
    </div>
  )
}
