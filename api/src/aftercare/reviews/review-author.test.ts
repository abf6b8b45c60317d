import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Role } from '../../foundation/viewer.ts'
import { authorFor } from './review-author.ts'

const review = { clientId: 'theo', profileId: 'profile-of-mara' }
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

test.run()
