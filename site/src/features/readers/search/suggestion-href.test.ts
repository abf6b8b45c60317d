import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { suggestionHref } from './suggestion-href.ts'

test('a suggestion leads to the reader, or to the list with its other filters', () => {
  const params = new URLSearchParams('text=old&online=1&attribute=gentle&after=c2')
  assert.is(suggestionHref({ kind: 'READER', text: 'Mara', slug: 'mara' }, params), '/readers/mara')
  assert.is(
    suggestionHref({ kind: 'ATTRIBUTE', text: 'Tarot', slug: 'tarot' }, params),
    '/readers?online=1&attribute=gentle&attribute=tarot',
  )
  assert.is(
    suggestionHref({ kind: 'TOPIC', text: 'Love & Work', slug: null }, params),
    '/readers?text=Love+%26+Work&online=1&attribute=gentle',
  )
})

test.run()
