import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { draftOf, inputOf, priceProblem } from './template-draft.ts'

const template = {
  ...{ id: 'a', name: 'A question of love', description: '', promisedMinutes: 60, isOffered: true },
  delivery: 'AUDIO' as const,
  price: { minor: '1550', currency: 'USD' },
  questions: [{ prompt: 'What of?', kind: 'CHOICE' as const, choices: ['Love', 'Work'], isRequired: false }],
}

test('a template is typed and sent as it was', () => {
  const draft = draftOf(template, 'en-US')
  assert.equal(
    [draft.price, draft.promisedMinutes, draft.questions[0]?.choices],
    ['15.50', '60', 'Love\nWork'],
  )
  const { id: _, ...content } = template
  assert.equal(inputOf(draft, 'en-US', 'USD'), content)
})

test('choices are lines, and only of a choice', () => {
  const draft = draftOf(template, 'en-US')
  const [question] = draft.questions
  if (!question) return assert.unreachable()
  const typed = { ...question, choices: ' Love \n\nWork\n' }
  const sent = (kind: 'TEXT' | 'CHOICE') =>
    inputOf({ ...draft, questions: [{ ...typed, kind }] }, 'en-US', 'USD')?.questions[0]?.choices
  assert.equal([sent('CHOICE'), sent('TEXT')], [['Love', 'Work'], []])
})

test('a price is an amount', () => {
  assert.is(priceProblem('15,50', 'de-DE', 'EUR'), undefined)
  assert.ok(priceProblem('', 'en-US', 'USD'))
  assert.ok(priceProblem('0', 'en-US', 'USD'))
  assert.is(inputOf({ ...draftOf(template, 'en-US'), price: 'cheap' }, 'en-US', 'USD'), null)
})

test.run()
