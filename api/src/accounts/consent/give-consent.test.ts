import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { startTopUp } from '../../billing/top-ups/start-top-up.ts'
import { statement } from '../../foundation/database/database.ts'
import { money } from '../../foundation/money.ts'
import { joinQueue } from '../../readings/queue/join-queue.ts'
import { allConsents, ConsentNeeded, personOf } from '../index.ts'
import { DocumentChanged, GiveConsentPayload, TooYoung } from './consent.ts'
import { giveConsent } from './give-consent.ts'

const { story, run } = stories('consent is asked for')

const CHANGE = statement(
  'test.change-consent',
  'UPDATE accounts.consents SET given = false WHERE person_id = $1',
)
const REMOVE = statement('test.remove-consent', 'DELETE FROM accounts.consents WHERE person_id = $1')
const NEXT = statement(
  'test.next-terms',
  `WITH d AS (INSERT INTO cms.legal_documents (kind, version, published, must_be_accepted, published_at)
     VALUES ('TERMS', $1, true, $2, now()) RETURNING id)
   INSERT INTO cms.legal_documents_locales (title, body, _locale, _parent_id) SELECT 'Terms of use', '{}', 'en', id FROM d`,
)

const everything = { dateOfBirth: '1990-04-27', termsVersion: 1, privacyVersion: 1 }

async function newcomer({ app, theo }: World) {
  const subject = `user_${randomUUID()}`
  const { id } = await personOf(app.db, subject, 'New Comer')
  return { ...theo.viewer, id, subject, name: 'New Comer', email: '' }
}

story('before a top-up, a reading and a place in a queue', async world => {
  const { app, mara } = world
  const viewer = await newcomer(world)
  await mara.goesOnline()
  const asked = {
    readerId: mara.readerId,
    channel: 'CHAT' as const,
    ratePerMinute: await mara.rate('CHAT'),
    topic: 'Life Path',
    question: null,
    minutes: undefined,
    idempotencyKey: randomUUID(),
  }
  const { requestReading } = await import('../../readings/ring/request-reading.ts')
  for (const answer of [
    await startTopUp(app, viewer, { amount: money(2000n, 'USD'), idempotencyKey: randomUUID() }),
    await requestReading(app, viewer, asked),
    await joinQueue(app, viewer, asked),
  ]) {
    assert.instance(answer, ConsentNeeded)
    assert.equal((answer as ConsentNeeded).needed, ['ADULT', 'TERMS', 'PRIVACY'])
  }
})

story('is written down with version, moment and address, once, and cannot be rewritten', async world => {
  const { app } = world
  const viewer = await newcomer(world)
  const input = { ...everything, options: ['MARKETING' as const], idempotencyKey: randomUUID() }
  const answer = await giveConsent(app, viewer, input, '203.0.113.7')
  assert.instance(answer, GiveConsentPayload)
  assert.equal((answer as GiveConsentPayload).consentNeeded, [])
  await giveConsent(app, viewer, input, '203.0.113.7')
  const given = await allConsents(app.db, viewer.id)
  assert.equal(
    given.map(({ kind, isGiven, version, method, address }) => [kind, isGiven, version, method, address]),
    [
      ['ADULT', true, null, 'DATE_OF_BIRTH', '203.0.113.7'],
      ['TERMS', true, 1, null, '203.0.113.7'],
      ['PRIVACY', true, 1, null, '203.0.113.7'],
      ['MARKETING', true, null, null, '203.0.113.7'],
      ['ANALYTICS', false, null, null, '203.0.113.7'],
      ['THIRD_PARTY', false, null, null, '203.0.113.7'],
    ],
  )
  for (const rewrite of [CHANGE, REMOVE]) {
    const problem = await app.db.rows(rewrite, [viewer.id]).catch(error => error)
    assert.match(String(problem), /permission denied/)
  }
  await giveConsent(app, viewer, { options: [], idempotencyKey: randomUUID() }, null)
  const later = await allConsents(app.db, viewer.id)
  assert.equal(
    later.slice(6).map(({ kind, isGiven }) => [kind, isGiven]),
    [['MARKETING', false]],
    'taken back',
  )
})

story('is not taken from minors, nor for a document that is not in force', async world => {
  const { app } = world
  const viewer = await newcomer(world)
  const now = await world.now()
  const tooLate = `${now.getUTCFullYear() - 17}-01-01`
  const give = (input: object) =>
    giveConsent(app, viewer, { ...everything, ...input, idempotencyKey: randomUUID() }, null)
  assert.instance(await give({ dateOfBirth: tooLate }), TooYoung)
  assert.instance(await give({ termsVersion: 2 }), DocumentChanged)
  const problem = await give({ dateOfBirth: '1990-02-30' }).catch(error => error)
  assert.is(problem.code, 'BAD_INPUT')
  assert.is((await give({ options: ['TERMS'] }).catch(error => error)).code, 'BAD_INPUT')
  assert.equal(await allConsents(app.db, viewer.id), [], 'nothing was written down')
})

story('is asked for again when a new version says so, and not by a smaller change', async world => {
  const { app, database, theo } = world
  const { openDatabase } = await import('../../foundation/database/database.ts')
  const admin = openDatabase(database.adminUrl, app.bus, { poolSize: 1 })
  const amount = { amount: money(1n, 'USD') }
  const answered = async () => {
    const answer = await startTopUp(app, theo.viewer, { ...amount, idempotencyKey: randomUUID() })
    return answer.constructor.name
  }
  const untilIs = async (name: string) => {
    for (let left = 100; left > 0 && (await answered()) !== name; left--)
      await new Promise(done => setTimeout(done, 20))
    assert.is(await answered(), name)
  }
  try {
    await admin.rows(NEXT, [2, false])
    await untilIs('TopUpOutOfRange')
    await admin.rows(NEXT, [3, true])
    await untilIs('ConsentNeeded')
    await giveConsent(app, theo.viewer, { termsVersion: 3, idempotencyKey: randomUUID() }, null)
    await untilIs('TopUpOutOfRange')
  } finally {
    await admin.close()
  }
})

run()
