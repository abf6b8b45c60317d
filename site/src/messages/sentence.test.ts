import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Sentence } from './Sentence.ts'

test('a name keeps its own direction, wherever and as often as the sentence has it', () => {
  const words = (reader: string) => `${reader} is back: wait for ${reader}.`
  assert.is(
    renderToStaticMarkup(createElement(Sentence, { words, name: '<Orin>' })),
    '<bdi>&lt;Orin&gt;</bdi> is back: wait for <bdi>&lt;Orin&gt;</bdi>.',
  )
})

test('anything else may stand in its place', () => {
  const words = (price: string) => `From ${price}/min`
  const part = createElement('b', null, '$2.99')
  assert.is(renderToStaticMarkup(createElement(Sentence, { words, part })), 'From <b>$2.99</b>/min')
})

test.run()
