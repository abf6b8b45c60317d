import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  applies,
  asStaff,
  fillsIn,
  saves,
  sentence,
  wholeApplication,
} from '../../test/applications/application-stories.ts'
import { stories } from '../../test/story.ts'
import { DocumentChanged, TooYoung } from '../accounts/index.ts'
import { ProfileInvalid } from '../catalogue/index.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { statement } from '../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import type { Fault } from '../foundation/fault.ts'
import { money } from '../foundation/money.ts'
import { pageOfRows } from '../notifications/inbox/inbox.store.ts'
import '../notifications/index.ts'
import { Application } from './application.ts'
import { applicationsNodes } from './applications.nodes.ts'
import { applicationById, applicationOf, versionsOf } from './applications.store.ts'
import { approveApplication, askBackApplication, declineApplication } from './decide-application.ts'
import type { ApplicationStepInput } from './inputs.ts'
import { queueOf } from './queue.ts'
import { AlreadyReader, ApplicationIncomplete, ApplicationNotOpen } from './refusals.ts'
import { appealApplication, submitApplication, withdrawApplication } from './submit-application.ts'

const { story, run } = stories('an application to become a reader')

const nameOf = (answer: object) => (answer instanceof Application ? answer.state : answer.constructor.name)
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (fault: Fault) => fault.code,
  )
const key = () => ({ idempotencyKey: randomUUID() })

story('is kept step by step, and sent once all of them are there', async ({ app, stranger }) => {
  const { viewer } = await stranger('Elspeth Rook')
  const steps = await wholeApplication(app)
  const first = (await saves(app, viewer, steps[0] as ApplicationStepInput)) as Application
  assert.is(first.state, 'DRAFT')
  assert.is(first.content.legalName, 'Elspeth Annabel Rook')
  const early = await submitApplication(app, viewer, randomUUID())
  assert.instance(early, ApplicationIncomplete)
  assert.is((early as ApplicationIncomplete).steps.length, 7)
  const whole = await fillsIn(app, viewer)
  assert.equal(
    whole.content.rates.map(({ channel, perMinute }) => [channel, perMinute.minor]),
    [
      ['CHAT', 299n],
      ['VIDEO', 499n],
    ],
  )
  assert.is(nameOf(await submitApplication(app, viewer, randomUUID())), 'SUBMITTED')
  assert.instance(await saves(app, viewer, { sample: sentence.repeat(9) }), ApplicationNotOpen)
  assert.instance(await submitApplication(app, viewer, randomUUID()), ApplicationNotOpen)
})

story('names each field that is not right', async ({ app, theo }) => {
  const wrong = async (step: ApplicationStepInput) => {
    const answer = await saves(app, theo.viewer, step)
    return answer instanceof ProfileInvalid ? answer.fields.map(({ field }) => field) : nameOf(answer)
  }
  const profile = (await wholeApplication(app))[2]?.profile
  if (!profile) throw new Error('no profile')
  const identity = { legalName: 'Theo Vale', country: 'US', bornOn: '1990-04-27' }
  assert.equal(await wrong({ identity: { ...identity, legalName: ' ' } }), ['legalName'])
  assert.equal(await wrong({ identity: { ...identity, legalName: 'Theo\nVale' } }), ['legalName'])
  assert.equal(await wrong({ identity: { ...identity, country: 'XQ' } }), ['country'])
  assert.equal(await wrong({ identity: { ...identity, bornOn: '1990-02-30' } }), ['bornOn'])
  assert.is(await wrong({ identity: { ...identity, bornOn: '2015-01-01' } }), 'TooYoung')
  assert.equal(await wrong({ experience: { years: -1, experience: 'short' } }), ['years', 'experience'])
  assert.equal(await wrong({ profile: { ...profile, languages: ['en', 'en'] } }), ['languages'])
  assert.equal(await wrong({ profile: { ...profile, languages: [], tagline: 'x'.repeat(121) } }), [
    'tagline',
    'languages',
  ])
  assert.equal(await wrong({ tags: { attributeIds: [randomUUID()], topics: ['Nothing'] } }), [
    'attributeIds',
    'topics',
  ])
  assert.equal(await wrong({ rates: [] }), ['rates'])
  const rate = (minor: bigint, currency = 'USD') => ({
    rates: [{ channel: 'CHAT' as const, perMinute: money(minor, currency) }],
  })
  assert.equal(await wrong(rate(49n)), ['rates.CHAT'])
  assert.equal(await wrong(rate(5_001n)), ['rates.CHAT'])
  assert.equal(await wrong(rate(100n, 'EUR')), ['rates.CHAT'])
  assert.is(await wrong(rate(50n)), 'DRAFT')
  assert.equal(await wrong({ sample: 'Too little.' }), ['sample'])
  assert.is(await wrong({ termsVersion: 99 }), 'DocumentChanged')
  assert.ok(TooYoung && DocumentChanged)
  assert.is(await codeOf(saves(app, theo.viewer, {})), 'BAD_INPUT')
  assert.is(await codeOf(saves(app, theo.viewer, { sample: 'a', termsVersion: 1 })), 'BAD_INPUT')
  assert.is(await codeOf(saves(app, theo.viewer, { picture: randomUUID() })), 'NOT_FOUND')
})

story('is not for readers', async ({ app, mara }) => {
  assert.instance(await saves(app, mara.viewer, { termsVersion: 1 }), AlreadyReader)
  assert.instance(await submitApplication(app, mara.viewer, randomUUID()), AlreadyReader)
})

story('comes back with questions, is changed and decided, and each version stays', async world => {
  const { app, stranger, settle, nadia } = world
  const { viewer } = await stranger('Bram Fenwick')
  const { id } = await applies(app, viewer, 'Bram Fenwick')
  const staff = asStaff(nadia.viewer, 'MODERATOR')
  const ask = { applicationId: id, questions: [{ step: 'SAMPLE' as const, words: 'Which spread is it?' }] }
  const askKey = key()
  assert.is(nameOf(await askBackApplication(app, staff, { ...ask, ...askKey })), 'ASKED_BACK')
  assert.is(nameOf(await askBackApplication(app, staff, { ...ask, ...askKey })), 'ASKED_BACK', 'once')
  const other = { ...ask, questions: [{ step: 'SAMPLE' as const, words: 'Something else' }] }
  assert.instance(await askBackApplication(app, staff, { ...other, ...askKey }), IdempotencyKeyReused)
  assert.instance(await approveApplication(app, staff, { applicationId: id, ...key() }), ApplicationNotOpen)
  await saves(app, viewer, { sample: `A spread of three. ${sentence.repeat(5)}` })
  assert.is(nameOf(await submitApplication(app, viewer, randomUUID())), 'SUBMITTED')
  assert.equal((await applicationOf(app.db, viewer.id))?.questions, [])
  const decline = { applicationId: id, reason: 'We have many card readers just now.' }
  assert.is(nameOf(await declineApplication(app, staff, { ...decline, ...key() })), 'DECLINED')
  assert.is((await applicationOf(app.db, viewer.id))?.reason, decline.reason)
  const words = { words: 'I read in Spanish, too.' }
  assert.is(nameOf(await appealApplication(app, viewer, { ...words, ...key() })), 'APPEALED')
  assert.instance(
    await askBackApplication(app, staff, { ...ask, ...key() }),
    ApplicationNotOpen,
    'an appeal is decided',
  )
  assert.is(nameOf(await declineApplication(app, staff, { ...decline, ...key() })), 'DECLINED')
  assert.instance(await appealApplication(app, viewer, { ...words, ...key() }), ApplicationNotOpen)
  const versions = await versionsOf(app.db, id, 50)
  assert.equal(versions.map(({ act }) => act).reverse(), [
    ...['SUBMITTED', 'ASKED_BACK', 'SUBMITTED', 'DECLINED', 'APPEALED', 'DECLINED'],
  ])
  assert.equal(
    versions.map(({ by }) => by === staff.id),
    [true, false, true, false, true, false],
  )
  assert.not.equal(versions[3]?.content.sample, versions[5]?.content.sample)
  await settle()
  const told = (await pageOfRows(app.db, viewer.id, { first: 30, after: null, unreadOnly: false })).map(
    ({ type }) => type,
  )
  assert.equal(told, ['APPLICATION_DECLINED', 'APPLICATION_DECLINED', 'APPLICATION_ASKED_BACK'])
})

const REWRITE = statement('test.rewrite', `UPDATE applications.versions SET words = 'other' WHERE number = 1`)

story('keeps its versions as they were', async ({ app }) => {
  const problem = await app.db.rows(REWRITE).catch(error => error)
  assert.match(String(problem), /permission denied|stays as it was/)
})

story('can be taken back, begun again, and after a no in half a year', async world => {
  const { app, stranger, advance, nadia } = world
  const { viewer } = await stranger('Cora Lindqvist')
  const { id } = await applies(app, viewer)
  assert.is(nameOf(await withdrawApplication(app, viewer, randomUUID())), 'WITHDRAWN')
  assert.instance(await submitApplication(app, viewer, randomUUID()), ApplicationNotOpen)
  assert.is(nameOf(await saves(app, viewer, { sample: sentence.repeat(4) })), 'DRAFT')
  assert.is(nameOf(await submitApplication(app, viewer, randomUUID())), 'SUBMITTED')
  const staff = asStaff(nadia.viewer, 'MODERATOR')
  await declineApplication(app, staff, { applicationId: id, reason: 'Not yet.', ...key() })
  assert.instance(await saves(app, viewer, { sample: sentence.repeat(5) }), ApplicationNotOpen)
  await advance(180 * 86_400)
  assert.is(nameOf(await saves(app, viewer, { sample: sentence.repeat(5) })), 'DRAFT')
  assert.is((await applicationOf(app.db, viewer.id))?.reason, null)
})

story('is one decision, however many decide at once', async world => {
  const { app, stranger, nadia, orin } = world
  for (let round = 0; round < 20; round++) {
    const { viewer } = await stranger(`Racer ${round}`)
    await fillsIn(app, viewer)
    const sent = await Promise.all(
      Array.from({ length: 4 }, () => submitApplication(app, viewer, randomUUID())),
    )
    assert.is(sent.filter(each => each instanceof Application).length, 1)
    const { id } = (await applicationOf(app.db, viewer.id)) ?? { id: '' }
    const decided = await Promise.all([
      approveApplication(app, asStaff(nadia.viewer, 'MODERATOR'), { applicationId: id, ...key() }),
      approveApplication(app, asStaff(orin.viewer, 'MODERATOR'), { applicationId: id, ...key() }),
      declineApplication(app, asStaff(orin.viewer, 'ADMIN'), { applicationId: id, reason: 'No.', ...key() }),
      withdrawApplication(app, viewer, randomUUID()),
    ])
    assert.is(
      decided.filter(each => !(each instanceof Refusal)).length,
      1,
      JSON.stringify(decided.map(nameOf)),
    )
    const acts = (await versionsOf(app.db, id, 9)).map(({ act }) => act)
    assert.is(acts.length, 2)
    assert.is(acts[0], (await applicationById(app.db, id))?.state as (typeof acts)[0])
  }
})

story('the same key does the same once', async ({ app, stranger }) => {
  const { viewer } = await stranger('Twice')
  await fillsIn(app, viewer)
  const again = randomUUID()
  const all = await Promise.all(Array.from({ length: 20 }, () => submitApplication(app, viewer, again)))
  assert.ok(all.every(each => each instanceof Application))
  const { id } = (await applicationOf(app.db, viewer.id)) ?? { id: '' }
  assert.is((await versionsOf(app.db, id, 9)).length, 1)
})

story('is seen by its person and by those who read applications', async world => {
  const { app, stranger, theo, nadia } = world
  const { viewer } = await stranger('Private')
  const { id } = await applies(app, viewer)
  const sees = async (who: typeof viewer) =>
    (await applicationsNodes.Application.load({ app, viewer: who } as never, id)) !== null
  assert.ok(await sees(viewer))
  assert.not.ok(await sees(theo.viewer))
  assert.ok(await sees(asStaff(nadia.viewer, 'SUPPORT')))
  assert.ok(await sees(asStaff(nadia.viewer, 'MODERATOR')))
  for (const role of ['FINANCE', 'EDITOR'] as const) assert.not.ok(await sees(asStaff(nadia.viewer, role)))
  assert.is(
    await codeOf(withdrawApplication(app, (await stranger('Other')).viewer, randomUUID())),
    'NOT_FOUND',
  )
})

story('waits in a queue by age, page by page', async world => {
  const { app, advance, stranger } = world
  const before = (await queueOf(app, 'SUBMITTED', 100, null)).edges.length
  for (let each = 0; each < 3; each++) {
    await advance(60)
    await applies(app, (await stranger(`Waiting ${each}`)).viewer)
  }
  const first = await queueOf(app, 'SUBMITTED', before + 1, null)
  assert.is(first.edges.length, before + 1)
  const rest = await queueOf(app, 'SUBMITTED', 10, first.pageInfo.endCursor)
  assert.is(rest.edges.length, 2)
  assert.not.ok(rest.pageInfo.hasNextPage)
  const ages = [...first.edges, ...rest.edges].map(({ node }) => node.changedAt.getTime())
  assert.equal(
    ages,
    ages.toSorted((one, other) => one - other),
  )
  assert.is(await codeOf(queueOf(app, 'SUBMITTED', 10, 'nonsense')), 'BAD_INPUT')
})

run()
