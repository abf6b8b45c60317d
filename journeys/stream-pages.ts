import { randomUUID } from 'node:crypto'
import type { Person } from './people/person.ts'
import { Program } from './people/program.ts'
import type { Visit } from './visit.ts'

const announces = `mutation ($input: ScheduleStreamInput!) { scheduleStream(input: $input) { ... on Stream { id } } }`
const starts = `mutation ($input: StartStreamInput!) { startStream(input: $input) { ... on Stream { id } } }`
const ends = 'mutation ($id: ID!) { endStream(id: $id) { ... on Stream { id } } }'

const dayMs = 86_400_000
const details = {
  title: 'Cards for the long night',
  topic: 'Tarot',
  description: 'A card for everybody who asks, and time for questions.',
  visibility: 'PUBLIC',
  followersOnly: false,
  holdsLinks: true,
  records: false,
}
const entry = { visibility: 'PREMIUM', price: { minor: '500', currency: 'USD' } }

/** Streams of Orin, by a program that sends no picture: announced, live, with an entry to pay, and over. */
export async function* streamPages(nobody: Person, theo: Person): AsyncGenerator<Visit> {
  const orin = await Program.of('orin')
  const goesLive = async (more: object = {}): Promise<string> => {
    const input = { details: { ...details, ...more }, idempotencyKey: randomUUID() }
    const { startStream } = await orin.asks<{ startStream: { id: string } }>(starts, { input })
    return startStream.id
  }
  const startsAt = new Date(Date.now() + 20 * dayMs).toISOString()
  const input = { details: { ...details, ...entry }, startsAt, idempotencyKey: randomUUID() }
  const { scheduleStream } = await orin.asks<{ scheduleStream: { id: string } }>(announces, { input })
  yield await at(nobody, scheduleStream.id, 'announced', nobody.button('Sign in to enter'))
  yield await at(theo, scheduleStream.id, 'announced', theo.button('Enter for $5.00'))

  const live = await goesLive()
  yield { ...(await at(nobody, live, 'live')), isLiveRoom: true }
  yield { ...(await at(theo, live, 'live', theo.button('Send Orin a gift'))), isLiveRoom: true }
  await theo.button('Send Orin a gift').click()
  const sheet = theo.page.getByRole('dialog', { name: 'Send Orin a gift' })
  await sheet.getByRole('button', { name: /^Candle Glow/ }).waitFor()
  yield { what: '/live/gifts', person: theo, isLiveRoom: true }
  await orin.asks(ends, { id: live })
  await theo.sees('This stream is over')
  yield await at(nobody, live, 'over')

  const premium = await goesLive(entry)
  yield await at(nobody, premium, 'entry', nobody.button('Sign in to enter'))
  yield await at(theo, premium, 'entry', theo.button('Enter for $5.00'))
  await orin.asks(ends, { id: premium })
  orin.leaves()
}

async function at(person: Person, id: string, state: string, main?: Visit['main']): Promise<Visit> {
  await person.opens(`/live/${id}`)
  return { what: `/live/${state}`, person, main }
}
