import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { BarePage, subscriptionsAre } from '../../../test/bare-page.ts'
import { connections } from '../../../test/small-contract.ts'
import { openSmallServer, suspend } from '../../../test/small-server.ts'
import type { SocketConnection } from './socket-connection.ts'

const { server, bus, socketUrl } = await openSmallServer()

const publish = (id: string, ...sequences: number[]) =>
  bus.publish(sequences.map(sequence => ({ topic: `star:${id}`, data: { id, sequence } })))

/** A page that listens, and the connection it came by. */
async function listeningTo(star: string): Promise<{ page: BarePage; connection: SocketConnection }> {
  const page = await BarePage.of('theo', socketUrl)
  page.listensTo(star)
  await subscriptionsAre(open => open === 1)
  return { page, connection: connections[0] as SocketConnection }
}

/** Those of the test before have left. */
test.before.each(() => subscriptionsAre(open => open === 0))

test('who does not read what is sent is cut off, and does not fill the memory', async () => {
  const { page } = await listeningTo('lazy')
  page.socket.pause()
  let sequence = 0
  while (connections.length > 0 && sequence < 1_000_000) {
    for (let batch = 0; batch < 1_000; batch++) await publish('lazy', ++sequence)
    await new Promise(resolve => setImmediate(resolve))
  }
  assert.is(connections.length, 0)
  page.socket.terminate()
})

test('what is sent in one turn arrives in its order, with letters of every alphabet, and before the goodbye', async () => {
  const page = await BarePage.of('mara', socketUrl)
  page.listensTo('nova', '1')
  page.listensTo('Sélène ☾', '2')
  await subscriptionsAre(open => open === 2)
  suspend('mara')
  await Promise.all([
    publish('nova', 1),
    publish('Sélène ☾', 1),
    publish('nova', 2, 3),
    bus.publish([{ topic: 'person:mara', data: { locked: true } }]),
  ])
  assert.is(await page.closed, 4403)
  const sent = page.received
    .filter(({ type }) => type === 'next')
    .map(({ id, payload }) => `${id}: ${payload?.data.star.name} ${payload?.data.star.at}`)
  assert.equal(sent, ['1: Star nova 1', '2: Star Sélène ☾ 1', '1: Star nova 2', '1: Star nova 3'])
})

test('the page gives a sign of life by every message, which listeners are called at, and not by what its browser answers', async () => {
  const { page, connection } = await listeningTo('pluto')
  let signs = 0
  const stop = connection.onSign(() => signs++)
  connection.lastSignAt = 0
  page.socket.pong()
  page.socket.ping()
  await new Promise(resolve => page.socket.once('pong', resolve))
  assert.equal([signs, connection.lastSignAt], [0, 0])
  page.sends({ type: 'ping', payload: { alive: true } })
  await page.receives('pong')
  assert.is(signs, 1)
  assert.ok(connection.lastSignAt > 0)
  stop()
  page.sends({ type: 'ping', payload: { alive: true } })
  await page.receives('pong', 2)
  assert.is(signs, 1)
  page.socket.terminate()
})

test('a page that was silent is asked by the protocol, and its answer is a sign', async () => {
  const { page, connection } = await listeningTo('vega')
  connection.expectSignEvery(1)
  connection.lastSignAt = connection.askedAt = Date.now() - 1_000
  await page.receives('ping')
  assert.ok(connection.owesSign)
  page.sends({ type: 'pong' })
  while (connection.owesSign) await new Promise(resolve => setImmediate(resolve))
  page.socket.terminate()
})

test('one message is handled a turn, however many come at once', async () => {
  const { page, connection } = await listeningTo('altair')
  let inThisTurn = 0
  let most = 0
  connection.onSign(() => {
    most = Math.max(most, ++inThisTurn)
    setImmediate(() => {
      inThisTurn = 0
    })
  })
  for (let at = 0; at < 200; at++) page.sends({ type: 'ping' })
  await page.receives('pong', 200)
  assert.is(most, 1)
  page.socket.terminate()
})

test('a message over the limit closes with 1009', async () => {
  const { page } = await listeningTo('deneb')
  page.sends({ type: 'ping', payload: { padding: 'x'.repeat(200_000) } })
  assert.is(await page.closed, 1009)
})

test.after(() => server.close())
test.run()
