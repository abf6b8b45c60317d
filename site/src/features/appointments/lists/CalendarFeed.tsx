import { Copy } from 'lucide-react'
import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { MakeCalendarFeedDocument, StopCalendarFeedDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { showToast } from '../../../ui/toast/toast.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'

type Props = {
  /** When the address was made; null while there is none. */
  madeAt: string | null
}

/** The address for a calendar program. It is shown once, when it is made; a new one ends the one before. */
export function CalendarFeed({ madeAt: known }: Props) {
  const [madeAt, setMadeAt] = useState(known)
  const [address, setAddress] = useState<string | null>(null)
  const { state, busy, run } = useAction()

  const make = () =>
    run('make', async () => {
      const { makeCalendarFeed: made } = await mutate(MakeCalendarFeedDocument, {}, { isRepeatable: true })
      setMadeAt(made.madeAt)
      setAddress(made.path && location.origin + made.path)
      return null
    })

  const stop = () =>
    run('stop', async () => {
      await mutate(StopCalendarFeedDocument, {}, { isRepeatable: true })
      setMadeAt(null)
      setAddress(null)
      return null
    })

  const copy = () =>
    navigator.clipboard.writeText(address ?? '').then(
      () => showToast(m['calendarFeed.copied']()),
      // The field beside it can be copied from by hand.
      () => undefined,
    )

  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-soft">{m['calendarFeed.text']()}</p>
      {address && (
        <div role="status" className="flex flex-wrap items-end gap-3">
          <Field
            label={m['calendarFeed.address']()}
            hint={m['calendarFeed.address.hint']()}
            readOnly
            value={address}
            onFocus={event => event.target.select()}
            className="min-w-0 flex-1 basis-72"
          />
          <Button variant="outline" onClick={() => void copy()} className="mb-7">
            <Copy aria-hidden size={17} /> {m['calendarFeed.copy']()}
          </Button>
        </div>
      )}
      {madeAt && !address && (
        <p>
          {m['calendarFeed.since']()} <Moment at={madeAt} show="date" />
        </p>
      )}
      <ActionProblem state={state} />
      <div className="flex flex-wrap gap-3">
        <Button variant="outline" busy={busy} onClick={() => void make()}>
          {madeAt ? m['calendarFeed.renew']() : m['calendarFeed.make']()}
        </Button>
        {madeAt && (
          <Button variant="quiet" busy={busy} onClick={() => void stop()}>
            {m['calendarFeed.stop']()}
          </Button>
        )}
      </div>
    </div>
  )
}
