import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import type { Client } from '../../test/people.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { accountOf } from '../ledger/index.ts'
import { endSession } from './end-session.ts'
import { enterSession } from './enter-session.ts'
import { joinSession } from './join-session.ts'
import { pageClosed } from './leave-session.ts'
import { admit, admitGuest, openSession } from './open-session.ts'
import type { Page } from './pages.ts'
import { sendMessage } from './send-message.ts'
import { lockSessions } from './sessions.store.ts'

const { story, run } = stories('a session of one host and several guests who pay')

const RATE = 150n

async function comes({ app }: World, sessionId: string, { id }: Viewer): Promise<Page> {
  const connection = {
    id: randomUUID(),
    get lastSignAt() {
      return Date.now()
    },
  }
  const page: Page = { sessionId, personId: id, pageSession: randomUUID(), connection }
  await enterSession(app, page)
  await joinSession(app, { sessionId, personId: id, page: page.pageSession })
  return page
}

async function guestOf({ app, mara }: World, client: Client) {
  return app.db.transact(async tx => ({
    personId: client.viewer.id,
    meter: {
      wallet: (await accountOf(tx, client.viewer.id, 'wallet', 'USD')).id,
      earnings: (await accountOf(tx, mara.viewer.id, 'earnings', 'USD')).id,
      rate: RATE,
      currency: 'USD',
      billsBy: 'SECOND' as const,
      feeBasisPoints: 3000,
      minuteLimit: null,
    },
  }))
}

async function metersIn({ app }: World, id: string) {
  const [session] = await app.db.transact(tx => lockSessions(tx, [id], () => null))
  if (!session) throw new Error('no session')
  return new Map(
    session.participants.flatMap(({ personId, meter }) => (meter ? [[personId, meter] as const] : [])),
  )
}

story('each is metered on their own, from coming to going', async world => {
  const { app, mara, stranger, advance, settle, audit } = world
  const [ada, bo, cy] = [await stranger('Ada'), await stranger('Bo'), await stranger('Cy')]
  for (const client of [ada, bo, cy]) await client.topsUp(2_000)
  const before = (await mara.earnings()).balance.minor
  const id = randomUUID()
  await app.db.transact(async tx => {
    await openSession(tx, {
      id,
      hostId: mara.viewer.id,
      guests: [],
      joinSeconds: 60,
      graceSeconds: 60,
    })
  })
  for (const client of [ada, bo]) {
    const guest = await guestOf(world, client)
    await app.db.transact(tx => admitGuest(app, tx, id, guest))
  }
  await comes(world, id, mara.viewer)
  await comes(world, id, ada.viewer)
  await settle()
  await advance(30.25)
  await settle()
  const bosPage = await comes(world, id, bo.viewer)
  await settle()
  await advance(60.5)
  await settle()

  // Cy comes last, while Bo's connection is lost for a while.
  const late = await guestOf(world, cy)
  await app.db.transact(tx => admitGuest(app, tx, id, late))
  await comes(world, id, cy.viewer)
  pageClosed(app, bosPage)
  await settle()
  await advance(20)
  await settle()
  let meters = await metersIn(world, id)
  assert.is(meters.get(ada.viewer.id)?.state, 'ACTIVE')
  assert.is(meters.get(bo.viewer.id)?.state, 'PAUSED')
  assert.is(meters.get(cy.viewer.id)?.state, 'ACTIVE')
  const sent = { sessionId: id, personId: ada.viewer.id, text: 'Are you there?', key: randomUUID() }
  const message = await app.db.transact(tx => sendMessage(app, tx, sent))
  assert.ok(message !== 'NOT_SERVED')
  assert.is(message.payload.to.length, 3, 'the host, and both whose meters run')
  const silent = { ...sent, personId: bo.viewer.id, key: randomUUID() }
  assert.is(await app.db.transact(tx => sendMessage(app, tx, silent)), 'NOT_SERVED')

  await comes(world, id, bo.viewer)
  await advance(10)
  await settle()
  await app.db.transact(tx => endSession(app, tx, id, { personId: ada.viewer.id, askedAt: app.clock.now() }))
  await advance(15)
  await settle()
  await app.db.transact(tx => endSession(app, tx, id, { personId: mara.viewer.id, askedAt: app.clock.now() }))

  meters = await metersIn(world, id)
  const shared = (client: Client) => meters.get(client.viewer.id)?.sharedMs
  assert.is(shared(ada), 120_750n)
  // Bo was lost when their connection closed, a moment before anybody noticed.
  assert.ok((shared(bo) ?? 0n) <= 85_500n && (shared(bo) ?? 0n) > 84_500n)
  assert.is(shared(cy), 45_000n)
  let earned = 0n
  for (const client of [ada, bo, cy]) {
    const meter = meters.get(client.viewer.id)
    const cost = (RATE * ((shared(client) ?? 0n) / 1000n)) / 60n
    assert.is(meter?.cost, cost)
    assert.is((await client.wallet()).balance.minor, 2_000n - cost)
    earned += cost - (cost * 3000n) / 10_000n
  }
  assert.is((await mara.earnings()).balance.minor - before, earned)
  assert.is(meters.get(ada.viewer.id)?.ending, 'GUEST_ENDED')
  assert.is(meters.get(bo.viewer.id)?.ending, 'HOST_ENDED')
  assert.equal(await audit(), [])
})

story('goes on for the others when one wallet is empty', async world => {
  const { app, mara, stranger, advance, settle, audit } = world
  const [poor, rich] = [await stranger('Ada'), await stranger('Bo')]
  await poor.topsUp(150)
  await rich.topsUp(1_000)
  const id = randomUUID()
  const guests = [await guestOf(world, poor), await guestOf(world, rich)]
  await app.db.transact(tx =>
    openSession(tx, { id, hostId: mara.viewer.id, guests, joinSeconds: 60, graceSeconds: 60 }),
  )
  await app.db.transact(tx => admit(app, tx, id))
  for (const { viewer } of [mara, poor, rich]) await comes(world, id, viewer)
  await settle()
  await advance(75.5)
  await settle()
  const meters = await metersIn(world, id)
  assert.is(meters.get(poor.viewer.id)?.ending, 'OUT_OF_FUNDS')
  assert.is(meters.get(poor.viewer.id)?.sharedMs, 60_000n)
  assert.is((await poor.wallet()).balance.minor, 0n)
  assert.is(meters.get(rich.viewer.id)?.state, 'ACTIVE')
  assert.is(meters.get(rich.viewer.id)?.minutes, 2)
  await app.db.transact(tx => endSession(app, tx, id, { personId: mara.viewer.id, askedAt: app.clock.now() }))
  assert.equal(await audit(), [])
})

run()
