import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cardAppearance } from './card-appearance.ts'

const colours = {
  page: 'rgb(8, 5, 10)',
  raised: 'rgb(32, 17, 42)',
  ink: 'rgb(253, 248, 251)',
  soft: 'rgb(205, 191, 203)',
  'line-strong': 'rgb(138, 102, 131)',
  accent: 'rgb(255, 105, 180)',
  'accent-ink': 'rgb(255, 143, 202)',
  bad: 'rgb(255, 143, 154)',
  focus: 'rgb(240, 207, 130)',
}

test('the card form wears the colours of the brand in either scheme', () => {
  const dark = cardAppearance(colours, true, '12px')
  assert.is(dark.theme, 'night')
  assert.is(dark.variables.colorPrimary, colours.accent)
  assert.is(dark.variables.colorBackground, colours.page)
  assert.is(dark.variables.borderRadius, '12px')
  assert.is(cardAppearance(colours, false, '12px').theme, 'stripe')
})

test('nothing in it is a name that only our page knows', () => {
  assert.not.match(JSON.stringify(cardAppearance(colours, true, '12px')), /var\(|light-dark/)
})

test.run()
