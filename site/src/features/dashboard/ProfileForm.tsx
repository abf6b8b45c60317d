import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { ApiFault, wordsFor } from '../../graphql/fault.ts'
import { EditReaderProfileDocument, type ReaderProfilePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { useActionKey } from '../../ui/action-key.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { viewerLocale } from '../../ui/format/amount.ts'
import { channelOrder, channelWords } from '../readers/channels.ts'
import { currency, draftOf, inputOf, type Problems, type ProfileDraft } from './profile-draft.ts'

type Outcome = { kind: 'saved' } | { kind: 'stale' } | { kind: 'problem'; message: string }

/** Saves only over the version it was opened with: what somebody else changed meanwhile is never overwritten unseen. */
export function ProfileForm({
  profile,
  pagePath,
}: {
  profile: ReaderProfilePartsFragment
  pagePath: string | null
}) {
  const [locale, setLocale] = useState('en-US')
  const [version, setVersion] = useState(profile.version)
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(profile, locale))
  const [problems, setProblems] = useState<Problems>({})
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const { keyFor, renew } = useActionKey()

  // The server cannot know how this browser writes amounts.
  useEffect(() => {
    const own = viewerLocale()
    setLocale(own)
    setDraft(draftOf(profile, own))
  }, [profile])

  function change(part: Partial<ProfileDraft>) {
    setDraft(now => ({ ...now, ...part }))
    setOutcome(null)
  }

  async function save(event: { preventDefault(): void }) {
    event.preventDefault()
    const { input, problems: found } = inputOf(draft, locale)
    setProblems(found)
    if (!input) return setOutcome({ kind: 'problem', message: m['profileForm.checkFields']() })
    setBusy(true)
    try {
      const { editReaderProfile: answer } = await mutate(EditReaderProfileDocument, {
        input: { profile: input, version, idempotencyKey: keyFor(input, version) },
      })
      renew()
      if (answer.__typename === 'ProfileInvalid') {
        setProblems(Object.fromEntries(answer.fields.map(({ field, message }) => [field, message])))
        return setOutcome({ kind: 'problem', message: answer.message })
      }
      setVersion(answer.version)
      setDraft(draftOf(answer, locale))
      setOutcome({ kind: 'saved' })
    } catch (fault) {
      const stale = fault instanceof ApiFault && fault.code === 'CONFLICT'
      setOutcome(stale ? { kind: 'stale' } : { kind: 'problem', message: wordsFor(fault) })
    } finally {
      setBusy(false)
    }
  }

  const text = (field: 'tagline' | 'bio' | 'location' | 'languages') => ({
    name: field,
    value: draft[field],
    error: problems[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  })

  return (
    <form onSubmit={save} noValidate className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
      <Card className="grid gap-5">
        <Field
          label={m['profileForm.tagline']()}
          maxLength={120}
          hint={m['profileForm.tagline.hint']()}
          {...text('tagline')}
        />
        <TextArea
          label={m['profileForm.bio']()}
          rows={10}
          hint={m['profileForm.bio.hint']()}
          {...text('bio')}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label={m['profileForm.location']()}
            maxLength={80}
            hint={m['profileForm.location.hint']()}
            {...text('location')}
          />
          <Field
            label={m['profileForm.languages']()}
            hint={m['profileForm.languages.hint']()}
            {...text('languages')}
          />
        </div>
      </Card>
      <div className="grid gap-6 lg:sticky lg:top-24">
        <Card as="section" aria-labelledby="rates" className="grid gap-4">
          <h2 id="rates">{m['profileForm.rates']()}</h2>
          <p className="text-[0.95rem] text-soft">{m['profileForm.rates.hint']({ currency })}</p>
          {problems.rates && <p className="font-semibold text-bad">{problems.rates}</p>}
          {channelOrder.map(channel => (
            <Field
              key={channel}
              label={channelWords[channel].label}
              inputMode="decimal"
              autoComplete="off"
              prefix="$"
              value={draft.rates[channel]}
              error={problems[`rates.${channel}`]}
              onChange={event => change({ rates: { ...draft.rates, [channel]: event.target.value } })}
            />
          ))}
        </Card>
        <ProfileOutcome outcome={outcome} pagePath={pagePath} />
        <Button type="submit" size="lg" busy={busy}>
          {m['profileForm.save']()}
        </Button>
      </div>
    </form>
  )
}

function ProfileOutcome({ outcome, pagePath }: { outcome: Outcome | null; pagePath: string | null }) {
  if (outcome?.kind === 'saved') {
    return (
      <Alert tone="good" title={m['profileForm.saved']()}>
        {pagePath && (
          <a className="prose-link" href={pagePath}>
            {m['profileForm.view']()}
          </a>
        )}
      </Alert>
    )
  }
  if (outcome?.kind === 'stale') {
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
  return outcome && <Alert tone="bad">{outcome.message}</Alert>
}
