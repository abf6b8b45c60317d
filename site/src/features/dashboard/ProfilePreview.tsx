import type { ReaderCardFragment, ReaderProfilePageQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { codeOf } from '../../ui/format/languages.ts'
import type { Unit } from '../../ui/format/money.ts'
import type { Picture } from '../../ui/picture.ts'
import { ReaderCard } from '../readers/ReaderCard.tsx'
import { inputOf, type ProfileDraft } from './profile-draft.ts'

type Props = {
  /** As clients see it now. */
  card: ReaderCardFragment
  draft: ProfileDraft
  picture: Picture | null
  attributes: ReaderProfilePageQuery['attributes']
  /** How amounts are typed. */
  locale: string
  currency: string
  unit: Unit
}

/** The reader's card as clients will see it, with what stands in the form; nothing in it can be pressed. */
export function ProfilePreview({ card, draft, picture, attributes, locale, currency, unit }: Props) {
  const rates = inputOf(draft, locale, currency).input?.rates ?? card.rates
  const languages = draft.languages.split(',').flatMap(each => codeOf(each.trim()) ?? [])
  const shown: ReaderCardFragment = {
    ...card,
    // No reader of this page: what keeps presence up to date must not change text that React has not adopted yet.
    id: 'preview',
    tagline: draft.tagline,
    picture: picture && { ...picture, focus: picture.focus ?? null, sources: [...picture.sources] },
    languages: languages.length > 0 ? languages : card.languages,
    attributes: attributes.filter(({ id }) => draft.attributes.includes(id)),
    rates: rates.map(({ channel, perMinute: { minor, currency } }) => ({
      channel,
      perMinute: { minor: String(minor), currency },
    })),
  }
  return (
    <section aria-labelledby="preview" className="grid gap-3">
      <h2 id="preview" className="font-text! text-[1.15rem]! leading-snug! font-semibold! tracking-normal!">
        {m['profileForm.preview']()}
      </h2>
      <div inert className="max-w-72">
        <ReaderCard reader={shown} unit={unit} heading="h3" />
      </div>
      <p className="text-[0.92rem] text-soft">{m['profileForm.preview.hint']()}</p>
    </section>
  )
}
