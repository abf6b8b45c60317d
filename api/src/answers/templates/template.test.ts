import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Question, questionProblem, replyProblem, tidied } from './questions.ts'
import { templateProblem } from './template.ts'

const limits = { least: 300n, most: 20_000n }
const question = (over: Partial<Question> = {}): Question => ({
  ...{ prompt: 'When were you born?', kind: 'DATE', choices: [], isRequired: true },
  ...over,
})
const template = (over: object = {}) => ({
  ...{
    name: 'A question of love',
    description: '',
    price: 300n,
    promisedMinutes: 60,
    questions: [question()],
  },
  ...over,
})
const problemOf = (over: object) => templateProblem(template(over), limits)

test('a template is offered within its limits', () => {
  assert.is(problemOf({}), null)
  assert.is(problemOf({ name: 'ab' }), 'NAME')
  assert.is(problemOf({ name: 'abc' }), null)
  assert.is(problemOf({ name: 'x'.repeat(80) }), null)
  assert.is(problemOf({ name: 'x'.repeat(81) }), 'NAME')
  assert.is(problemOf({ description: 'x'.repeat(600) }), null)
  assert.is(problemOf({ description: 'x'.repeat(601) }), 'DESCRIPTION')
  assert.is(problemOf({ price: 299n }), 'PRICE')
  assert.is(problemOf({ price: 20_000n }), null)
  assert.is(problemOf({ price: 20_001n }), 'PRICE')
  for (const minutes of [60, 180, 360, 720, 1440, 2880, 4320, 10_080])
    assert.is(problemOf({ promisedMinutes: minutes }), null)
  for (const minutes of [0, 59, 61, 10_081])
    assert.is(problemOf({ promisedMinutes: minutes }), 'PROMISED_MINUTES')
  assert.is(problemOf({ questions: Array(10).fill(question()) }), null)
  assert.is(problemOf({ questions: Array(11).fill(question()) }), 'TOO_MANY_QUESTIONS')
  assert.is(problemOf({ questions: [] }), null)
  assert.is(problemOf({ questions: [question(), question({ prompt: 'No' })] }), 'PROMPT')
})

test('a question fits its kind', () => {
  const choices = (...all: string[]) => questionProblem(question({ kind: 'CHOICE', choices: all }))
  assert.is(choices('Love', 'Work'), null)
  assert.is(choices('Love'), 'CHOICES')
  assert.is(choices('Love', 'Love'), 'CHOICES')
  assert.is(choices('Love', ''), 'CHOICES')
  assert.is(choices('Love', 'x'.repeat(80)), null)
  assert.is(choices('Love', 'x'.repeat(81)), 'CHOICES')
  assert.is(choices(...Array.from({ length: 12 }, (_, at) => `${at}`)), null)
  assert.is(choices(...Array.from({ length: 13 }, (_, at) => `${at}`)), 'CHOICES')
  assert.is(questionProblem(question({ kind: 'TEXT', choices: ['Love', 'Work'] })), 'CHOICES')
  assert.is(questionProblem(question({ prompt: 'x'.repeat(200) })), null)
  assert.is(questionProblem(question({ prompt: 'x'.repeat(201) })), 'PROMPT')
  assert.equal(tidied(question({ prompt: ' Who? ', kind: 'CHOICE', choices: [' I', 'You '] })), {
    ...{ prompt: 'Who?', kind: 'CHOICE', choices: ['I', 'You'], isRequired: true },
  })
})

test('a reply fits its question', () => {
  const text = question({ kind: 'TEXT' })
  assert.is(replyProblem(text, ''), 'MISSING')
  assert.is(replyProblem({ ...text, isRequired: false }, ''), null)
  assert.is(replyProblem(text, 'x'.repeat(2000)), null)
  assert.is(replyProblem(text, 'x'.repeat(2001)), 'TOO_LONG')
  const choice = question({ kind: 'CHOICE', choices: ['Love', 'Work'] })
  assert.is(replyProblem(choice, 'Work'), null)
  assert.is(replyProblem(choice, 'work'), 'NO_CHOICE')
  const date = question({ kind: 'DATE' })
  assert.is(replyProblem(date, '2024-02-29'), null)
  for (const wrong of ['2023-02-29', '1.2.2024', '2024-2-9', '2024-13-01', 'soon', '2024-02-29T00:00'])
    assert.is(replyProblem(date, wrong), 'NO_DATE', wrong)
  const number = question({ kind: 'NUMBER' })
  for (const right of ['0', '-12', '3.5', '123456789012345.123456'])
    assert.is(replyProblem(number, right), null)
  for (const wrong of ['1e9', 'seven', '1.', '.5', '1,5', '1234567890123456', 'NaN'])
    assert.is(replyProblem(number, wrong), 'NO_NUMBER', wrong)
})

test.run()
