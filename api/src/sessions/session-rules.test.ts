import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Meter } from './meter.ts'
import {
  bothAreHere,
  hostOf,
  metersOf,
  metersWith,
  type Participant,
  participantOf,
  payerOf,
  type Session,
  served,
  sharedUntil,
} from './session.ts'

const now = new Date('2026-11-01T10:00:00.250Z')
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)

const meterOf = (participantId: string, part: Partial<Meter> = {}): Meter =>
  ({ participantId, state: 'ACTIVE', activeSince: before(60_000), ...part }) as Meter

const somebody = (id: string, part: Partial<Participant> = {}): Participant =>
  ({
    id,
    personId: `person ${id}`,
    role: 'GUEST',
    joinedAt: before(90_000),
    leftAt: null,
    lastSignAt: before(500),
    meter: meterOf(id),
    ...part,
  }) as Participant

const host = (part: Partial<Participant> = {}) => somebody('host', { role: 'HOST', meter: null, ...part })
const sessionOf = (...participants: Participant[]) => ({ id: 's', participants, now }) as unknown as Session

test('people are found by who they are and what they are there for', () => {
  const [mara, theo, nadia] = [host(), somebody('theo'), somebody('nadia', { meter: null })]
  const session = sessionOf(theo, mara, nadia)
  assert.is(participantOf(session, 'person nadia'), nadia)
  assert.is(participantOf(session, 'person orin'), null)
  assert.is(hostOf(session), mara)
  assert.throws(() => hostOf(sessionOf(theo)), /has no host/)
  assert.is(payerOf(session, theo.meter as Meter), theo)
  assert.throws(() => payerOf(session, meterOf('orin')), /has no participant/)
})

test('with a guest their own meter stops, with the host all', () => {
  const [mara, theo, nadia, ines] = [
    host(),
    somebody('theo'),
    somebody('nadia'),
    somebody('ines', { meter: null }),
  ]
  const session = sessionOf(mara, theo, nadia, ines)
  assert.equal(metersOf(session), [theo.meter, nadia.meter])
  assert.equal(metersWith(session, mara), [theo.meter, nadia.meter])
  assert.equal(metersWith(session, theo), [theo.meter])
  assert.equal(metersWith(session, ines), [])
})

test('served are those whose meter runs, and the host with them', () => {
  const [mara, theo] = [host(), somebody('theo')]
  const nadia = somebody('nadia', { meter: meterOf('nadia', { state: 'PAUSED' }) })
  const ines = somebody('ines', { meter: null })
  assert.equal(served(sessionOf(mara, theo, nadia, ines)), [mara, theo])
  assert.equal(served(sessionOf(mara, nadia, ines)), [])
})

test('time is shared until the earlier of both last signs of life', () => {
  const until = (
    hostSign: number,
    guestSign: number,
    at: number,
    activeSince: Date | null = before(60_000),
  ) => {
    const theo = somebody('theo', {
      lastSignAt: before(guestSign),
      meter: meterOf('theo', { activeSince }),
    })
    return sharedUntil(
      sessionOf(host({ lastSignAt: before(hostSign) }), theo),
      theo.meter as Meter,
      before(at),
    )
  }
  assert.equal(until(750, 250, 0), before(750))
  assert.equal(until(250, 1_250, 0), before(1_250))
  assert.equal(until(250, 500, 2_000), before(2_000))
  assert.equal(until(70_000, 250, 0), before(60_000))
  assert.equal(until(70_000, 250, 0, null), before(70_000))
})

test('both are here who have joined, not left, and gave a sign within six seconds', () => {
  const here = (one: Partial<Participant>, other: Partial<Participant> = {}) => {
    const theo = somebody('theo', one)
    return bothAreHere(sessionOf(host(other), theo), theo)
  }
  assert.ok(here({}))
  assert.ok(here({ lastSignAt: before(5_999) }))
  assert.not(here({ lastSignAt: before(6_000) }))
  assert.not(here({}, { lastSignAt: before(6_001) }))
  assert.not(here({ joinedAt: null }))
  assert.not(here({ leftAt: before(1) }))
  assert.not(here({}, { leftAt: before(1) }))
})

test.run()
