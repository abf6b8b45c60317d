import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Change, type ChatMessage, changed, mostMessages, type StreamState } from './chat-state.ts'

const at = (second: number) => new Date(Date.UTC(2026, 11, 1, 0, 0, second)).toISOString()

const message = (id: string, second: number, state: ChatMessage['state'] = 'SHOWN'): ChatMessage =>
  ({
    __typename: 'StreamMessage',
    ...{ id, state, text: id, sentAt: at(second) },
    author: {
      __typename: 'StreamAuthor',
      personId: 'theo',
      name: 'Theo',
      isReader: false,
      isModerator: false,
    },
  }) as ChatMessage

const status = (state: 'LIVE' | 'PAUSED' | 'ENDED', second: number) =>
  ({ state, at: at(second), publisherLostAt: null }) as StreamState['status']

const empty: StreamState = { messages: null, pinned: null, viewers: 0, status: status('LIVE', 0) }
const ids = ({ messages }: StreamState) => messages?.map(({ id }) => id)
const added = (each: ChatMessage) => ({ __typename: 'StreamMessageAdded', message: each }) as Change
const snapshot = (messages: ChatMessage[], second = 0) =>
  ({
    __typename: 'StreamSnapshot',
    viewers: 2,
    pinned: null,
    status: status('LIVE', second),
    messages,
  }) as Change
const after = (...changes: Change[]) => changes.reduce(changed, empty)

test('a message that comes twice is there once', () => {
  const sent = { __typename: 'Sent', message: message('a', 1) } as Change
  assert.equal(ids(after(snapshot([]), sent, added(message('a', 1)))), ['a'])
})

test('after a gap what was removed meanwhile is gone, and what is older than the snapshot stays', () => {
  const before = [snapshot([message('a', 1), message('b', 2), message('c', 3)])]
  assert.equal(ids(after(...before, snapshot([message('b', 2), message('d', 4)]))), ['a', 'b', 'd'])
})

test('a message of one’s own that waits for approval stays in its place until it is shown', () => {
  const held = { __typename: 'Sent', message: message('held', 2, 'HELD') } as Change
  const waiting = after(snapshot([message('a', 1)]), held, snapshot([message('a', 1), message('b', 3)]))
  assert.equal(ids(waiting), ['a', 'held', 'b'])
  const shown = changed(waiting, added(message('held', 2)))
  assert.equal(ids(shown), ['a', 'held', 'b'])
  assert.is(shown.messages?.[1]?.state, 'SHOWN')
})

test('what is removed does not stay on top either', () => {
  const pinned = { __typename: 'StreamMessagePinned', pinned: message('a', 1) } as Change
  const removed = { __typename: 'StreamMessageRemoved', streamMessageId: 'a' } as Change
  const state = after(snapshot([message('a', 1)]), pinned, removed)
  assert.equal([ids(state), state.pinned], [[], null])
})

test('an older word on how it stands does not overtake a newer one', () => {
  const change = (each: StreamState['status']) =>
    ({ __typename: 'StreamStatusChanged', status: each }) as Change
  const state = after(change(status('ENDED', 9)), change(status('LIVE', 5)), snapshot([], 4))
  assert.is(state.status.state, 'ENDED')
})

test('only the latest messages are kept', () => {
  const many = Array.from({ length: mostMessages + 20 }, (_, place) => added(message(`m${place}`, place)))
  const state = after(...many)
  assert.is(state.messages?.length, mostMessages)
  assert.is(state.messages?.[0]?.id, 'm20')
})

test.run()
