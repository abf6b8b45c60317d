import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'
import { PayoutPaid } from '../../billing/index.ts'
import { statement } from '../../foundation/database/database.ts'
import { deliveryJobs } from '../../foundation/events/deliver-events.ts'
import { listParked } from '../../foundation/events/deliveries.store.ts'
import { emit } from '../../foundation/events/events.ts'
import { LANGUAGES } from '../../foundation/messages.ts'
import type { Letter } from '../../outside/index.ts'
import { rowsByIds } from '../inbox/inbox.store.ts'
import '../index.ts'
import { type NotificationType, specOf, TYPES } from '../notification-types.ts'
import { replayDelivery } from '../parked/replay-delivery.ts'
import { SENTENCES } from './sentences.ts'

const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')
const STAFF_ROWS = statement(
  'test.told',
  'SELECT id FROM notifications.inbox WHERE person_id = $1 AND type = $2',
)
const VARIABLES = join(import.meta.dirname, '../../../../cms/src/notifications/variables.json')
const types = Object.keys(TYPES) as NotificationType[]

const test = suite<{ world: World; sent: Letter[]; cms: pg.Client }>('templates of notifications')
test.before(async context => {
  context.world = await openWorld()
  context.sent = []
  const mail = { send: async (letter: Letter) => void context.sent.push(letter) }
  const { app, mara, database } = context.world
  context.world.runs(deliveryJobs({ ...app, mail } as never, { attempts: 9, afterSeconds: () => 0 }))
  await app.db.rows(HAS_MAIL, [mara.viewer.id, mara.viewer.email])
  context.cms = new pg.Client(database.adminUrl)
  await context.cms.connect()
})
test.before.each(({ sent }) => void sent.splice(0))
test.after(async ({ world, cms }) => {
  await cms.end()
  await world.close()
})

/** Staff save a template, past the checks of the panel; the api hears of it before this returns. */
async function saves({ app }: World, cms: pg.Client, subject: string, body: string): Promise<void> {
  const heard = new Promise<void>(done => {
    const stop = app.bus.on('content', () => {
      stop()
      done()
    })
  })
  await cms.query('BEGIN')
  await cms.query(`DELETE FROM cms.notification_templates`)
  await cms.query(
    `WITH made AS (INSERT INTO cms.notification_templates (type, channel, published) VALUES ('PAYOUT_PAID', 'MAIL', true) RETURNING id)
     INSERT INTO cms.notification_templates_locales (_locale, _parent_id, subject, body) SELECT 'en', id, $1, $2 FROM made`,
    [subject, body],
  )
  await cms.query('COMMIT')
  await heard
}

const pays = ({ app, mara }: World) =>
  app.db.transact(tx =>
    emit(tx, PayoutPaid, {
      subjectId: crypto.randomUUID(),
      payload: { personId: mara.viewer.id, amount: { minor: '4200', currency: 'USD' } },
    }),
  )

test('the panel knows the variables of every type that staff may have words for', () => {
  const known = Object.fromEntries(
    types
      .filter(type => specOf(type).concerns !== 'STAFF')
      .sort()
      .map(type => [
        type,
        Object.fromEntries(Object.entries(specOf(type).facts).filter(([, kind]) => kind !== 'key')),
      ]),
  )
  assert.equal(JSON.parse(readFileSync(VARIABLES, 'utf8')), known, `write it into ${VARIABLES}`)
})

test('every type has built-in words in every language', () => {
  for (const language of LANGUAGES)
    for (const type of types) {
      const facts = Object.fromEntries(
        Object.entries(specOf(type).facts).map(([name, kind]) => [name, kind === 'count' ? 2 : `[${name}]`]),
      )
      const { title, paragraphs } = SENTENCES[type]({ ...facts, reason: 'UNKNOWN' }, language)
      assert.ok(title.length > 3 && paragraphs.every(each => each.length > 3), `${language} ${type}`)
      assert.not.match(title, /undefined/)
    }
})

test('staff’s own words take the place of the built-in ones, and empty ones do not', async ({
  world,
  sent,
  cms,
}) => {
  await saves(world, cms, '{amount} for you', 'Well earned.\n\nIt is on its way.')
  await pays(world)
  await world.settle()
  assert.is(sent[0]?.subject, '$42.00 for you')
  assert.match(sent[0]?.text ?? '', /Well earned\.\n\nIt is on its way\./)
  await saves(world, cms, '', 'Only the text.')
  await pays(world)
  await world.settle()
  assert.is(sent[1]?.subject, 'Your payout of $42.00 is on its way')
})

test('one that cannot be filled in is parked at once, staff are told once, and it goes out when it is mended', async ({
  world,
  sent,
  cms,
}) => {
  const { app } = world
  const ines = await world.viewer('ines')
  await cms.query("UPDATE accounts.people SET staff_roles = '{ADMIN}' WHERE id = $1", [ines.id])
  await saves(world, cms, 'For {nobody}', '')
  await pays(world)
  await pays(world)
  await world.settle()
  assert.equal(sent, [])
  const parked = await listParked(app.db, 10, null)
  assert.equal(
    parked.map(({ handler, attempts }) => [handler, attempts]),
    [
      ['notifications.mail', 1],
      ['notifications.mail', 1],
    ],
  )
  assert.match(parked[0]?.error ?? '', /PAYOUT_PAID MAIL en/)
  const told = await app.db.rows<{ id: string }>(STAFF_ROWS, [ines.id, 'TEMPLATE_BROKEN'])
  const [row, ...others] = await rowsByIds(
    app.db,
    told.map(({ id }) => id),
  )
  assert.equal([row?.facts, others], [{ template: 'PAYOUT_PAID MAIL en' }, []])
  await saves(world, cms, 'For you: {amount}', '')
  for (const { id } of parked) await replayDelivery(app, ines, id)
  await world.settle()
  assert.equal(
    sent.map(({ subject }) => subject),
    ['For you: $42.00', 'For you: $42.00'],
  )
})

test.run()
