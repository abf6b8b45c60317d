import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { askedOf } from './asked.ts'
import { firstValues, type LaterValues } from './later-draft.ts'

const price = { minor: '4500', currency: 'USD' }
const span = (minutes: number) => ({ minutes, prices: [{ channel: 'CHAT' as const, price }] })
const dream = { service: { id: 'dream', name: 'Dream reading', description: '', minutes: 30 }, price }
const first = (spans: number[], services = [dream]) =>
  firstValues({ spans: spans.map(span), services }, ['CHAT'])

test('it begins with half an hour, or the first length, or the first service', () => {
  assert.equal([first([15, 30]).service, first([15, 30]).minutes], ['', '30'])
  assert.equal([first([15, 45]).service, first([15, 45]).minutes], ['', '15'])
  assert.equal([first([]).service, first([]).minutes], ['dream', '30'])
  assert.equal([first([], []).service, first([], []).minutes], ['', ''])
})

test('a draft from before there were services asks for its length', () => {
  const kept: Partial<LaterValues> = { step: 1, minutes: '15', channel: 'CHAT' }
  const values = { ...first([15, 30]), ...kept }
  const asked = askedOf({ spans: [span(15), span(30)], services: [dream] }, ['CHAT'], values)
  assert.equal(asked, { service: null, ...span(15) })
})

test.run()
