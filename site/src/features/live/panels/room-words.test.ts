import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inLanguage } from '../../../messages/server-language.ts'
import { aReading } from '../state/room-fixture.ts'
import { outcomeOf } from './room-words.ts'

test('who ended a reading is told to each side', () => {
  const told = (side: 'CLIENT' | 'READER', ending: 'CLIENT_ENDED' | 'READER_ENDED' | 'STAFF_ENDED') =>
    outcomeOf(aReading({ state: 'ENDED', side, ending })).text
  assert.is(told('CLIENT', 'CLIENT_ENDED'), 'You ended the reading.')
  assert.is(told('READER', 'CLIENT_ENDED'), 'Theo ended the reading.')
  assert.is(told('CLIENT', 'READER_ENDED'), 'Mara ended the reading.')
  assert.is(told('READER', 'READER_ENDED'), 'You ended the reading.')
  for (const side of ['CLIENT', 'READER'] as const)
    assert.is(told(side, 'STAFF_ENDED'), 'Our team ended the reading. The receipt says why.')
})

test('a ring that came to nothing says so, in the language of the page', () => {
  const declined = aReading({ state: 'DECLINED' })
  assert.is(outcomeOf(declined).title, 'Mara can’t take your reading right now')
  assert.is(
    inLanguage('es', () => outcomeOf(declined).title),
    'Mara no puede atenderte en este momento',
  )
})

test.run()
