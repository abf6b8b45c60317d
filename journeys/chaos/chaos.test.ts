import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { House, pause } from './house.ts'
import { Pair } from './pair.ts'
import { randomFrom } from './random.ts'
import { rowId } from './row-id.ts'

/**
 * Kills what can be killed at random moments of metered readings. CHAOS_ROUNDS says how often (5), CHAOS_SEED repeats
 * a run. Whatever dies: no charge that was acknowledged is lost, none is doubled, the ledger sums to zero, and nobody
 * pays for more seconds than were shared.
 */
const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 5)
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 2 ** 31)

const test = suite<{ house?: House }>(`chaos, seed ${SEED}`)
test.before(async context => {
  // uvu counts a suite that could not begin as failed, but does not say why
  context.house = await House.open().catch(error => {
    console.error(error)
    throw error
  })
})
test.after(({ house }) => house?.close())

test(`${ROUNDS} rounds of kill -9`, async ({ house }) => {
  assert.ok(house)
  const random = randomFrom(SEED)
  await giveMoney(house)
  for (let round = 1; round <= ROUNDS; round++)
    await oneRound(house, random, `round ${round} of seed ${SEED}`)
  for (const audit of ['ledger.audit', 'sessions.audit'])
    assert.equal(await house.sql(`SELECT * FROM ${audit}()`), [], audit)
})

async function oneRound(house: House, random: () => number, round: string): Promise<void> {
  const pairs = await Promise.all([
    Pair.begin(house, 'theo', 'mara', random),
    Pair.begin(house, 'nadia', 'orin', random),
  ])
  await Promise.all(pairs.map(pair => pair.getsGoing()))
  if (random() < 0.7) await house.moveClock(20 + Math.floor(random() * 100))
  await pause(random() * 2500)
  await disaster(house, random)
  await Promise.all(pairs.map(pair => pair.getsGoing()))
  await pause(random() * 1000)
  await Promise.all(pairs.map(pair => pair.end()))
  for (const pair of pairs) await mustHold(house, pair, round)
}

async function disaster(house: House, random: () => number): Promise<void> {
  const kind = random()
  if (kind < 0.35) {
    house.killPostgres()
    await house.startPostgresAgain()
  } else if (kind < 0.8) {
    const node = random() < 0.5 ? 0 : 1
    await house.killNode(node)
    await pause(random() * 6000)
    await house.startNode(node)
  } else {
    house.killPostgres()
    await Promise.all([house.killNode(0), house.killNode(1)])
    await house.startPostgresAgain()
    await Promise.all([house.startNode(0), house.startNode(1)])
  }
}

interface Charged {
  charged: string
  given_back: string
  rate: string
  shared_ms: string
}

async function mustHold(house: House, pair: Pair, round: string): Promise<void> {
  const charges = await house.sql<{ number: number; amount: string }>(
    `SELECT number, amount FROM ledger.held_minutes WHERE subject_id = (SELECT participant_id FROM sessions.pairs WHERE id = $1) ORDER BY number`,
    [rowId(pair.readingId)],
  )
  assert.ok(charges.length > 0, `${round}: nothing was charged, so nothing was tried`)
  const written = new Map(charges.map(({ number, amount }) => [number, amount]))
  assert.is(written.size, charges.length, `${round}: a minute was charged twice`)
  for (const [minute, amount] of pair.acknowledged()) {
    assert.is(
      written.get(minute),
      amount,
      `${round}: minute ${minute} was acknowledged and is not in the ledger`,
    )
  }
  const [row] = await house.sql<Charged>(
    'SELECT rate * minutes AS charged, rate * minutes - cost AS given_back, rate, shared_ms FROM readings.standing WHERE id = $1',
    [rowId(pair.readingId)],
  )
  assert.ok(row)
  const sum = charges.reduce((all, { amount }) => all + BigInt(amount), 0n)
  assert.is(BigInt(row.charged), sum, `${round}: the reading says another sum than its charges`)
  const most = pair.mostShared()
  assert.ok(
    Number(row.shared_ms) <= most,
    `${round}: ${row.shared_ms} ms counted, ${most} ms shared at the most`,
  )
  const paid = BigInt(row.charged) - BigInt(row.given_back)
  assert.ok(
    paid * 60_000n <= BigInt(row.rate) * BigInt(Math.ceil(most)),
    `${round}: ${paid} paid for ${most} ms`,
  )
}

async function giveMoney(house: House): Promise<void> {
  for (const who of ['theo', 'nadia'] as const) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await house.token(who)}` }
    const body = JSON.stringify({ query: '{ viewer { wallet { id } } }' })
    const answer = await fetch(`${house.urls[0]}/graphql`, { method: 'POST', headers, body })
    const { data } = (await answer.json()) as { data: { viewer: { wallet: { id: string } } } }
    await house.sql(
      `SELECT ledger.transfer(ledger.platform_account('card-clearing'), $1, 1000000, 0, gen_random_uuid(), 'top-up', 1, 'USD')`,
      [rowId(data.viewer.wallet.id)],
    )
  }
}

test.run()
