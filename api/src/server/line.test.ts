import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { BarePage, subscriptionsAre } from '../../test/bare-page.ts'
import { connections, openSmallServer, suspend } from '../../test/small-server.ts'
import type { Line } from './line.ts'

const { server, bus, socketUrl } = await openSmallServer()

const announce = (id: string, ...sequences: number[]) =>
  bus.publish(sequences.map(sequence => ({ topic: `star:${id}`, data: { id, sequence } })))

/** A page that listens, and the line that it hangs on. */
async function listeningTo(star: string): Promise<{ page: BarePage; line: Line }> {
  const page = await BarePage.of('theo', socketUrl)
  page.listensTo(star)
  await subscriptionsAre(open => open === 1)
  return { page, line: connections[0] as Line }
}

/** Those of the test before have left. */
test.before.each(() => subscriptionsAre(open => open === 0))

test('who does not read what is said is cut off, and does not fill the memory', async () => {
  const { page } = await listeningTo('lazy')
  page.socket.pause()
  let sequence = 0
  while (connections.length > 0 && sequence < 1_000_000) {
    for (let batch = 0; batch < 1_000; batch++) await announce('lazy', ++sequence)
    await new Promise(resolve => setImmediate(resolve))
  }
  assert.is(connections.length, 0)
  page.socket.terminate()
})

test('what is told in one turn arrives in its order, with letters of every alphabet, and before the goodbye', async () => {
  const page = await BarePage.of('mara', socketUrl)
  page.listensTo('nova', '1')
  page.listensTo('Sélène ☾', '2')
  await subscriptionsAre(open => open === 2)
  suspend('mara')
  await Promise.all([
    announce('nova', 1),
    announce('Sélène ☾', 1),
    announce('nova', 2, 3),
    bus.publish([{ topic: 'person:mara', data: { locked: true } }]),
  ])
  assert.is(await page.closed, 4403)
  const told = page.heard
    .filter(({ type }) => type === 'next')
    .map(({ id, payload }) => `${id}: ${payload?.data.star.name} ${payload?.data.star.at}`)
  assert.equal(told, ['1: Star nova 1', '2: Star Sélène ☾ 1', '1: Star nova 2', '1: Star nova 3'])
})

test('a line tells when it was last heard', async () => {
  const { page, line } = await listeningTo('pluto')
  assert.ok(Date.now() - line.lastHeardAt < 1_000)
  page.socket.terminate()
})

test('who is to be asked for a sign of life soon is asked with what is told anyway', async () => {
  const { page, line } = await listeningTo('vega')
  let pings = 0
  page.socket.on('ping', () => pings++)
  await announce('vega', 1)
  await page.hears('next', 1)
  assert.is(pings, 0)

  line.lastHeardAt = line.askedAt = Date.now() - line.hearEverySeconds * 1000 + 900
  const pinged = new Promise(resolve => page.socket.once('ping', resolve))
  await announce('vega', 2)
  await Promise.all([pinged, page.hears('next', 2)])
  while (line.owesSign) await new Promise(resolve => setImmediate(resolve))
  assert.ok(Date.now() - line.lastHeardAt < 1_000)
  await announce('vega', 3)
  await page.hears('next', 3)
  assert.is(pings, 1)
  page.socket.terminate()
})

test.after(() => server.close())
test.run()
