import { Globe, Lock, Ticket } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import {
  ChangeStreamDocument,
  ScheduleStreamDocument,
  StartStreamDocument,
  type StreamDetailsInput,
  type StreamVisibility,
  type StudioPartsFragment,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { Field, Select, TextArea } from '../../../ui/Field.tsx'
import { viewerLocale } from '../../../ui/format/amount.ts'
import { signOf } from '../../../ui/format/money.ts'
import type { ChosenPicture } from '../../dashboard/picture/cut-picture.ts'
import { PictureField } from '../../dashboard/picture/PictureField.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { forgetDraft } from '../../forms/draft.ts'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { useFields } from '../../forms/use-fields.ts'
import { visibilityWords } from '../stream-words.ts'
import { detailsOf, draftOf, localTime, problemsOf, type StreamDraft, slowChoices } from './stream-draft.ts'

const icons: Record<StreamVisibility, typeof Globe> = { PUBLIC: Globe, PREMIUM: Ticket, PRIVATE: Lock }
const visibilities = ['PUBLIC', 'PREMIUM', 'PRIVATE'] as const

/** Who announces one for later checks nothing yet. */
const GoLiveNow = lazy(() =>
  import('./GoLiveNow.tsx').then(
    ({ GoLiveNow: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

type Props = {
  stream: StudioPartsFragment | null
  currency: string
  /** Of the reader. */
  name: string
  /** The server's clock when the page was made. */
  readAt: string
}

/** Announces a stream, changes one that is announced, or begins at once: after a check, before which nothing is public. */
export function StreamForm({ stream, currency, name, readAt }: Props) {
  const [locale, setLocale] = useState('en-US')
  const [cover, setCover] = useState<ChosenPicture | null>(null)
  const draft = `stream:${stream?.id ?? 'new'}`
  const { form, field } = useFields<StreamDraft>({
    initial: draftOf(stream, 'en-US'),
    draft,
    check: values => problemsOf(values, locale, currency),
  })
  const { state, busy, run, reset } = useAction()
  const [toStart, setToStart] = useState<StreamDetailsInput | null>(null)
  const [when, visibility] = [form.watch('when'), form.watch('visibility')]
  const isNow = !stream && when === 'now'

  // The server knows neither how this browser writes amounts nor its clock.
  useEffect(() => {
    const own = viewerLocale()
    setLocale(own)
    const [asMade, asHere] = [draftOf(stream, 'en-US'), draftOf(stream, own)]
    if (form.getValues('price') === asMade.price) form.setValue('price', asHere.price)
    if (stream && form.getValues('startsAt') === '') form.setValue('startsAt', localTime(stream.startsAt))
  }, [stream, form])

  const save = form.handleSubmit(async values => {
    const details = detailsOf(values, locale, currency, cover?.upload ?? null)
    if (isNow) return setToStart(details)
    const startsAt = new Date(values.startsAt).toISOString()
    await run([details, startsAt], async idempotencyKey => {
      const saved = await sent(stream?.id ?? null, details, startsAt, idempotencyKey)
      if (saved.__typename !== 'Stream') return saved
      forgetDraft(draft)
      return goTo(`/desk/reader/live/${saved.id}`)
    })
  })

  const start = (details: StreamDetailsInput, hasPicture: boolean) =>
    run([details, hasPicture], async idempotencyKey => {
      const { startStream } = await mutate(StartStreamDocument, {
        input: { details, hasPicture, idempotencyKey },
      })
      if (startStream.__typename !== 'Stream') return startStream
      forgetDraft(draft)
      return goTo(`/desk/reader/live/${startStream.id}`)
    })
  const back = () => {
    reset()
    setToStart(null)
  }

  const tick = (name: 'followersOnly' | 'holdsLinks' | 'records' | 'takesPrivate', label: string) => (
    <label className="flex items-center gap-3">
      <input type="checkbox" className="size-5 accent-(--accent)" {...form.register(name)} />
      <span>{label}</span>
    </label>
  )

  if (toStart)
    return (
      <Suspense fallback={<div className="aspect-video" />}>
        <GoLiveNow
          {...{ name, readAt, state, busy }}
          onGoLive={hasPicture => void start(toStart, hasPicture)}
          onBack={back}
        />
      </Suspense>
    )
  return (
    <form method="post" noValidate onSubmit={save} className="grid gap-6">
      <Card className="grid gap-5">
        <Field label={m['stream.form.title']()} maxLength={100} {...field('title')} />
        <Field
          label={m['stream.form.topic']()}
          hint={m['stream.form.topic.hint']()}
          maxLength={60}
          {...field('topic')}
        />
        <TextArea
          label={m['stream.form.description']()}
          hint={m['stream.form.description.hint']()}
          maxLength={1_000}
          {...field('description')}
        />
        <PictureField
          name={form.watch('title') || '·'}
          picture={cover?.preview ?? stream?.cover ?? null}
          legend={m['stream.form.picture']()}
          hint={m['stream.form.picture.hint']()}
          onChoose={setCover}
        />
      </Card>
      <Card className="grid gap-5">
        {!stream && (
          <ChoiceCards
            legend={m['stream.form.when']()}
            columns="sm:grid-cols-2"
            field={field('when')}
            choices={[
              { value: 'now', title: m['stream.form.now']() },
              { value: 'later', title: m['stream.form.later']() },
            ]}
          />
        )}
        {!isNow && (
          <Field
            type="datetime-local"
            label={m['stream.form.startsAt']()}
            hint={m['stream.form.startsAt.hint']()}
            {...field('startsAt')}
          />
        )}
        <ChoiceCards
          legend={m['stream.form.visibility']()}
          field={field('visibility')}
          choices={visibilities.map(value => {
            const Icon = icons[value]
            return {
              value,
              title: visibilityWords(value),
              detail: m['stream.form.visibility.text']({ visibility: value }),
              icon: <Icon aria-hidden size={22} />,
            }
          })}
        />
        {visibility === 'PREMIUM' && (
          <Field
            label={m['stream.form.price']()}
            hint={m['stream.form.price.hint']()}
            inputMode="decimal"
            prefix={signOf(currency)}
            {...field('price')}
          />
        )}
      </Card>
      <Card className="grid gap-4">
        <Select label={m['stream.form.slow']()} hint={m['stream.form.slow.hint']()} {...field('slowSeconds')}>
          {[...new Set([...slowChoices, stream?.chat.slowSeconds ?? 0])]
            .sort((one, other) => one - other)
            .map(seconds => (
              <option key={seconds} value={seconds}>
                {seconds === 0 ? m['stream.form.slow.off']() : m['format.seconds']({ seconds })}
              </option>
            ))}
        </Select>
        {tick('followersOnly', m['stream.form.followersOnly']())}
        {tick('holdsLinks', m['stream.form.holdsLinks']())}
        {tick('records', m['stream.form.records']())}
        {visibility !== 'PRIVATE' && tick('takesPrivate', m['stream.form.takesPrivate']())}
      </Card>
      <ActionProblem state={state} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {stream ? m['stream.form.save']() : isNow ? m['stream.form.start']() : m['stream.form.announce']()}
        </Button>
        <Button href={stream ? `/desk/reader/live/${stream.id}` : '/desk/reader/live'} variant="outline">
          {m['start.back']()}
        </Button>
      </div>
    </form>
  )
}

async function sent(
  streamId: string | null,
  details: StreamDetailsInput,
  startsAt: string,
  idempotencyKey: string,
) {
  if (streamId === null)
    return (await mutate(ScheduleStreamDocument, { input: { details, startsAt, idempotencyKey } }))
      .scheduleStream
  const input = { streamId, details, startsAt }
  return (await mutate(ChangeStreamDocument, { input }, { isRepeatable: true })).changeStream
}
