import * as assert from 'uvu/assert'
import { type House, pause } from './house.ts'
import type { Pair } from './pair.ts'
import { rowId } from './row-id.ts'

interface Standing {
  state: string
  charged: string
  cost: string
  rate: string
  shared_ms: string
}

/** Of a reading that has ended: every acknowledged minute is there once, and nobody pays for more than was shared. */
export async function chargesMustHold(house: House, pair: Pair, round: string): Promise<void> {
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
  const [row] = await house.sql<Standing>(
    'SELECT state, rate * minutes AS charged, cost, rate, shared_ms FROM readings.standing WHERE id = $1',
    [rowId(pair.readingId)],
  )
  assert.ok(row)
  assert.is(row.state, 'ENDED', round)
  const sum = charges.reduce((all, { amount }) => all + BigInt(amount), 0n)
  assert.is(BigInt(row.charged), sum, `${round}: the reading says another sum than its charges`)
  const most = pair.mostShared()
  assert.ok(
    Number(row.shared_ms) <= most,
    `${round}: ${row.shared_ms} ms counted, ${most} ms shared at the most`,
  )
  assert.ok(
    BigInt(row.cost) * 60_000n <= BigInt(row.rate) * BigInt(Math.ceil(most)),
    `${round}: ${row.cost} paid for ${most} ms`,
  )
}

/** Of a house in which every reading has ended: nobody is busy, nothing is held, the books agree, and every event was heard. */
export async function houseMustHold(house: House, round: string): Promise<void> {
  assert.equal(await house.sql('SELECT * FROM availability.busy'), [], `${round}: somebody is still busy`)
  const held = await house.sql(
    'SELECT participant_id FROM sessions.meters WHERE ledger.held(participant_id) <> 0',
  )
  assert.equal(held, [], `${round}: something is still held`)
  for (const audit of ['ledger.audit', 'sessions.audit'])
    assert.equal(await house.sql(`SELECT * FROM ${audit}()`), [], `${round}: ${audit}`)
  await allDelivered(house, round)
}

/** A worker that died leaves its job locked until it is noticed, and what failed meanwhile is tried again after some seconds. */
const DELIVERED_WITHIN_SECONDS = 90

async function allDelivered(house: House, round: string): Promise<void> {
  for (let seconds = 0; ; seconds++) {
    const left = await house.sql(
      'SELECT handler, subject_id, sequence, attempts, error, parked_at FROM foundation.deliveries',
    )
    if (left.length === 0) return
    if (seconds === DELIVERED_WITHIN_SECONDS) assert.equal(left, [], `${round}: not delivered`)
    await pause(1_000)
  }
}
