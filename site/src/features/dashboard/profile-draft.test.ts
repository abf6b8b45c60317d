import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { draftOf, inputOf } from './profile-draft.ts'

const mara = draftOf({
  version: '3',
  name: 'Mara Moonwater',
  tagline: 'Tarot by moonlight',
  bio: 'I read.',
  location: null,
  languages: ['en', 'es'],
  status: 'published',
  rates: [{ channel: 'CHAT', perMinute: { minor: '299', currency: 'USD' } }],
})

test('what was opened and not touched is what is sent', () => {
  assert.equal(inputOf(mara), {
    input: {
      tagline: 'Tarot by moonlight',
      bio: 'I read.',
      location: '',
      languages: ['en', 'es'],
      rates: [{ channel: 'CHAT', perMinute: { minor: '299', currency: 'USD' } }],
    },
    problems: {},
  })
})

test('a rate that is no amount is said at its field', () => {
  const { input, problems } = inputOf({ ...mara, rates: { CHAT: '2.999', VOICE: '', VIDEO: '0' } })
  assert.is(input, null)
  assert.equal(Object.keys(problems), ['rates.CHAT', 'rates.VIDEO'])
})

test('languages are written by name', () => {
  assert.is(mara.languages, 'English, Spanish')
  assert.equal(inputOf({ ...mara, languages: 'Portuguese, qu' }).input?.languages, ['pt', 'qu'])
  assert.match(inputOf({ ...mara, languages: 'English, Elvish' }).problems.languages ?? '', 'Elvish')
})

test('a reader offers at least one channel and one language', () => {
  const { problems } = inputOf({ ...mara, languages: ' , ', rates: { CHAT: '', VOICE: '', VIDEO: '' } })
  assert.ok(problems.languages)
  assert.ok(problems.rates)
})

test.run()
