import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { saveVisit } from '../accounts/index.ts'
import { changePreferences } from '../accounts/preferences/change-preferences.ts'
import { PayoutPaid } from '../billing/index.ts'
import { statement } from '../foundation/database/database.ts'
import { deliveryJobs } from '../foundation/events/deliver-events.ts'
import { emit } from '../foundation/events/events.ts'
import type { Letter } from '../outside/index.ts'
import './index.ts'

const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')
const ORIGINS = ['http://localhost:3000', 'http://auralumic.localhost:3000']

const test = suite<{ world: World; sent: Letter[]; refusals: Error[] }>('letters on events')
test.before(async context => {
  context.world = await openWorld({}, { publicOrigins: ORIGINS })
  context.sent = []
  context.refusals = []
  const mail = {
    async send(letter: Letter) {
      const refused = context.refusals.shift()
      if (refused) throw refused
      context.sent.push(letter)
    },
  }
  const { app, mara } = context.world
  context.world.runs(deliveryJobs({ ...app, mail } as never, { attempts: 3, afterSeconds: () => 0 }))
  await app.db.rows(HAS_MAIL, [mara.viewer.id, mara.viewer.email])
})
test.before.each(context => void context.sent.splice(0))
test.after(({ world }) => world.close())

const paid = ({ app, mara }: World) =>
  app.db.transact(tx =>
    emit(tx, PayoutPaid, {
      subjectId: crypto.randomUUID(),
      payload: { personId: mara.viewer.id, amount: { minor: '4200', currency: 'USD' } },
    }),
  )

test('a mail comes from the brand where its reader signed in last, in the language of their browser', async ({
  world,
  sent,
}) => {
  const { app, mara } = world
  await saveVisit(app, mara.viewer.id, {
    host: 'auralumic.localhost:3000',
    acceptLanguage: 'es-MX,en;q=0.8',
  })
  await paid(world)
  await world.settle()
  const [letter] = sent
  assert.is(letter?.fromName, 'Auralumic')
  assert.match(letter?.subject ?? '', /^Tu pago de \$42\.00 está en camino$/)
  assert.match(letter?.text ?? '', /^Hola, Mara Moonwater:/)
  assert.match(letter?.html ?? '', /lang="es"/)
  await saveVisit(app, mara.viewer.id, { host: 'localhost:3000', acceptLanguage: null })
})

test('a mail that the server did not take is sent again under the same key', async ({
  world,
  sent,
  refusals,
}) => {
  refusals.push(new Error('try later'))
  await paid(world)
  await world.settle()
  assert.equal(
    sent.map(({ fromName, subject }) => [fromName, subject]),
    [['SoulSeer', 'Your payout of $42.00 is on its way']],
  )
})

test('is not sent to who does not want letters of its kind', async ({ world, sent }) => {
  const { app, mara } = world
  await changePreferences(app, mara.viewer, { mutedMails: ['PAYOUT_PAID'] })
  await paid(world)
  await world.settle()
  assert.is(sent.length, 0)
  await changePreferences(app, mara.viewer, { mutedMails: ['DISPUTE_OPENED'] })
  await paid(world)
  await world.settle()
  assert.is(sent.length, 1)
})

test.run()
