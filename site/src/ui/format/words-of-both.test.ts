import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inLanguage } from '../../messages/server-language.ts'
import { howToWrite } from './amount.ts'
import { showSeconds } from './duration.ts'
import { nameOf } from './languages.ts'
import { showList } from './list.ts'
import { format } from './moment-format.ts'
import { showMoney } from './money.ts'
import { showOrdinal } from './ordinal.ts'
import { shownName } from './person-name.ts'

/** What the same call writes on an English and on a Spanish page, with plain spaces. */
const inBoth = (write: () => string) =>
  (['en', 'es'] as const).map(language => inLanguage(language, write).replace(/\s/g, ' '))

test('a duration has minutes and seconds, and none that are zero', () => {
  assert.equal(
    inBoth(() => showSeconds(432)),
    ['7 min 12 s', '7 min 12 s'],
  )
  assert.equal(
    inBoth(() => showSeconds(12.9)),
    ['12 s', '12 s'],
  )
  assert.equal(
    inBoth(() => showSeconds(120)),
    ['2 min', '2 min'],
  )
})

test('an ordinal ends as its language has it', () => {
  const all = () => [1, 2, 3, 4, 11, 12, 13, 21, 22, 103].map(showOrdinal).join(' ')
  assert.equal(inBoth(all), [
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 103rd',
    '1.º 2.º 3.º 4.º 11.º 12.º 13.º 21.º 22.º 103.º',
  ])
})

test('languages are listed in the language of the page', () => {
  assert.equal(
    inBoth(() => showList(['en', 'es', 'it'].map(nameOf))),
    ['English, Spanish, and Italian', 'inglés, español e italiano'],
  )
  assert.equal(
    inBoth(() => showList(['es'].map(nameOf))),
    ['Spanish', 'español'],
  )
  assert.equal(
    inBoth(() => showList([])),
    ['', ''],
  )
})

test('a moment, an amount and a name without a name follow the language too', () => {
  assert.equal(
    inBoth(() => format('2024-06-09T15:04:00Z', 'date', 'UTC')),
    ['Jun 9, 2024', '9 jun 2024'],
  )
  assert.equal(
    inBoth(() => showMoney({ minor: '123450', currency: 'USD' })),
    ['$1,234.50', '$1,234.50'],
  )
  assert.equal(
    inBoth(() => shownName(' ')),
    ['Someone', 'Alguien'],
  )
  assert.equal(
    inBoth(() => howToWrite({ minor: '2500', currency: 'USD' }, 'en-US')),
    ['Enter an amount in USD, like 25.00.', 'Escribe un monto en USD, por ejemplo 25.00.'],
  )
})

test.run()
