import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { caseFilter, isShown } from './filters.ts'

test('an address of the queue asks what it names, and nothing that there is not', () => {
  assert.equal(caseFilter({}), { state: 'OPEN', owner: null, kind: null, isOverdue: false })
  assert.equal(caseFilter({ owner: 'MINE', kind: 'DISPUTE', overdue: 'yes' }), {
    ...{ state: 'OPEN', owner: 'MINE', kind: 'DISPUTE', isOverdue: true },
  })
  assert.equal(caseFilter({ state: 'DECIDED', overdue: 'yes', kind: 'OTHER', owner: 'THEIRS' }), {
    ...{ state: 'DECIDED', owner: null, kind: null, isOverdue: false },
  })
})

test('a view is shown whatever kind it is narrowed to', () => {
  assert.ok(isShown({ kind: 'AUDIT' }, {}))
  assert.ok(isShown({ owner: 'MINE', state: 'DECIDED' }, { state: 'DECIDED', owner: 'MINE' }))
  assert.not(isShown({ owner: 'MINE' }, {}))
})

test.run()
