import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { policyOf } from '../foundation/contract/policy.ts'
import { STAFF_ROLES } from '../foundation/viewer.ts'
import { buildContract } from '../schema.ts'
import { rolesOf } from './person.ts'

test('who is given roles is staff with those, and an administrator with all of them', () => {
  assert.equal(rolesOf({ staffRoles: [] }, null), ['CLIENT'])
  assert.equal(rolesOf({ staffRoles: [] }, 'reader'), ['CLIENT', 'READER'])
  assert.equal(rolesOf({ staffRoles: ['EDITOR', 'SUPPORT'] }, null), ['CLIENT', 'STAFF', 'SUPPORT', 'EDITOR'])
  assert.equal(rolesOf({ staffRoles: ['ADMIN'] }, 'reader'), ['CLIENT', 'READER', 'STAFF', ...STAFF_ROLES])
})

/** What staff change, by the roles that may. */
const decided = {
  MODERATOR: [
    'decideModeration',
    'addModerationNote',
    'approveApplication',
    'askBackApplication',
    'declineApplication',
    'inviteReader',
    'revokeInvitation',
  ],
  'SUPPORT, MODERATOR': ['suspendPerson', 'readmitPerson', 'takeDownStream', 'stopReading'],
  'SUPPORT, FINANCE, MODERATOR': ['closeCase', 'addPersonNote', 'noteTicket', 'addCaseNote'],
  'SUPPORT, FINANCE': [
    'refundGift',
    'refundOrder',
    'cancelOrderLines',
    'answerReturn',
    'receiveReturn',
    'replayDelivery',
  ],
  FINANCE: [
    'adjustWallet',
    'confirmAdjustment',
    'declineAdjustment',
    'retryPayout',
    'holdPayouts',
    'releasePayouts',
  ],
  SUPPORT: [
    'closePerson',
    'assignCase',
    'decideCase',
    'shipOrder',
    'shipOrders',
    'receiveStock',
    'answerTicket',
    'takeTicket',
    'releaseTicket',
    'solveTicket',
    'reopenTicket',
    'startLook',
    'stopLook',
  ],
}

test('each change by staff names the roles that may make it', async () => {
  const schema = await buildContract()
  const mutation = schema.getMutationType()
  if (!mutation) throw new Error('The contract has no mutations.')
  const found = Object.values(mutation.getFields()).flatMap(field => {
    const audiences = policyOf(mutation, field)?.audiences ?? []
    const isOfStaff = audiences.some(each => each === 'STAFF' || STAFF_ROLES.some(role => role === each))
    return isOfStaff ? [[field.name, audiences.join(', ')] as const] : []
  })
  const expected = Object.entries(decided).flatMap(([roles, names]) =>
    names.map(name => [name, roles] as const),
  )
  const byName = (one: readonly [string, string], other: readonly [string, string]) =>
    one[0] < other[0] ? -1 : 1
  assert.equal(found.toSorted(byName), expected.toSorted(byName))
})

test.run()
