import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  changedShow,
  type GiftShow,
  type GiftUpdates,
  nothingSent,
  type ShownGift,
  soundsOf,
} from './gift-show.ts'

const test = suite('gifts that arrive at a stream')

const gift = (id: string, combo = 1, senderName: string | null = 'Theo', kind = 'rose') =>
  ({ id, combo, count: 1, senderName, gift: { id: kind, name: kind } }) as ShownGift
const board = { places: [], goal: null } as GiftUpdates['board']
const updates = (sent: ShownGift[], undone: ShownGift[] = []) => ({ sent, undone, board }) as GiftUpdates
const changes = (...of: Parameters<typeof updates>) => ({ kind: 'updates' as const, updates: updates(...of) })
const after = (...gifts: ShownGift[]): GiftShow =>
  gifts.reduce((show, each) => changedShow(show, changes([each])), nothingSent)
const ids = ({ waiting }: GiftShow) => waiting.map(({ id }) => id)

test('play one after the other, each once', () => {
  const two = after(gift('1'), gift('2', 1, 'Nadia'), gift('1'))
  assert.equal(ids(two), ['1', '2'])
  assert.equal(ids(changedShow(two, { kind: 'played', id: '1' })), ['2'])
})

test('one that was taken back is not played, and how it stands is known', () => {
  const show = changedShow(after(gift('1'), gift('2', 1, 'Nadia')), changes([], [gift('2')]))
  assert.equal(ids(show), ['1'])
  assert.is(show.board, board)
  assert.equal(ids(changedShow(show, changes([]))), ['1'])
})

test('a row is counted in one that waits, and the one that plays goes on', () => {
  assert.equal(ids(after(gift('1'), gift('2', 2), gift('3', 3))), ['1', '3'])
  assert.equal(ids(after(gift('1'), gift('2', 2), gift('3', 1, 'Nadia'))), ['1', '2', '3'])
  assert.equal(ids(after(gift('1'), gift('2', 2), gift('3', 1, 'Theo', 'moon'))), ['1', '2', '3'])
})

test('many that come at once are shown as if they came one by one, and each sound is played once', () => {
  const rain = [
    gift('1'),
    ...Array.from({ length: 20 }, (_, at) => gift(`n${at}`, at + 1, 'Nadia')),
    gift('3', 1, 'Orin', 'moon'),
  ]
  const atOnce = changedShow(nothingSent, changes(rain))
  assert.equal(atOnce, after(...rain))
  assert.equal(ids(atOnce), ['1', 'n19', '3'])
  const sounding = rain.map(each => ({ ...each, gift: { ...each.gift, sound: 'CHIME' } }) as ShownGift)
  assert.equal([soundsOf(updates(sounding)), soundsOf(updates(rain))], [['CHIME'], []])
})

test('in a rain the oldest that wait are left out', () => {
  const rain = after(...Array.from({ length: 40 }, (_, at) => gift(`${at}`, 1, `Guest ${at}`)))
  assert.is(rain.waiting.length, 13)
  assert.equal([ids(rain)[0], ids(rain).at(-1)], ['0', '39'])
})

test.run()
