import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import {
  FollowCalendarDocument,
  ForgetCalendarDocument,
  type OwnCalendarPartsFragment,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { showToast } from '../../ui/toast/toast.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useAction } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'
import { isCalendarAddress } from './calendar-address.ts'

/** A calendar that the reader keeps elsewhere, read for the times at which they are busy. */
export function OwnCalendar({ calendar: known }: { calendar: OwnCalendarPartsFragment | null }) {
  const [calendar, setCalendar] = useState(known)
  const { state, busy, run } = useAction()
  const { form, field } = useFields<{ address: string }>({ initial: { address: known?.address ?? '' } })

  const follow = form.handleSubmit(async ({ address }) => {
    const isDone = await run(['follow', address], async () => {
      const { followCalendar: answer } = await mutate(
        FollowCalendarDocument,
        { address: address.trim() },
        { isRepeatable: true },
      )
      if (answer.__typename !== 'OwnCalendar') return answer
      setCalendar(answer)
      return null
    })
    if (isDone) showToast(m['schedule.calendar.saved']())
  })

  async function forget() {
    const isDone = await run('forget', async () => {
      await mutate(ForgetCalendarDocument, {}, { isRepeatable: true })
      setCalendar(null)
      form.reset({ address: '' })
      return null
    })
    if (!isDone) return
    showToast(m['schedule.calendar.stopped']())
    // The button that was pressed is gone.
    form.setFocus('address')
  }

  return (
    <form method="post" noValidate onSubmit={follow} className="grid gap-4">
      <p className="max-w-prose text-soft">{m['schedule.calendar.text']()}</p>
      <Field
        label={m['schedule.calendar.address']()}
        hint={m['schedule.calendar.address.hint']()}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        className="max-w-2xl"
        {...field('address', {
          validate: typed => isCalendarAddress(typed) || m['schedule.calendar.address.wrong'](),
        })}
      />
      {calendar && <CalendarState calendar={calendar} />}
      <ActionProblem state={state} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="outline" busy={busy}>
          {calendar ? m['schedule.calendar.replace']() : m['schedule.calendar.follow']()}
        </Button>
        {calendar && (
          <Button variant="quiet" disabled={busy} onClick={() => void forget()}>
            {m['schedule.calendar.stop']()}
          </Button>
        )}
      </div>
    </form>
  )
}

/** When it was last read, or why it could not be and what to do. */
function CalendarState({ calendar: { readAt, problem } }: { calendar: OwnCalendarPartsFragment }) {
  const lastRead = readAt && (
    <p>
      {m['schedule.calendar.readAt']()} <Moment at={readAt} show="recent" />
      {problem && ` ${m['schedule.calendar.kept']()}`}
    </p>
  )
  if (!problem) return <div role="status">{lastRead ?? <p>{m['schedule.calendar.soon']()}</p>}</div>
  return (
    <Alert
      tone="warn"
      title={
        problem === 'UNREACHABLE' ? m['schedule.calendar.unreachable']() : m['schedule.calendar.unreadable']()
      }
    >
      <p>
        {problem === 'UNREACHABLE'
          ? m['schedule.calendar.unreachable.text']()
          : m['schedule.calendar.unreadable.text']()}
      </p>
      {lastRead}
    </Alert>
  )
}
