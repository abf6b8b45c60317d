import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { draftOf, inputOf } from './profile-draft.ts'

const profile = {
  version: '3',
  name: 'Mara Moonwater',
  tagline: 'Tarot by moonlight',
  bio: 'I read.',
  location: null,
  languages: ['en', 'es'],
  attributes: [{ id: 'tarot', name: 'Tarot', kind: 'TOOL' as const }],
  topics: ['Life Path'],
  timeZone: 'Europe/Lisbon',
  status: 'PUBLISHED' as const,
  picture: null,
  rates: [{ channel: 'CHAT' as const, perMinute: { minor: '299', currency: 'USD' } }],
}
const mara = draftOf(profile, 'en-US')

test('what was opened and not touched is what is sent', () => {
  assert.equal(inputOf(mara, 'en-US', 'USD'), {
    input: {
      tagline: 'Tarot by moonlight',
      bio: 'I read.',
      location: '',
      languages: ['en', 'es'],
      attributeIds: ['tarot'],
      topics: ['Life Path'],
      timeZone: 'Europe/Lisbon',
      rates: [{ channel: 'CHAT', perMinute: { minor: '299', currency: 'USD' } }],
    },
    problems: {},
  })
})

test('a rate that is no amount is said at its field', () => {
  const { input, problems } = inputOf(
    { ...mara, rates: { CHAT: '2.999', VOICE: '', VIDEO: '0' } },
    'en-US',
    'USD',
  )
  assert.is(input, null)
  assert.equal(Object.keys(problems), ['rates.CHAT', 'rates.VIDEO'])
})

test('rates are written and read as the locale does', () => {
  const draft = draftOf(profile, 'de-DE')
  assert.is(draft.rates.CHAT, '2,99')
  const { input } = inputOf(
    { ...draft, rates: { CHAT: '2,99', VOICE: '4,5', VIDEO: '12.50' } },
    'de-DE',
    'USD',
  )
  assert.equal(
    input?.rates?.map(({ perMinute }) => perMinute.minor),
    ['299', '450', '1250'],
  )
})

test('a time zone is the name of a place', () => {
  const problemOf = (timeZone: string) => inputOf({ ...mara, timeZone }, 'en-US', 'USD').problems.timeZone
  assert.is(problemOf(' America/Bogota '), undefined)
  for (const typed of ['', '+02:00', 'Moon/Tranquility']) assert.ok(problemOf(typed), typed)
})

test('languages are written by name', () => {
  assert.is(mara.languages, 'English, Spanish')
  assert.equal(inputOf({ ...mara, languages: 'Portuguese, qu' }, 'en-US', 'USD').input?.languages, [
    'pt',
    'qu',
  ])
  assert.match(
    inputOf({ ...mara, languages: 'English, Elvish' }, 'en-US', 'USD').problems.languages ?? '',
    'Elvish',
  )
})

test('a reader offers at least one channel and one language', () => {
  const { problems } = inputOf(
    { ...mara, languages: ' , ', rates: { CHAT: '', VOICE: '', VIDEO: '' } },
    'en-US',
    'USD',
  )
  assert.ok(problems.languages)
  assert.ok(problems.rates)
})

test.run()
