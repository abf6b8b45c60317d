import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Role } from '../../foundation/viewer.ts'
import { authorFor } from './review-author.ts'
import { aliasIn } from './review-name.ts'

const review = {
  clientId: 'theo',
  profileId: 'profile-of-mara',
  nameStyle: 'FIRST_NAME_AND_INITIAL',
  alias: null,
} as const
const viewer = (id: string, readerId: string | null = null, ...roles: Role[]) => ({ id, readerId, roles })
const seenBy = (who: Parameters<typeof authorFor>[0]) => authorFor(who, review, 'Theo Vale').name

test('visitors, other clients and other readers see an alias', () => {
  assert.is(seenBy(null), 'Theo V.')
  assert.is(seenBy(viewer('nadia')), 'Theo V.')
  assert.is(seenBy(viewer('orin', 'profile-of-orin', 'CLIENT', 'READER')), 'Theo V.')
})

test('who wrote it, the reader it is of, and staff see the name', () => {
  assert.is(seenBy(viewer('theo')), 'Theo Vale')
  assert.is(seenBy(viewer('mara', 'profile-of-mara', 'CLIENT', 'READER')), 'Theo Vale')
  assert.is(seenBy(viewer('ines', null, 'CLIENT', 'STAFF')), 'Theo Vale')
})

test('a blank name has a fallback for everybody', () => {
  assert.is(authorFor(null, review, '').name, 'Somebody')
  assert.is(authorFor(viewer('theo'), review, '').name, 'Somebody')
})

test('everybody else sees the name that the author chose', () => {
  const shown = (nameStyle: 'FIRST_NAME' | 'ALIAS', alias: string | null) =>
    authorFor(null, { ...review, nameStyle, alias }, 'Theo Vale').name
  assert.is(shown('FIRST_NAME', null), 'Theo')
  assert.is(shown('ALIAS', 'Night Owl'), 'Night Owl')
  assert.is(authorFor(null, { ...review, nameStyle: 'FIRST_NAME' }, '').name, 'Somebody')
})

test('an alias is one line that shows something, and no mail address or link', () => {
  assert.is(aliasIn('  Night \u202e Owl '), 'Night Owl')
  for (const wrong of [
    '',
    '   ',
    '\u200b',
    'a'.repeat(31),
    'theo@example.test',
    'www.example.test',
    'https://x.test',
  ])
    assert.is(aliasIn(wrong), null, wrong)
  assert.is(aliasIn('🌙'.repeat(30)), '🌙'.repeat(30))
})

test.run()
