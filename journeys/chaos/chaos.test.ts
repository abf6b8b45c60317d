import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { House, pause } from './house.ts'
import { chargesMustHold, houseMustHold } from './must-hold.ts'
import { Pair } from './pair.ts'
import { randomFrom } from './random.ts'
import { rowId } from './row-id.ts'
import { troubles } from './troubles.ts'

/**
 * Kills and stops what can be killed and stopped at random moments of metered readings, while people close their pages,
 * fall silent and end it. CHAOS_ROUNDS says how often (4), CHAOS_SEED repeats a run. Whatever happens: no charge that was
 * acknowledged is lost, none is doubled, the ledger sums to zero, nobody pays for more than was shared, and every event is
 * heard.
 */
const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 4)
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

test(`${ROUNDS} rounds`, async ({ house }) => {
  assert.ok(house)
  const random = randomFrom(SEED)
  await giveMoney(house)
  // Each trouble comes as often as any other, whatever the seed.
  const first = Math.floor(random() * troubles.length)
  for (let round = 1; round <= ROUNDS; round++) {
    const trouble = troubles[(first + round) % troubles.length]
    assert.ok(trouble)
    const name = `round ${round} of seed ${SEED}, ${trouble.name}`
    const began = Date.now()
    await oneRound(house, random, trouble, name)
    console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s`)
  }
})

async function oneRound(
  house: House,
  random: () => number,
  trouble: (typeof troubles)[number],
  round: string,
): Promise<void> {
  const pairs = await Promise.all([
    Pair.begin(house, 'theo', 'mara', random),
    Pair.begin(house, 'nadia', 'orin', random),
  ])
  await Promise.all(pairs.map(pair => pair.getsGoing()))
  if (random() < 0.7) await house.moveClock(20 + Math.floor(random() * 100))
  await pause(random() * 2_500)
  const courses = pairs.map(pair => pair.course(random))
  await Promise.all([
    trouble.happens(
      house,
      random,
      pairs.map(({ readingId }) => readingId),
    ),
    ...courses.map(course => course.run()),
  ])
  const named = (at: number) => `${round}, ${courses[at]?.name}`
  // Whom nobody ended is waited for until the budget for interruptions is used up.
  await Promise.all(pairs.map((pair, at) => pair.standsStill(named(at))))
  await house.moveClock(600)
  await Promise.all(pairs.map((pair, at) => pair.hasEnded(named(at))))
  await Promise.all(pairs.map(pair => pair.everybodyLeaves()))
  for (const [at, pair] of pairs.entries()) await chargesMustHold(house, pair, named(at))
  await houseMustHold(house, round)
}

const OF_AGE = `mutation {
  giveConsent(input: { dateOfBirth: "1990-04-27", idempotencyKey: "5d0c1c7e-3a64-4a4e-9d0e-6f1f2b9d7a10" }) { __typename }
}`

/** Who pays is of age, and has a full wallet. */
async function giveMoney(house: House): Promise<void> {
  for (const who of ['theo', 'nadia'] as const) {
    await ask(house, who, OF_AGE)
    const data = await ask<{ viewer: { wallet: { id: string } } }>(house, who, '{ viewer { wallet { id } } }')
    await house.sql(
      `SELECT ledger.transfer(ledger.platform_account('card-clearing'), $1, 1000000, 0, gen_random_uuid(), 'top-up', 1, 'USD')`,
      [rowId(data.viewer.wallet.id)],
    )
  }
}

async function ask<Data>(house: House, who: 'theo' | 'nadia', query: string): Promise<Data> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await house.token(who)}` }
  const answer = await fetch(`${house.urls[0]}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown[] }
  assert.is(errors, undefined, JSON.stringify(errors))
  return data
}

test.run()
