import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { LiveReading, ReadingEvent } from './room.ts'
import { aReading } from './room-fixture.ts'
import type { RoomPort } from './room-port.ts'
import { RoomSession } from './room-session.ts'

const test = suite('room session')

/** Theo's page, with a server that answers as it is told. */
function theoAt(reading: Partial<LiveReading>) {
  const asked: string[] = []
  /** What was shown of it while a picture was under way. */
  const progress: (number | undefined)[] = []
  let hear: (event: ReadingEvent) => void = () => undefined
  let link: (state: 'open' | 'unsteady' | 'lost') => void = () => undefined
  const server = {
    joinFaults: 0,
    sayFaults: 0,
    refusesPictures: false,
    sequence: '40',
    holdJoin: null as Promise<void> | null,
    holdLeave: null as Promise<void> | null,
  }
  const answer = async (name: string) => {
    asked.push(name)
    return aReading({ ...reading, sequence: server.sequence, clientPresent: true })
  }
  const port: RoomPort = {
    ...{ pageSession: 'theo-1', now: () => 0, words: () => 'We cannot be reached.' },
    wait: () => new Promise(resolve => setTimeout(resolve)),
    events: (_after, listener) => {
      hear = listener
      return () => asked.push('stop')
    },
    wallet: () => () => undefined,
    onLink: listener => {
      link = listener
      return () => undefined
    },
    accept: () => answer('accept'),
    decline: () => answer('decline'),
    cancel: () => answer('cancel'),
    async leave() {
      const left = answer('leave')
      await server.holdLeave
      return left
    },
    end: () => answer('end'),
    extend: minutes => answer(`extend ${minutes}`),
    propose: minutes => answer(`propose ${minutes}`),
    async join() {
      if (server.joinFaults-- > 0) throw new Error('not subscribed yet')
      const joined = answer('join')
      await server.holdJoin
      return joined
    },
    async say(text, clientKey) {
      asked.push(`say ${clientKey}`)
      if (server.sayFaults-- > 0) throw new Error('unreachable')
      return { ...kept(clientKey), text }
    },
    async sendPicture(_picture, clientKey, onProgress) {
      asked.push(`picture ${clientKey}`)
      onProgress(0.5)
      progress.push(...session.read().messages.map(message => message.progress))
      if (server.sayFaults-- > 0) throw new Error('unreachable')
      if (server.refusesPictures) return { refused: 'No picture.', isFinal: true }
      return { ...kept(clientKey), picture: onServer }
    },
    signs: () => () => undefined,
    sign: async () => undefined,
    signal: async () => undefined,
    iceServers: async () => [],
  }
  const session = new RoomSession(port, { reading: aReading(reading), messages: [] })
  const stop = session.start()
  return {
    session,
    server,
    asked,
    progress,
    stop,
    hear: (event: ReadingEvent) => hear(event),
    link: (state: 'open' | 'unsteady' | 'lost') => link(state),
  }
}

const kept = (clientKey: string) =>
  ({ id: `kept-${clientKey}`, side: 'CLIENT', text: '', picture: null, at: '', clientKey }) as const

const onServer = { url: '/files/1', width: 4, height: 3, alt: '', sources: [] }
const chosen = { body: new Blob(['picture']), preview: { ...onServer, url: 'blob:1' } }

/** Longer than any chain of promises here; waits end at the next turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise(resolve => setTimeout(resolve))
}

const side = (sequence: string, who: 'CLIENT' | 'READER', present: boolean, pageSession: string | null) =>
  ({ __typename: 'SideChanged', sequence, side: who, present, pageSession }) as const

test('a chat joins once it may, though the first tries come too early', async () => {
  const { session, server, asked } = theoAt({ state: 'CONNECTING' })
  server.joinFaults = 2
  await settle()
  assert.is(session.read().joined, true)
  assert.equal(asked, ['join'])
})

test('nobody joins while it rings', async () => {
  const { asked, hear } = theoAt({ state: 'RINGING' })
  await settle()
  assert.equal(asked, [])
  hear({
    __typename: 'ReadingStateChanged',
    sequence: '11',
    reading: aReading({ state: 'CONNECTING', sequence: '11' }),
  })
  await settle()
  assert.equal(asked, ['join'])
})

test('a call joins when media flows, leaves when it stalls, and joins again', async () => {
  const { session, asked } = theoAt({ state: 'ACTIVE', channel: 'VIDEO' })
  await settle()
  assert.equal(asked, [])
  session.setUsable(true)
  await settle()
  session.setUsable(false)
  await settle()
  assert.is(session.read().joined, false)
  session.setUsable(true)
  await settle()
  assert.equal(asked, ['join', 'leave', 'join'])
})

test('a picture is shown at once, with how much of it was sent, and then as the server keeps it', async () => {
  const { session, progress } = theoAt({ state: 'ACTIVE' })
  const sent = session.sendPicture(chosen, 'key-1')
  assert.is(session.read().messages[0]?.picture?.url, 'blob:1')
  await sent
  assert.equal(progress, [0.5])
  const [message] = session.read().messages
  assert.equal([message?.picture?.url, message?.sending, message?.file], ['/files/1', undefined, undefined])
})

test('a picture that got lost is sent again with the same key; one that was refused is not', async () => {
  const { session, server, asked, link } = theoAt({ state: 'ACTIVE' })
  server.sayFaults = 1
  await session.sendPicture(chosen, 'key-1')
  server.refusesPictures = true
  await session.sendPicture(chosen, 'key-2')
  assert.equal(
    session.read().messages.map(({ failed }) => failed),
    ['We cannot be reached.', 'No picture.'],
  )
  server.refusesPictures = false
  link('lost')
  link('open')
  await settle()
  assert.equal(
    asked.filter(each => each.startsWith('picture')),
    ['picture key-1', 'picture key-2', 'picture key-1'],
  )
  const refused = session.read().messages[1]
  assert.ok(refused?.isFinal)
  session.discard(refused)
  assert.equal(
    session.read().messages.map(({ id }) => id),
    ['kept-key-1'],
  )
})

test('after a lost socket it joins again and sends what could not be sent', async () => {
  const { session, server, asked, link } = theoAt({ state: 'ACTIVE' })
  await settle()
  link('lost')
  assert.is(session.read().link, 'lost')
  server.sayFaults = 1
  await session.say('Are you there?', 'key-1')
  assert.ok(session.read().messages[0]?.failed)
  link('open')
  await settle()
  assert.equal(asked, ['join', 'say key-1', 'join', 'say key-1'])
  assert.is(session.read().messages.length, 1)
  assert.is(session.read().messages[0]?.id, 'kept-key-1')
})

test('another page of the same person takes over, and this one stays out', async () => {
  const { session, asked, hear } = theoAt({ state: 'ACTIVE' })
  await settle()
  hear(side('41', 'CLIENT', true, 'theo-2'))
  await settle()
  assert.is(session.read().moved, true)
  assert.equal(asked, ['join'])
})

test('a server that lost sight of us is told again', async () => {
  const { session, asked, hear } = theoAt({ state: 'ACTIVE' })
  await settle()
  hear(side('39', 'CLIENT', false, null))
  await settle()
  assert.equal(asked, ['join', 'join'])
  assert.is(session.read().joined, true)
})

test('a join answered late, after we were lost again, is not taken for being there', async () => {
  const { session, server, asked, hear } = theoAt({ state: 'ACTIVE', channel: 'VOICE', clientPresent: false })
  server.sequence = '20'
  let answerFirst: () => void = () => undefined
  server.holdJoin = new Promise(resolve => {
    answerFirst = () => resolve()
  })
  session.setUsable(true)
  await settle()
  hear({
    __typename: 'ReadingStateChanged',
    sequence: '30',
    reading: aReading({ state: 'PAUSED', channel: 'VOICE', clientPresent: false, sequence: '30' }),
  })
  server.sequence = '31'
  answerFirst()
  await settle()
  assert.is(asked.filter(each => each === 'join').length, 2)
  assert.is(session.read().joined, true)
})

test('a join whose answer is lost is asked again', async () => {
  const { session, server, asked } = theoAt({ state: 'ACTIVE', channel: 'VOICE', clientPresent: false })
  let lose: () => void = () => undefined
  server.holdJoin = new Promise((_, reject) => {
    lose = () => reject(new Error('no answer in time'))
  })
  session.setUsable(true)
  await settle()
  assert.is(session.read().joined, false)
  server.holdJoin = null
  lose()
  await settle()
  assert.equal(asked, ['join', 'join'])
  assert.is(session.read().joined, true)
})

test('the server’s word that this page is in counts as the answer that was lost', async () => {
  const { session, server, asked, hear } = theoAt({ state: 'CONNECTING', clientPresent: false })
  server.holdJoin = new Promise(() => undefined)
  await settle()
  assert.is(session.read().joined, false)
  hear({
    __typename: 'ReadingStateChanged',
    sequence: '50',
    reading: aReading({ state: 'ACTIVE', sequence: '50', clientPresent: true, clientPage: 'theo-1' }),
  })
  assert.is(session.read().joined, true)
  assert.equal(asked, ['join'])
})

test('a page that comes back does not come in before its goodbye is answered', async () => {
  const { session, server, asked } = theoAt({ state: 'ACTIVE', channel: 'VOICE' })
  session.setUsable(true)
  await settle()
  let answerLeave: () => void = () => undefined
  server.holdLeave = new Promise(resolve => {
    answerLeave = resolve
  })
  session.setUsable(false)
  session.setUsable(true)
  await settle()
  assert.equal(asked, ['join', 'leave'])
  answerLeave()
  await settle()
  assert.equal(asked, ['join', 'leave', 'join'])
  assert.is(session.read().joined, true)
})

test('the other side’s page is known as soon as it opens', async () => {
  const { session, hear } = theoAt({ state: 'CONNECTING', channel: 'VOICE', readerPresent: false })
  hear(side('21', 'READER', true, 'mara-1'))
  assert.is(session.read().reading.readerPage, 'mara-1')
  assert.is(session.read().reading.readerPresent, false)
})

test.run()
