import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'
import { saveVisit } from '../../accounts/index.ts'
import { PayoutPaid, TopUpSucceeded } from '../../billing/index.ts'
import { statement } from '../../foundation/database/database.ts'
import { deliveryJobs } from '../../foundation/events/deliver-events.ts'
import { emit } from '../../foundation/events/events.ts'
import { inWords } from '../../foundation/money.ts'
import type { Letter } from '../../outside/index.ts'
import { changeSettings } from '../choices/change-settings.ts'
import '../index.ts'

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
  await changeSettings(app, mara.viewer, {
    choices: [{ type: 'PAYOUT_PAID', channel: 'MAIL', isOn: false }],
  })
  await paid(world)
  await world.settle()
  assert.is(sent.length, 0)
  await changeSettings(app, mara.viewer, {
    choices: [{ type: 'PAYOUT_PAID', channel: 'MAIL', isOn: true }],
  })
  await paid(world)
  await world.settle()
  assert.is(sent.length, 1)
})

test('a client is sent a receipt for a reading that was held, and none for one that never began', async ({
  world,
  sent,
}) => {
  const { app, theo, mara, advance, settle } = world
  await app.db.rows(HAS_MAIL, [theo.viewer.id, 'theo@example.test'])
  await saveVisit(app, theo.viewer.id, { host: 'auralumic.localhost:3000', acceptLanguage: 'es' })
  await theo.topsUp(5000)
  await mara.goesOnline()
  const asked = await theo.requests(mara)
  assert.ok('id' in asked)
  await mara.accepts(asked)
  await advance(600)
  await settle()
  assert.equal(sent, [], 'they never connected')

  const call = await theo.calls(mara)
  await settle()
  await advance(150)
  await theo.ends(call)
  await settle()
  const [letter, ...more] = sent
  assert.equal(more, [])
  assert.is(letter?.subject, 'Tu recibo: 74.7 créditos por tu lectura con Mara Moonwater')
  assert.match(letter?.text ?? '', /durante 2 minutos 30 segundos/)
  assert.match(letter?.text ?? '', new RegExp(`auralumic.localhost:3000/reading/${call.id}/receipt`))
})

test('a top-up is confirmed with what the wallet holds now', async ({ world, sent }) => {
  const { app, theo } = world
  const { balance } = await theo.wallet()
  await saveVisit(app, theo.viewer.id, { host: 'localhost:3000', acceptLanguage: 'en' })
  await app.db.transact(tx =>
    emit(tx, TopUpSucceeded, {
      subjectId: crypto.randomUUID(),
      payload: { personId: theo.viewer.id, amount: { minor: '2000', currency: 'USD' } },
    }),
  )
  await world.settle()
  const [letter] = sent
  assert.is(letter?.subject, '$20.00 added to your balance')
  assert.ok(letter?.text.includes(`Your balance is now ${inWords(balance)}.`))
})

test.run()
