import { useEffect, useRef, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import {
  SaveAppointmentOfferDocument,
  SaveScheduleDocument,
  type SchedulePageQuery,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { viewerLocale } from '../../ui/format/amount.ts'
import { showToast } from '../../ui/toast/toast.ts'
import { useUnsavedWarning } from '../dashboard/use-unsaved-warning.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useAction } from '../forms/use-action.ts'
import { BookingRules } from './BookingRules.tsx'
import { Exceptions } from './Exceptions.tsx'
import { HoursList } from './HoursList.tsx'
import { checkServices, type HouseService, pricedServicesOf } from './priced-services.ts'
import { ServiceChoice } from './ServiceChoice.tsx'
import { draftOf, type ScheduleDraft, scheduleInput } from './schedule-draft.ts'
import { WeekGrid } from './WeekGrid.tsx'
import { settled } from './week.ts'

type Viewer = NonNullable<SchedulePageQuery['viewer']>
type Props = {
  schedule: Viewer['schedule']
  offer: NonNullable<Viewer['reader']>['appointmentOffer']
  /** Minutes of the lengths on the house's list. */
  lengths: readonly number[]
  services: readonly HouseService[]
  /** By the clock of the reader's zone. */
  today: string
}

/** How the server writes amounts. */
const serverLocale = 'en-US'

/** When and how a reader takes appointments: the week, single days, the rules and the services; saved together. */
export function ScheduleForm({ schedule, offer, lengths, services, today }: Props) {
  const [locale, setLocale] = useState(serverLocale)
  const [draft, setDraft] = useState(() => draftOf({ schedule, offer, lengths, locale }))
  const [isUnsaved, setUnsaved] = useState(false)
  const { state, busy, run, reset } = useAction()
  useUnsavedWarning(isUnsaved)
  const isMissingLength = draft.spans.length === 0
  const priced = draft.services ?? []
  const [isChecked, setChecked] = useState(false)
  const { input: offered, problems } = checkServices(priced, services, locale)
  const form = useRef<HTMLFormElement>(null)

  // The server cannot know how this browser writes amounts.
  useEffect(() => {
    const own = viewerLocale()
    setLocale(own)
    if (offer) setDraft(before => ({ ...before, services: pricedServicesOf(offer, own) }))
  }, [offer])

  function change(changed: Partial<ScheduleDraft>) {
    setDraft(before => ({ ...before, ...changed }))
    setUnsaved(true)
    reset()
  }

  async function save() {
    setChecked(true)
    if (Object.keys(problems).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const week = settled(draft.weekly)
    const isSaved = await run([draft], async () => {
      const asOften = { isRepeatable: true }
      const { isInstant, spans } = draft
      const input = { isInstant, spans: [...spans], services: draft.services && offered }
      const { saveAppointmentOffer: answer } = await mutate(SaveAppointmentOfferDocument, { input }, asOften)
      if (answer.__typename !== 'AppointmentOffer') return answer
      const whole = { input: scheduleInput({ ...draft, weekly: week }) }
      const { saveSchedule } = await mutate(SaveScheduleDocument, whole, asOften)
      return saveSchedule.__typename === 'Schedule' ? null : saveSchedule
    })
    if (!isSaved) return
    setDraft(before => ({ ...before, weekly: week }))
    setUnsaved(false)
    setChecked(false)
    showToast(m['schedule.saved']())
  }

  const weekProps = { week: draft.weekly, onChange: (weekly: ScheduleDraft['weekly']) => change({ weekly }) }
  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      className="grid gap-6"
    >
      <Card as="section" aria-labelledby="week" className="grid gap-5">
        <div>
          <h2 id="week">{m['schedule.week']()}</h2>
          <p className="text-soft">{m['schedule.week.text']()}</p>
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div className="max-lg:hidden">
            <WeekGrid {...weekProps} />
          </div>
          <HoursList {...weekProps} />
        </div>
      </Card>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card as="section" aria-labelledby="days" className="grid gap-4">
          <h2 id="days">{m['schedule.exceptions']()}</h2>
          <Exceptions draft={draft} today={today} onChange={change} />
        </Card>
        <Card as="section" aria-labelledby="rules" className="grid gap-4">
          <h2 id="rules">{m['schedule.rules']()}</h2>
          <BookingRules draft={draft} lengths={lengths} onChange={change} />
        </Card>
      </div>
      {services.length > 0 && (
        <Card as="section" aria-labelledby="services" className="grid gap-4">
          <div>
            <h2 id="services">{m['schedule.services']()}</h2>
            <p className="text-soft">{m['schedule.services.text']()}</p>
          </div>
          <ServiceChoice
            house={services}
            priced={priced}
            problems={isChecked ? problems : {}}
            onChange={changed => change({ services: changed })}
          />
        </Card>
      )}
      {isMissingLength && <Alert tone="warn">{m['schedule.lengths.missing']()}</Alert>}
      <ActionProblem state={state} />
      <div className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-10 flex items-center gap-4 rounded-card border border-line bg-panel/95 p-3 backdrop-blur-md md:bottom-3">
        <Button type="submit" busy={busy} disabled={isMissingLength}>
          {m['schedule.save']()}
        </Button>
        <p role="status" className="leading-snug text-soft">
          {isUnsaved ? m['schedule.unsaved']() : m['schedule.keeps']()}
        </p>
      </div>
    </form>
  )
}
