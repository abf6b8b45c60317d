import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { ApiFault } from '../../graphql/fault.ts'
import {
  EditReaderProfileDocument,
  type ReaderCardFragment,
  type ReaderProfilePageQuery,
  type ReaderProfilePartsFragment,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { viewerLocale } from '../../ui/format/amount.ts'
import { signOf, type Unit } from '../../ui/format/money.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { forgetDraft } from '../forms/draft.ts'
import { type ActionState, useAction } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'
import { channelOrder, channelWords } from '../readers/channels.ts'
import { ProfilePreview } from './ProfilePreview.tsx'
import { ProfileTags } from './ProfileTags.tsx'
import type { ChosenPicture } from './picture/cut-picture.ts'
import { PictureField } from './picture/PictureField.tsx'
import { draftOf, inputOf, type ProfileDraft } from './profile-draft.ts'
import { useUnsavedWarning } from './use-unsaved-warning.ts'

/** How the server writes amounts. */
const serverLocale = 'en-US'

type Props = {
  profile: ReaderProfilePartsFragment
  /** As clients see it now. */
  card: ReaderCardFragment
  /** What may be chosen. */
  offered: Pick<ReaderProfilePageQuery, 'attributes' | 'topics'>
  /** Of the house: what rates are typed in. */
  currency: string
  unit: Unit
}

/** Saves only over the version it was opened with: what somebody else changed meanwhile is never overwritten unseen. */
export function ProfileForm({ profile, card, offered, currency, unit }: Props) {
  const pagePath = `/readers/${card.slug}`
  const [locale, setLocale] = useState(serverLocale)
  const [version, setVersion] = useState(profile.version)
  const { state, busy, run, reset } = useAction()
  // Not in the draft: what was uploaded and not saved is shown from this page's memory.
  const [chosen, setChosen] = useState<ChosenPicture | null>(null)
  const [saved, setSaved] = useState(profile.picture)
  const picture = chosen?.preview ?? saved
  // What was typed over another version is not put back over this one.
  const draft = `profile:${version}`
  const { form, field } = useFields<ProfileDraft>({
    initial: draftOf(profile, serverLocale),
    draft,
    check: values => problemsOf(values, locale, currency),
  })

  const values = form.watch()
  const isUnsaved = form.formState.isDirty || chosen !== null
  useUnsavedWarning(isUnsaved)
  const zones = useZones()

  // The server cannot know how this browser writes amounts.
  useEffect(() => {
    const own = viewerLocale()
    setLocale(own)
    const [written, shown] = [draftOf(profile, serverLocale).rates, draftOf(profile, own).rates]
    for (const channel of channelOrder)
      if (form.getValues(`rates.${channel}`) === written[channel])
        form.setValue(`rates.${channel}`, shown[channel])
  }, [profile, form])

  const save = form.handleSubmit(async values => {
    const { input: written } = inputOf(values, locale, currency)
    if (!written) return
    const input = chosen ? { ...written, picture: chosen.upload } : written
    await run([input, version], async idempotencyKey => {
      const { editReaderProfile: answer } = await mutate(EditReaderProfileDocument, {
        input: { profile: input, version, idempotencyKey },
      })
      if (answer.__typename === 'ProfileInvalid') {
        for (const [place, { field: path, message }] of answer.fields.entries())
          form.setError(placeOf(path), { message }, { shouldFocus: place === 0 })
        return answer
      }
      forgetDraft(draft)
      setVersion(answer.version)
      setSaved(answer.picture)
      setChosen(null)
      form.reset(draftOf(answer, locale))
      return null
    })
  })

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
      <form
        method="post"
        noValidate
        onSubmit={save}
        onChange={() => state.kind === 'done' && reset()}
        className="grid min-w-0 gap-6"
      >
        <Card className="grid gap-5">
          <PictureField
            name={profile.name}
            picture={picture}
            onChoose={picture => {
              setChosen(picture)
              reset()
            }}
          />
          <Field
            label={m['profileForm.tagline']()}
            maxLength={120}
            hint={m['profileForm.tagline.hint']()}
            {...field('tagline')}
          />
          <TextArea
            label={m['profileForm.bio']()}
            rows={10}
            hint={m['profileForm.bio.hint']()}
            {...field('bio')}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <Field
              label={m['profileForm.location']()}
              maxLength={80}
              hint={m['profileForm.location.hint']()}
              {...field('location')}
            />
            <Field
              label={m['profileForm.languages']()}
              hint={m['profileForm.languages.hint']()}
              {...field('languages')}
            />
          </div>
          <Field
            label={m['profileForm.timeZone']()}
            hint={m['profileForm.timeZone.hint']()}
            list="time-zones"
            autoComplete="off"
            {...field('timeZone')}
          />
          <datalist id="time-zones">
            {zones.map(zone => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <ProfileTags
            offered={offered}
            values={values}
            error={form.formState.errors}
            onChange={(name, chosen) =>
              form.setValue(name, chosen, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
            }
          />
        </Card>
        <Card as="section" aria-labelledby="rates" className="grid gap-4">
          <h2 id="rates">{m['profileForm.rates']()}</h2>
          <p className="text-[0.95rem] text-soft">{m['profileForm.rates.hint']({ currency })}</p>
          <div className="grid gap-5 sm:grid-cols-3">
            {channelOrder.map(channel => (
              <Field
                key={channel}
                label={channelWords[channel].label}
                inputMode="decimal"
                autoComplete="off"
                prefix={signOf(currency)}
                {...field(`rates.${channel}`)}
              />
            ))}
          </div>
        </Card>
        <ProfileOutcome state={state} pagePath={pagePath} />
        <div className="grid gap-2 sm:justify-items-start">
          <Button type="submit" size="lg" busy={busy}>
            {m['profileForm.save']()}
          </Button>
          {isUnsaved && (
            <p role="status" className="text-[0.92rem] text-warn">
              {m['profileForm.unsaved']()}
            </p>
          )}
        </div>
      </form>
      {/* Beside the form, not in it: a card has a form of its own. */}
      <div className="lg:sticky lg:top-24">
        <ProfilePreview
          card={card}
          draft={values}
          picture={picture}
          attributes={offered.attributes}
          locale={locale}
          currency={currency}
          unit={unit}
        />
      </div>
    </div>
  )
}

/** A field of the edit as the form has it. */
const placeOf = (path: string) => (path === 'attributeIds' ? 'attributes' : path) as keyof ProfileDraft

/** Every zone this browser knows; none on the server, whose list may be another. */
function useZones(): readonly string[] {
  const [zones, setZones] = useState<readonly string[]>([])
  useEffect(() => setZones(Intl.supportedValuesOf('timeZone')), [])
  return zones
}

/** By the path of the field; that no channel has a rate is said at the first. */
function problemsOf(values: ProfileDraft, locale: string, currency: string) {
  const { rates, ...problems } = inputOf(values, locale, currency).problems
  return rates ? { ...problems, 'rates.CHAT': rates } : problems
}

function ProfileOutcome({ state, pagePath }: { state: ActionState; pagePath: string }) {
  if (state.kind === 'done') {
    return (
      <Alert tone="good" title={m['profileForm.saved']()}>
        <a className="prose-link" href={pagePath}>
          {m['profileForm.view']()}
        </a>
      </Alert>
    )
  }
  if (state.kind === 'failed' && state.fault instanceof ApiFault && state.fault.code === 'CONFLICT') {
    return (
      <Alert
        tone="warn"
        title={m['profileForm.stale.title']()}
        actions={
          <Button size="sm" href="/desk/reader/profile">
            {m['profileForm.stale.action']()}
          </Button>
        }
      >
        {m['profileForm.stale.text']()}
      </Alert>
    )
  }
  return <ActionProblem state={state} />
}
