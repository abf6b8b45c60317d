import * as assert from 'node:assert/strict'
import { accessible, standsStill, watchesForShifts } from './page-quality.ts'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { payees } from './world/local-world.ts'

test.describe('payout setup', () => {
  test('half done, then finished, checked, and ready before her eyes', async ({ login }) => {
    const { selene } = await login('selene')
    await watchesForShifts(selene)
    await selene.opens('/desk/reader')
    await selene.sees('Set up payouts to receive it')
    const problems = [...(await lookedAt(selene, 'the desk of who is not set up'))]

    await goes(selene, 'Set up payouts')
    problems.push(...(await lookedAt(selene, 'the page of the payment partner')))
    await selene.button('Save and finish later').click()
    await selene.sees('Finish setting up payouts')
    await selene.sees('Your bank account')
    assert.equal(new URL(selene.page.url()).search, '', 'a reload is no second return')

    await selene.settles()
    await goes(selene, 'Continue')
    await selene.page.getByLabel('Bank account number').fill('000333333335')
    await selene.button('Agree and submit').click()
    await selene.sees('Our payment partner is checking your details')

    await payees.become('selene@example.test', 'restricted')
    await selene.sees('Our payment partner needs more from you')
    await selene.sees('A photo of your identity document')
    // What is told while she looks moves the page; it must be in order all the same.
    problems.push(...(await accessible(selene.page, 'the desk of who must send more', 'all')))
    await payees.become('selene@example.test', 'ready')
    await selene.sees('Payouts are set up')
    await selene.sees('Goes out with the next daily payout')
    await goes(selene, 'Change bank account')
    await selene.sees('You are paid to the bank account ending in')
    assert.deepEqual(problems, [])
  })
})

async function goes(reader: Person, by: string): Promise<void> {
  await reader.button(by).click()
  await reader.page.waitForURL('**/local/payouts/**')
}

const lookedAt = async ({ page }: Person, what: string) => [
  ...(await standsStill(page, what)),
  ...(await accessible(page, what, 'all')),
]
