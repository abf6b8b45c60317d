import { useState } from 'react'
import type { DisputePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Moment } from '../../ui/Moment.tsx'
import type { About } from './about.ts'
import { DisputeDialog } from './DisputeDialog.tsx'

type Props = {
  about: About
  readerName: string
  until: string
  onOpened(dispute: DisputePartsFragment): void
}

/** The way to a dispute, and until when there is one. */
export function SomethingWrong({ about, readerName, until, onOpened }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <div className="grid gap-1 text-soft">
      <p>
        {m['dispute.ask']()}{' '}
        <button type="button" className="prose-link" onClick={() => setOpen(true)}>
          {m['dispute.ask.action']()}
        </button>
      </p>
      <p>
        {m['dispute.ask.until']()} <Moment at={until} show="date" className="whitespace-nowrap" />
      </p>
      <DisputeDialog
        open={open}
        about={about}
        readerName={firstName(readerName)}
        onClose={() => setOpen(false)}
        onOpened={onOpened}
      />
    </div>
  )
}
