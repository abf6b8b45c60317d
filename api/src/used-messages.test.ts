import 'reflect-metadata'
import { isInterfaceType } from 'graphql'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { argumentsOf } from '../test/message-arguments.ts'
import { allMessages, formatted, LANGUAGES, usedMessages } from './foundation/messages.ts'
import { money } from './foundation/money.ts'
import { Words } from './foundation/words.ts'
import { buildContract } from './schema.ts'
import './notifications/index.ts'

const schema = await buildContract()

test('every refusal has its words in every language', () => {
  const refusal = schema.getType('Refusal')
  assert.ok(isInterfaceType(refusal))
  const types = schema.getPossibleTypes(refusal)
  assert.ok(types.length >= 23)
  const without = types.filter(({ name }) => {
    const key = `refusal.${name.charAt(0).toLowerCase()}${name.slice(1)}`
    const own = [...usedMessages.keys()].filter(each => each === key || each.startsWith(`${key}.`))
    return own.length === 0 || own.some(each => LANGUAGES.some(language => !allMessages(language)[each]))
  })
  assert.equal(
    without.map(({ name }) => name),
    [],
  )
})

test('what the api uses is there in every language, and takes what it is given', () => {
  assert.ok(usedMessages.size > 100)
  for (const language of LANGUAGES)
    for (const [key, names] of usedMessages) {
      const text = allMessages(language)[key]
      assert.ok(text, `${language} has no ${key}`)
      assert.equal(argumentsOf(text, language), [...names].sort(), `${language} ${key}`)
      const values = Object.fromEntries(names.map(name => [name, 2]))
      assert.not.match(formatted(language, key, values), /[{}]/, `${language} ${key}`)
    }
})

test('amounts and lists are written in the language', () => {
  const range = { least: money(500n, 'USD'), most: money(123_456_789n, 'USD') }
  const words = new Words('refusal.topUpOutOfRange', range)
  assert.is(words.in('en'), 'Choose an amount from $5.00 to $1,234,567.89.')
  assert.is(words.in('es'), 'Elige un monto de $5.00 a $1,234,567.89.')
  const offered = ['CHAT', 'VOICE', 'VIDEO'].map(
    channel => new Words('refusal.channelNotOffered.channel', { channel }),
  )
  const choice = new Words('refusal.channelNotOffered', { name: 'Mara', offered })
  assert.is(choice.in('en'), 'Mara doesn’t offer this kind of reading. Choose chat, voice, or video.')
  assert.is(choice.in('es'), 'Mara no ofrece este tipo de lectura. Elige chat, voz o video.')
})

test.run()
