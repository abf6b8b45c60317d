import { type FormEvent, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import {
  type AppointmentReminder,
  ChangeNotificationSettingsDocument,
  type NotificationDigest,
  type NotificationSettingsPartsFragment,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../account/Checkbox.tsx'
import { Outcome } from '../account/Outcome.tsx'
import { useAction } from '../forms/use-action.ts'
import { ChoiceTable } from './ChoiceTable.tsx'
import { minuteOf, timeOf } from './time-of-day.ts'

type Props = {
  settings: NotificationSettingsPartsFragment
  /** The zone they chose for this device; null: the device's own. */
  zone: string | null
}

const digests: readonly NotificationDigest[] = ['OFF', 'DAILY', 'WEEKLY']
const allReminders: readonly AppointmentReminder[] = ['DAY', 'HOURS', 'HOUR', 'SOON']
const night = { fromMinute: 22 * 60, toMinute: 8 * 60 }

/** What somebody is told of, how, and when not. */
export function SettingsForm({ settings, zone }: Props) {
  const { state, busy, run } = useAction()
  const [isQuiet, setQuiet] = useState(settings.quietHours != null)
  const { fromMinute, toMinute } = settings.quietHours ?? night
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const choices = settings.choices
      .filter(each => !each.isLocked)
      .map(({ type, channel }) => ({ type, channel, isOn: form.has(`${type} ${channel}`) }))
    const quietHours = isQuiet
      ? { fromMinute: minuteOf(form.get('from')), toMinute: minuteOf(form.get('to')) }
      : null
    const digest = digests.find(each => each === form.get('digest')) ?? 'OFF'
    const reminders = allReminders.filter(each => form.has(`reminder ${each}`))
    const input = { timeZone, quietHours, digest, reminders, choices }
    void run(input, async () => {
      await mutate(ChangeNotificationSettingsDocument, { input }, { isRepeatable: true })
      return null
    })
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-6">
      <ChoiceTable choices={settings.choices} />
      <fieldset className="grid gap-1 border-t border-line pt-4">
        <legend className="float-start mb-1 w-full font-semibold">{m['notifications.reminders']()}</legend>
        <p className="text-[0.95rem] text-soft">{m['notifications.reminders.hint']()}</p>
        {allReminders.map(reminder => (
          <Checkbox
            key={reminder}
            name={`reminder ${reminder}`}
            defaultChecked={settings.reminders.includes(reminder)}
          >
            {m['notifications.reminders.name']({ reminder })}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className="grid gap-2 border-t border-line pt-4">
        <legend className="float-start mb-1 w-full font-semibold">{m['notifications.quiet']()}</legend>
        <p className="text-[0.95rem] text-soft">{m['notifications.quiet.hint']()}</p>
        <Checkbox checked={isQuiet} onChange={event => setQuiet(event.currentTarget.checked)}>
          {m['notifications.quiet.use']()}
        </Checkbox>
        {isQuiet && (
          <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
            <TimeField name="from" label={m['notifications.quiet.from']()} minute={fromMinute} />
            <TimeField name="to" label={m['notifications.quiet.to']()} minute={toMinute} />
            <p suppressHydrationWarning className="pb-2 text-[0.95rem] text-soft">
              {m['notifications.quiet.zone']({ zone: timeZone.replaceAll('_', ' ') })}
            </p>
          </div>
        )}
      </fieldset>
      <fieldset className="grid gap-1 border-t border-line pt-4">
        <legend className="float-start mb-1 w-full font-semibold">{m['notifications.digest']()}</legend>
        <p className="text-[0.95rem] text-soft">{m['notifications.digest.hint']()}</p>
        {digests.map(digest => (
          <label key={digest} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name="digest"
              value={digest}
              defaultChecked={digest === settings.digest}
              className="size-5 shrink-0"
            />
            {m['notifications.digest.name']({ digest })}
          </label>
        ))}
      </fieldset>
      <div className="grid gap-2">
        <Outcome state={state} done={m['account.saved']()} />
        <Button type="submit" variant="outline" busy={busy} className="justify-self-start">
          {m['account.save']()}
        </Button>
      </div>
    </form>
  )
}

function TimeField({ name, label, minute }: { name: string; label: string; minute: number }) {
  return (
    <label className="grid gap-1.5">
      <span className="font-semibold">{label}</span>
      <input
        type="time"
        name={name}
        required
        defaultValue={timeOf(minute)}
        className="min-h-11 rounded-field border border-line-strong bg-page px-3.5 py-2 text-ink hover:border-accent-ink"
      />
    </label>
  )
}
