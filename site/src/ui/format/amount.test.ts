import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { amountText, parseAmount, viewerLocale } from './amount.ts'
import { showMoney } from './money.ts'

const usd = (minor: string) => ({ minor, currency: 'USD' })
const locales =
  'en-US en-GB en-CA en-IN en-ZA de-DE de-CH de-AT fr-FR fr-CH es-ES es-MX pt-BR pt-PT it-IT nl-NL pl-PL sv-SE nb-NO fi-FI ru-RU uk-UA tr-TR he-IL ar-EG ar-SA fa-IR hi-IN bn-BD mr-IN my-MM ja-JP zh-CN ko-KR th-TH-u-nu-thai'.split(
    ' ',
  )

test('what is shown can be typed, in every locale', () => {
  const amounts = fc.record(
    {
      minor: fc.bigInt({ min: 0n, max: 999_999_999_999n }).map(String),
      currency: fc.constantFrom('USD', 'EUR', 'JPY', 'GBP', 'INR'),
    },
    { noNullPrototype: true },
  )
  fc.assert(
    fc.property(amounts, fc.constantFrom(...locales), (amount, locale) => {
      assert.equal(parseAmount(amountText(amount, locale), amount.currency, locale), amount)
      assert.equal(parseAmount(showMoney(amount, undefined, locale), amount.currency, locale), amount)
    }),
    { numRuns: 1_000 },
  )
})

test('an amount is never read as more than what was typed', () => {
  for (const locale of locales) {
    assert.equal(parseAmount('5,00', 'USD', locale), usd('500'), locale)
    assert.equal(parseAmount('1,50', 'USD', locale), usd('150'), locale)
    assert.equal(parseAmount('4,5', 'USD', locale), usd('450'), locale)
    assert.equal(parseAmount('19.95', 'USD', locale), usd('1995'), locale)
    assert.equal(parseAmount('25', 'USD', locale), usd('2500'), locale)
  }
})

test('groups of figures are those of the locale', () => {
  assert.equal(parseAmount('1,250.5', 'USD', 'en-US'), usd('125050'))
  assert.equal(parseAmount('1.250,5', 'USD', 'de-DE'), usd('125050'))
  assert.equal(parseAmount('1 250,50', 'USD', 'fr-FR'), usd('125050'))
  assert.equal(parseAmount("1'250.50", 'USD', 'de-CH'), usd('125050'))
  assert.equal(parseAmount('1,25,000', 'USD', 'en-IN'), usd('12500000'))
  assert.equal(parseAmount('١٬٢٥٠٫٥٠', 'USD', 'ar-EG'), usd('125050'))
  assert.is(parseAmount('1.250', 'USD', 'en-US'), null)
  assert.is(parseAmount('1,250', 'USD', 'de-DE'), null)
  assert.is(parseAmount('12,50,0', 'USD', 'en-US'), null)
  assert.is(parseAmount('1,2,3', 'USD', 'en-US'), null)
})

test('the sign of this currency may stand there, a foreign one is refused', () => {
  for (const typed of ['$20', ' $ 20 ', '20 $', 'USD 20', '20usd'])
    assert.equal(parseAmount(typed, 'USD', 'en-US'), usd('2000'), typed)
  assert.equal(parseAmount('US$20', 'USD', 'en-CA'), usd('2000'))
  for (const typed of [
    '€20',
    '£20',
    '20 €',
    '¥20',
    'CA$20',
    'A$20',
    '20 CAD',
    '$20 €',
    '$€20',
    '$$20',
    '20 kr',
  ])
    assert.is(parseAmount(typed, 'USD', 'en-US'), null, typed)
  assert.is(parseAmount('$20', 'EUR', 'en-US'), null)
  assert.equal(parseAmount('20 €', 'EUR', 'de-DE'), { minor: '2000', currency: 'EUR' })
})

test('what is no amount is refused', () => {
  for (const typed of [
    '',
    ' ',
    '-5',
    '−5',
    '+5',
    '1e3',
    '19.999',
    'ten',
    '.',
    ',',
    '$',
    '5.',
    '.5',
    '1.2.3',
    '0x10',
    '９',
  ])
    assert.is(parseAmount(typed, 'USD', 'en-US'), null, typed)
  assert.is(parseAmount('1.5', 'JPY', 'en-US'), null)
  assert.is(parseAmount('9'.repeat(13), 'USD', 'en-US'), null)
})

test('no text at all breaks the parser', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...locales), (typed, locale) => {
      const amount = parseAmount(typed, 'USD', locale)
      assert.ok(amount === null || /^\d{1,14}$/.test(amount.minor))
    }),
    { numRuns: 1_000 },
  )
})

test('without a browser, amounts are written as our pages write them', () => {
  assert.type(viewerLocale(), 'string')
  assert.is(amountText(usd('299'), 'en-US'), '2.99')
})

test.run()
