import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import {
  ADULT_YEARS,
  ageOn,
  type Consent,
  type ConsentKind,
  DocumentChanged,
  GiveConsentPayload,
  type GiveConsentResult,
  type LegalVersions,
  neededConsents,
  OPTIONAL_CONSENTS,
  TooYoung,
} from './consent.ts'
import { addConsent, type ConsentGiven, newestConsents } from './consents.store.ts'

const messageFor = wordsFor({
  'badInput.dateOfBirth': [],
  'badInput.optionalConsent': [],
})

export interface ConsentAsked {
  readonly dateOfBirth?: string | null
  readonly termsVersion?: number | null
  readonly privacyVersion?: number | null
  readonly options?: readonly ConsentKind[] | null
  readonly idempotencyKey: string
}

type NewConsent = Pick<ConsentGiven, 'kind' | 'isGiven' | 'version' | 'method'>

/** Writes down what somebody agrees to, with the version, the moment and the address they did it from. */
export async function giveConsent(
  app: Pick<App, 'db' | 'clock' | 'legalVersions'>,
  viewer: Pick<Viewer, 'id'>,
  asked: ConsentAsked,
  address: string | null,
): Promise<typeof GiveConsentResult> {
  const versions = await app.legalVersions()
  const given = newConsentsOf(asked, versions, app.clock.now())
  if (!Array.isArray(given)) return given
  const { dateOfBirth, termsVersion, privacyVersion, options, idempotencyKey: key } = asked
  const meaning = [dateOfBirth != null, termsVersion ?? null, privacyVersion ?? null, options ?? null]
  const keyed = { personId: viewer.id, verb: 'giveConsent', key, meaning }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'new') {
      const known = await newestConsents(tx, viewer.id)
      for (const each of given.filter(one => isNews(one, known)))
        await addConsent(tx, { ...each, personId: viewer.id, address })
      await completeRequest(tx, keyed, viewer.id)
    }
    return payloadOf(tx, viewer.id, versions)
  })
}

/** What is to be written down, or why nothing is. Throws BAD_INPUT for what is no date and no option. */
function newConsentsOf(
  { dateOfBirth, termsVersion, privacyVersion, options }: ConsentAsked,
  versions: LegalVersions,
  now: Date,
): NewConsent[] | TooYoung | DocumentChanged {
  const given: NewConsent[] = []
  if (dateOfBirth != null) {
    const age = ageOn(dateOfBirth, now)
    if (age === null || age > 130)
      throw new BadInput(messageFor('badInput.dateOfBirth'), { argument: 'dateOfBirth' })
    if (age < ADULT_YEARS) return new TooYoung()
    given.push({ kind: 'ADULT', isGiven: true, version: null, method: 'DATE_OF_BIRTH' })
  }
  for (const [kind, version] of [
    ['TERMS', termsVersion],
    ['PRIVACY', privacyVersion],
  ] as const) {
    if (version == null) continue
    if (version !== versions[kind]?.current) return new DocumentChanged()
    given.push({ kind, isGiven: true, version, method: null })
  }
  return options == null ? given : [...given, ...optionalConsents(options)]
}

function optionalConsents(options: readonly ConsentKind[]): NewConsent[] {
  const optional: readonly ConsentKind[] = OPTIONAL_CONSENTS
  if (options.some(kind => !optional.includes(kind)))
    throw new BadInput(messageFor('badInput.optionalConsent'), { argument: 'options' })
  return OPTIONAL_CONSENTS.map(kind => ({
    kind,
    isGiven: options.includes(kind),
    version: null,
    method: null,
  }))
}

/** An option that stands as it was is not written down again. */
const isNews = ({ kind, isGiven, version }: NewConsent, known: readonly Consent[]): boolean =>
  !known.some(each => each.kind === kind && each.isGiven === isGiven && each.version === version)

async function payloadOf(
  tx: Transaction,
  personId: string,
  versions: LegalVersions,
): Promise<GiveConsentPayload> {
  const consents = await newestConsents(tx, personId)
  return Object.assign(new GiveConsentPayload(), {
    consents,
    consentNeeded: neededConsents(consents, versions),
  })
}
