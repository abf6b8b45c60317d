import { Globe, Lock, Ticket } from 'lucide-react'
import { useEffect, useState } from 'react'
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

/** Announces a stream, changes one that is announced, or begins at once in the studio. */
export function StreamForm({ stream, currency }: { stream: StudioPartsFragment | null; currency: string }) {
  const [locale, setLocale] = useState('en-US')
  const [cover, setCover] = useState<ChosenPicture | null>(null)
  const draft = `stream:${stream?.id ?? 'new'}`
  const { form, field } = useFields<StreamDraft>({
    initial: draftOf(stream, 'en-US'),
    draft,
    check: values => problemsOf(values, locale, currency),
  })
  const { state, busy, run } = useAction()
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
    const startsAt = isNow ? null : new Date(values.startsAt).toISOString()
    await run([details, startsAt], async idempotencyKey => {
      const saved = await sent(stream?.id ?? null, details, startsAt, idempotencyKey)
      if (saved.__typename !== 'Stream') return saved
      forgetDraft(draft)
      return goTo(`/desk/reader/live/${saved.id}`)
    })
  })

  const tick = (name: 'followersOnly' | 'holdsLinks' | 'records', label: string) => (
    <label className="flex items-center gap-3">
      <input type="checkbox" className="size-5 accent-(--accent)" {...form.register(name)} />
      <span>{label}</span>
    </label>
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

/** `startsAt` null: at once. */
async function sent(
  streamId: string | null,
  details: StreamDetailsInput,
  startsAt: string | null,
  idempotencyKey: string,
) {
  if (startsAt === null)
    return (await mutate(StartStreamDocument, { input: { details, idempotencyKey } })).startStream
  if (streamId === null)
    return (await mutate(ScheduleStreamDocument, { input: { details, startsAt, idempotencyKey } }))
      .scheduleStream
  const input = { streamId, details, startsAt }
  return (await mutate(ChangeStreamDocument, { input }, { isRepeatable: true })).changeStream
}
