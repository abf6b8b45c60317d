import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { connectionOf } from '../../../test/listen.ts'
import type { Client, Reader } from '../../../test/people.ts'
import { stories } from '../../../test/story.ts'
import type { App } from '../../app.ts'
import { goOffline } from '../../availability/toggle-presence.ts'
import { policies } from '../../catalogue/index.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { transfer } from '../../ledger/index.ts'
import { SessionClock } from '../../sessions/index.ts'
import { Reading } from '../reading.ts'
import { byId } from '../readings.store.ts'
import { joinQueue } from './join-queue.ts'
import { leaveQueue } from './leave-queue.ts'
import { queueOf } from './queue.store.ts'
import { ringWaiting, tendQueues } from './tend-queues.ts'
import { Waiting } from './waiting.ts'
import { waitingFeed } from './waiting-feed.ts'
import { currentWaiting, waitingOf } from './waiting-of.ts'

const { story, run } = stories('the queue')

/** Mara's chat costs 2.99 a minute. */
const RATE = 299

const joins = async (app: App, client: Client, reader: Reader, idempotencyKey = randomUUID()) =>
  joinQueue(app, client.viewer, {
    readerId: reader.readerId,
    channel: 'CHAT',
    ratePerMinute: await reader.rate('CHAT'),
    topic: 'Life Path',
    question: null,
    minutes: 15,
    idempotencyKey,
  })

/** A page of the client's that listens; returns how to close it. */
async function listens(app: App, client: Client, id: string): Promise<() => Promise<void>> {
  const connection = connectionOf(client.viewer)
  const { closed } = await waitingFeed.open({ app, viewer: client.viewer, args: { id }, connection })
  return async () => closed?.()
}

/** Takes a place, with a page that listens for it. */
async function waits(app: App, client: Client, reader: Reader) {
  const joined = await joins(app, client, reader)
  if (!(joined instanceof Waiting)) throw new Error(`no place: ${(joined as Refusal).words.key}`)
  const { id } = joined
  const closes = await listens(app, client, id)
  return {
    id,
    closes,
    now: () => waitingOf(app.db, client.viewer, id),
    leaves: () => leaveQueue(app, client.viewer, id),
  }
}

/** Ada, Bo and Cy, with money for twenty minutes each. */
const three = (stranger: (name?: string) => Promise<Client>): Promise<[Client, Client, Client]> =>
  Promise.all([rich(stranger, 'Ada'), rich(stranger, 'Bo'), rich(stranger, 'Cy')])

async function rich(stranger: (name?: string) => Promise<Client>, name?: string): Promise<Client> {
  const client = await stranger(name)
  await client.topsUp(20 * RATE)
  return client
}

story(
  'whoever came first is rung first, at the moment she is free, and nobody steps in before them',
  async ({ stranger, mara, app, advance, settle, audit }) => {
    const [ada, bo, cy] = await three(stranger)
    const eve = await rich(stranger)
    const call = await ada.calls(mara)
    const second = await waits(app, bo, mara)
    const third = await waits(app, cy, mara)
    assert.is((await second.now()).place, 1)
    assert.is((await third.now()).place, 2)
    assert.is((await third.now()).peopleAhead, 1)
    assert.ok(
      ((await third.now()).expectedWaitSeconds ?? 0) > ((await second.now()).expectedWaitSeconds ?? 0),
    )
    assert.equal(
      (await queueOf(app.db, mara.viewer.id)).map(each => each.clientName),
      ['Bo', 'Cy'],
    )
    await advance(30)
    await ada.ends(call)
    const jumped = await eve.requests(mara)
    assert.is(jumped instanceof Refusal && jumped.constructor.name, 'OthersWait')
    await settle()
    const rung = await second.now()
    assert.is(rung.state, 'RINGING')
    const ring = await bo.sees({ id: rung.row.readingId ?? '' })
    assert.is(ring.state, 'RINGING')
    assert.is(ring.topic, 'Life Path')
    assert.is(ring.meter.minuteLimit, 15)
    assert.is(ring.ratePerMinute.minor, BigInt(RATE))
    assert.is(ring.row.minuteLimit, 15)
    assert.is((await third.now()).place, 1)
    assert.is((await bo.wallet()).balance.minor, BigInt(20 * RATE), 'waiting costs nothing')
    await mara.accepts(ring)
    await settle()
    assert.is((await second.now()).state, 'ANSWERED')
    await bo.ends(ring)
    await settle()
    const next = await third.now()
    assert.is(next.state, 'RINGING')
    await cy.cancels({ id: next.row.readingId ?? '' })
    await settle()
    assert.is((await third.now()).state, 'LEFT')
    assert.equal(await audit(), [])
  },
)

story('the first may ring herself; leaving moves everybody up', async ({ stranger, mara, app, settle }) => {
  const [ada, bo, cy] = await three(stranger)
  const call = await ada.calls(mara)
  const first = await waits(app, bo, mara)
  const second = await waits(app, cy, mara)
  assert.is((await first.leaves()).state, 'LEFT')
  assert.is((await first.leaves()).state, 'LEFT', 'sent again, it is the same')
  assert.is((await second.now()).place, 1)
  await ada.ends(call)
  const ring = await cy.requests(mara)
  assert.ok(ring instanceof Reading, 'it is their turn')
  await settle()
  assert.is((await second.now()).state, 'RINGING')
  assert.is((await second.now()).row.readingId, ring.id)
  await mara.declines(ring)
  await settle()
  assert.is((await second.now()).state, 'DECLINED')
})

story(
  'a page that vanished loses the place after a minute, one that reloads keeps it, and neither holds the others up',
  async ({ stranger, mara, app, advance, settle }) => {
    const [ada, bo, cy] = await three(stranger)
    const call = await ada.calls(mara)
    const laptop = await waits(app, bo, mara)
    const phone = await waits(app, cy, mara)
    await laptop.closes()
    await settle()
    const reloaded = await listens(app, bo, laptop.id)
    await reloaded()
    await settle()
    await advance(50)
    await settle()
    assert.is((await laptop.now()).state, 'WAITING')
    assert.is((await phone.now()).place, 2)
    await ada.ends(call)
    await settle()
    assert.is((await phone.now()).state, 'RINGING', 'whoever is there is rung')
    assert.is((await laptop.now()).state, 'WAITING')
    await advance(20)
    await settle()
    assert.is((await laptop.now()).state, 'VANISHED')
    const ring = { id: (await phone.now()).row.readingId ?? '' }
    await mara.accepts(ring)
    await cy.ends(ring)
    await settle()
  },
)

story(
  'a reload at the very moment of the turn is waited for',
  async ({ stranger, mara, app, advance, settle }) => {
    const [ada, bo] = await three(stranger)
    const call = await ada.calls(mara)
    const page = await waits(app, bo, mara)
    await page.closes()
    await ada.ends(call)
    await settle()
    assert.is((await page.now()).state, 'WAITING')
    await advance(3)
    const back = await listens(app, bo, page.id)
    await settle()
    assert.is((await page.now()).state, 'RINGING')
    await back()
    await bo.cancels({ id: (await page.now()).row.readingId ?? '' })
    await settle()
  },
)

story(
  'a wallet that no longer covers a reading is passed over, and notified',
  async ({ stranger, mara, orin, app, settle }) => {
    const [ada, bo, cy] = await three(stranger)
    const poor = await stranger()
    const call = await ada.calls(mara)
    const refused = await joins(app, poor, mara)
    assert.is((refused as object).constructor.name, 'InsufficientFunds')
    const elsewhere = await waits(app, cy, mara)
    const reading = await cy.calls(orin)
    await settle()
    assert.is((await elsewhere.now()).state, 'LEFT', 'in another reading nobody waits')
    await cy.ends(reading)
    const spent = await waits(app, bo, mara)
    const owner = await bo.wallet()
    await app.db.transact(tx =>
      transfer(tx, {
        debit: BigInt(owner.id),
        credit: 'platform-revenue',
        amount: owner.balance.minor,
        subjectId: randomUUID(),
        reason: 'adjustment',
        currency: owner.balance.currency,
      }),
    )
    const next = await waits(app, cy, mara)
    await ada.ends(call)
    await settle()
    assert.is((await spent.now()).state, 'UNFUNDED')
    assert.is((await spent.now()).row.readingId, null)
    await settle()
    assert.is((await next.now()).state, 'RINGING')
    await cy.cancels({ id: (await next.now()).row.readingId ?? '' })
    await settle()
  },
)

story(
  'a ring nobody answers gives the place back and pauses the queue until she is back',
  async ({ stranger, mara, app, advance, settle }) => {
    const [ada, bo, cy] = await three(stranger)
    const call = await ada.calls(mara)
    const first = await waits(app, bo, mara)
    const second = await waits(app, cy, mara)
    await ada.ends(call)
    await settle()
    assert.is((await first.now()).state, 'RINGING')
    await advance(61)
    await settle()
    const paused = await first.now()
    assert.is(paused.state, 'WAITING')
    assert.is(paused.place, 1)
    assert.is(paused.readerPresence, 'OFFLINE')
    assert.is(paused.expectedWaitSeconds, null)
    await advance(20)
    await settle()
    assert.is((await second.now()).state, 'WAITING', 'nobody is rung for in vain')
    await mara.goesOnline()
    await settle()
    const ring = await first.now()
    assert.is(ring.state, 'RINGING')
    await mara.declines({ id: ring.row.readingId ?? '' })
    await settle()
    await settle()
    assert.is((await first.now()).state, 'DECLINED')
    assert.is((await second.now()).state, 'RINGING', 'declined: the next')
    await cy.cancels({ id: (await second.now()).row.readingId ?? '' })
    await settle()
  },
)

story(
  'she goes offline: everybody keeps their place until she is back',
  async ({ stranger, mara, app, settle }) => {
    const [ada, bo] = await three(stranger)
    const call = await ada.calls(mara)
    const place = await waits(app, bo, mara)
    await goOffline(app, mara.viewer)
    assert.is(
      ((await joins(app, await rich(stranger), mara)) as object).constructor.name,
      'ReaderUnavailable',
    )
    await ada.ends(call)
    await settle()
    assert.is((await place.now()).state, 'WAITING')
    assert.is((await place.now()).readerPresence, 'OFFLINE')
    await mara.goesOnline()
    await settle()
    assert.is((await place.now()).state, 'RINGING')
    await bo.cancels({ id: (await place.now()).row.readingId ?? '' })
    await settle()
  },
)

story(
  'nobody pays more than was agreed to when the place was taken, and less when she asks for less',
  async ({ stranger, mara, app, settle }) => {
    const [ada, bo, cy] = await three(stranger)
    const call = await ada.calls(mara)
    const first = await waits(app, bo, mara)
    const second = await waits(app, cy, mara)
    await ada.ends(call)
    const policy = { ...(await policies(app)), minimumMinutes: 3 }
    const ring = (id: string, rate: bigint) => app.db.transact(tx => ringWaiting(tx, id, rate, policy))
    assert.is(await ring(second.id, 1n), null, 'it is not their turn')
    const dearer = (await ring(first.id, 900n)) ?? ''
    assert.is((await byId(app.db, dearer))?.rate, BigInt(RATE))
    await bo.cancels({ id: dearer })
    const cheaper = (await ring(second.id, 199n)) ?? ''
    assert.is((await byId(app.db, cheaper))?.rate, 199n)
    await cy.cancels({ id: cheaper })
    await settle()
  },
)

story('says why there is no place to take', async ({ stranger, mara, orin, app, settle }) => {
  const [ada, bo] = await three(stranger)
  const why = async (answer: Promise<unknown>) => ((await answer) as object).constructor.name
  await mara.goesOnline()
  assert.is(await why(joins(app, bo, mara)), 'ReaderFree')
  const call = await ada.calls(mara)
  assert.is(await why(joins(app, ada, mara)), 'AlreadyInReading')
  const key = randomUUID()
  assert.is(await why(joins(app, bo, mara, key)), 'Waiting')
  assert.is(await why(joins(app, bo, mara, key)), 'Waiting', 'sent again')
  assert.is(await why(joins(app, bo, mara)), 'AlreadyWaiting')
  assert.is(await why(joins(app, bo, orin, key)), 'IdempotencyKeyReused')
  const other = joinQueue(app, bo.viewer, {
    readerId: mara.readerId,
    channel: 'CHAT',
    ratePerMinute: await mara.rate('CHAT'),
    topic: 'Else',
    idempotencyKey: key,
  })
  assert.is(await why(other), 'IdempotencyKeyReused')
  await leaveQueue(app, bo.viewer, (await currentWaiting(app.db, bo.viewer))?.id ?? '')
  await ada.ends(call)
  await settle()
})

story('twenty at once take one place', async ({ stranger, mara, app }) => {
  const [ada, bo] = await three(stranger)
  const call = await ada.calls(mara)
  const key = randomUUID()
  const before = (await queueOf(app.db, mara.viewer.id)).length
  const same = await Promise.all(Array.from({ length: 10 }, () => joins(app, bo, mara, key)))
  const others = await Promise.all(Array.from({ length: 10 }, () => joins(app, bo, mara)))
  assert.is(new Set(same.map(each => each instanceof Waiting && each.id)).size, 1)
  assert.ok(others.every(each => !(each instanceof Waiting)))
  assert.is((await queueOf(app.db, mara.viewer.id)).length, before + 1)
  const [place] = same
  if (place instanceof Waiting) await leaveQueue(app, bo.viewer, place.id)
  await ada.ends(call)
})

story(
  'two nodes that look at once ring once, and a node that starts anew goes on where the last one stopped',
  async ({ stranger, mara, app, settle }) => {
    const [ada, bo, cy] = await three(stranger)
    const another: App = { ...app, nodeId: randomUUID() }
    const call = await ada.calls(mara)
    const first = await waits(app, bo, mara)
    const second = await waits(another, cy, mara)
    await ada.ends(call)
    await Promise.all([tendQueues(app), tendQueues(another), tendQueues(app), tendQueues(another)])
    const rung = await first.now()
    assert.is(rung.state, 'RINGING')
    const ring = { id: rung.row.readingId ?? '' }
    await mara.accepts(ring)
    await bo.ends(ring)
    // Whoever saw the end is gone before it rang; nothing but the rows shows what is to be done.
    const fresh: App = { ...app, nodeId: randomUUID() }
    await new SessionClock(fresh, [tendQueues]).tick()
    assert.is((await second.now()).state, 'RINGING')
    await cy.cancels({ id: (await second.now()).row.readingId ?? '' })
    await settle()
  },
)

run()
