import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Control } from '../../ui/bound.ts'
import { typedIn } from './typed-in.ts'

const text = (value: string, defaultValue: string) => ({ type: 'text', value, defaultValue }) as Control

test('a text that stands as it came was not typed; another one was, an empty one too', () => {
  assert.is(typedIn(text('Tarot', 'Tarot')), null)
  assert.is(typedIn(text('Tarot by night', 'Tarot')), 'Tarot by night')
  assert.is(typedIn(text('', 'Tarot')), '')
})

test('of a list the option that is chosen, unless it came so', () => {
  const list = (value: string) =>
    ({
      type: 'select-one',
      value,
      options: [
        { value: '', defaultSelected: false },
        { value: '10', defaultSelected: false },
      ],
    }) as unknown as Control
  assert.is(typedIn(list('')), null)
  assert.is(typedIn(list('10')), '10')
})

test.run()
