import { createHash } from 'node:crypto'
import { ADULT_YEARS, ageOn, DocumentChanged, TooYoung } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { attributes, changedFields, ProfileInvalid, placePicture, topics } from '../catalogue/index.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { Application } from './application.ts'
import { applicationOf, openApplication, writeStep } from './applications.store.ts'
import { type Content, isChangeable } from './content.ts'
import type { ApplicationStepInput, IdentityInput, SaveApplicationStepInput } from './inputs.ts'
import { AlreadyReader, ApplicationNotOpen } from './refusals.ts'
import type { SaveApplicationStepResult } from './results.ts'
import {
  experienceProblems,
  identityProblems,
  profileProblems,
  rateProblems,
  sampleProblems,
  tagProblems,
} from './step-problems.ts'

/** Keeps one step of the viewer's application; the first one begins it. */
export async function saveApplicationStep(
  app: App,
  viewer: Viewer,
  { step, idempotencyKey: key }: SaveApplicationStepInput,
): Promise<typeof SaveApplicationStepResult> {
  if (viewer.readerId !== null) return new AlreadyReader()
  const now = app.clock.now()
  const before = await applicationOf(app.db, viewer.id)
  if (before && !isChangeable(before, now)) return new ApplicationNotOpen()
  const written = await writtenIn(app, viewer, step)
  if (written instanceof Refusal) return written
  const keyed = { personId: viewer.id, verb: 'saveApplicationStep', key, meaning: [digestOf(written)] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const row = await openApplication(tx, viewer.id)
    if (claim.was === 'known') return Application.of(row, app.config.currency)
    if (!isChangeable(row, now)) return new ApplicationNotOpen()
    const isAnew = row.state === 'WITHDRAWN' || row.state === 'DECLINED'
    const standing = isAnew ? ({ state: 'DRAFT', hasAppealed: false } as const) : row
    const saved = await writeStep(tx, row.id, written, standing)
    await completeRequest(tx, keyed, row.id)
    return Application.of(saved, app.config.currency)
  })
}

/** What was written is kept in the application alone. */
const digestOf = (written: Content): string =>
  createHash('sha256').update(JSON.stringify(written)).digest('base64url')

type Written = Content | ProfileInvalid | TooYoung | DocumentChanged

/** What a step says, checked. Throws BAD_INPUT unless it is exactly one. */
async function writtenIn(app: App, viewer: Viewer, step: ApplicationStepInput): Promise<Written> {
  const given = Object.entries(step).filter(([, value]) => value != null)
  if (given.length !== 1) throw new BadInput('step holds exactly one of its fields.', { argument: 'step' })
  const { identity, experience, profile, tags, rates, picture, sample, termsVersion } = step
  if (identity != null) return identityIn(identity, app.clock.now())
  if (experience != null) {
    const written = { ...experience, experience: cleaned(experience.experience) }
    return checked(written, experienceProblems(written))
  }
  if (profile != null) return profileIn(profile)
  if (tags != null) return tagsIn(app, tags)
  if (rates != null) return ratesIn(app, rates)
  if (picture != null) return { picture: await placePicture(app, viewer, picture) }
  if (sample != null) return checked({ sample: cleaned(sample) }, sampleProblems(cleaned(sample)))
  const { TERMS } = await app.legalVersions()
  if (TERMS?.current !== termsVersion) return new DocumentChanged()
  return { termsVersion: TERMS?.current }
}

const cleaned = (text: string): string => text.trim().replace(/\r\n?/g, '\n')

const checked = (content: Content, problems: ProfileInvalid['fields']): Content | ProfileInvalid =>
  problems.length > 0 ? new ProfileInvalid(problems) : content

function identityIn(input: IdentityInput, now: Date): Written {
  const written = {
    legalName: input.legalName.trim(),
    country: input.country.trim().toUpperCase(),
    bornOn: input.bornOn.trim(),
  }
  const age = ageOn(written.bornOn, now)
  const problems = identityProblems(written, age !== null && age <= 130)
  if (problems.length > 0) return new ProfileInvalid(problems)
  return (age ?? 0) < ADULT_YEARS ? new TooYoung() : written
}

function profileIn(input: NonNullable<ApplicationStepInput['profile']>): Written {
  const { name, tagline, bio, location, languages, timeZone } = input
  const written = {
    ...{ name: name.trim(), tagline: tagline.trim(), bio: cleaned(bio), location: location?.trim() || null },
    ...{ languages: languages.map(each => each.trim()), timeZone },
  }
  return checked(written, profileProblems(written))
}

async function tagsIn(app: App, input: NonNullable<ApplicationStepInput['tags']>): Promise<Written> {
  const attributeIds = input.attributeIds.map(id => parseId('attribute', id))
  const offered = { attributes: await attributes(app, 'en'), topics: await topics(app) }
  const problems = tagProblems({ attributeIds, topics: input.topics }, offered)
  return checked({ attributes: attributeIds, topics: [...new Set(input.topics)] }, problems)
}

function ratesIn({ config }: App, input: NonNullable<ApplicationStepInput['rates']>): Written {
  const fields = changedFields({ rates: input }, config.currency)
  if (fields instanceof ProfileInvalid) return fields
  const { chat: CHAT = null, voice: VOICE = null, video: VIDEO = null } = fields.rates ?? {}
  const rates = { CHAT, VOICE, VIDEO }
  return checked({ rates }, rateProblems(rates, config.currency))
}
