import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { contrast } from './colour.ts'
import { declarationsOf, type Palette, tokensOf } from './palette.ts'

const night: Palette = {
  background: '#08040A',
  surface: '#17101B',
  text: '#FFFFFF',
  muted: '#BFB2C2',
  accent: '#FF69B4',
  onAccent: '#1B0612',
  highlight: '#E3B94F',
  border: '#35263A',
}
const day: Palette = {
  background: '#FFF8FC',
  surface: '#FFFFFF',
  text: '#1B1018',
  muted: '#66555F',
  accent: '#FF69B4',
  onAccent: '#FFFFFF',
  highlight: '#E3B94F',
  border: '#EBD8E3',
}

test('what staff chose is what is shown', () => {
  const tokens = tokensOf(night)
  assert.is(tokens.page, '#08040A')
  assert.is(tokens.accent, '#FF69B4')
  assert.is(tokens.second, '#E3B94F')
})

test('words keep their contrast on every ground, whatever was chosen', () => {
  for (const palette of [night, day, { ...day, text: '#999999', muted: '#dddddd', onAccent: '#FF69B4' }]) {
    const tokens = tokensOf(palette)
    for (const name of ['ink', 'soft', 'accent-ink', 'second-ink', 'focus'] as const)
      for (const ground of [tokens.page, tokens.panel, tokens.raised])
        assert.ok(contrast(tokens[name], ground) >= 4.5, `${name} ${tokens[name]} on ${ground}`)
    assert.ok(contrast(tokens['on-accent'], tokens.accent) >= 4.5)
    assert.ok(contrast(tokens['line-strong'], tokens.page) >= 3)
  }
})

test('words in a colour of the brand stay as vivid as it is', () => {
  const channels = [1, 3, 5].map(at => Number.parseInt(tokensOf(day)['accent-ink'].slice(at, at + 2), 16))
  const [red = 0, green = 0, blue = 0] = channels
  assert.is(green, 0)
  assert.ok(red > blue && blue > green, `${channels}`)
})

test('both schemes are one declaration, chosen by the browser', () => {
  assert.match(declarationsOf({ light: day, dark: night }), '--page:light-dark(#FFF8FC,#08040A)')
})

test.run()
