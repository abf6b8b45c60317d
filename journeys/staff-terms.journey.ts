import * as assert from 'node:assert/strict'
import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import type { Program } from './people/program.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock, transfers } from './world/local-world.ts'

const EARNED_MINUTES = 10

test.describe('what staff set and send', () => {
  test('a policy that is changed holds for the next reading, and not for the open one', async ({
    login,
    program,
  }) => {
    const { ines } = await login('ines')
    const client = await program('theo')
    await client.topsUp(50)
    const reader = await program('mara')
    const open = await begins(client, reader)
    try {
      await setsGrace(ines, 300)
      await eventually(
        'the new term is what a reading is asked for by',
        () => client.asks<Terms>('{ readingTerms { graceSeconds } }'),
        ({ readingTerms }) => readingTerms.graceSeconds === 300,
      )
      assert.equal(await waitedFor(client, open), 120)
      await ends(client, open)
      const next = await begins(client, reader)
      assert.equal(await waitedFor(client, next), 300)
      await ends(client, next)
    } finally {
      await setsGrace(ines, 120)
    }
  })

  test('a payout that the payment partner refused is sent again', async ({ login, program }) => {
    const { ines } = await login('ines')
    const client = await program('theo')
    await client.topsUp(50)
    const reader = await program('mara')
    const reading = await begins(client, reader)
    await clock.advance(EARNED_MINUTES * 60)
    await client.isCharged(reading.id, EARNED_MINUTES + 1)
    await ends(client, reading)
    await transfers.are(true)
    try {
      await clock.reachesMidnight()
      await ines.opens('/admin/desk/money/payouts?state=FAILED')
      await eventually(
        'the payout failed',
        async () => {
          await ines.opens('/admin/desk/money/payouts?state=FAILED')
          return payoutOf(ines).count()
        },
        failed => failed > 0,
      )
    } finally {
      await transfers.are(false)
    }
    const row = payoutOf(ines).first()
    const amount = await row.getByRole('cell').nth(2).textContent()
    await row
      .getByRole('textbox', { name: 'Reason, for other staff' })
      .first()
      .fill('The account is filled again.')
    await row.getByRole('button', { name: 'Try again' }).click()
    await ines.sees('Done')
    await eventually(
      'the payout is paid',
      async () => {
        await ines.opens('/admin/desk/money/payouts?state=PAID')
        return payoutOf(ines)
          .filter({ hasText: amount ?? '' })
          .count()
      },
      paid => paid > 0,
    )
  })

  test('who opens what somebody else is editing is told so', async ({ login }) => {
    const { ines, orin } = await login('ines', 'orin')
    await ines.opens('/admin/collections/help-articles')
    await ines.page.locator('.collection-list table tbody tr a').first().click()
    await ines.page.waitForURL(/help-articles\/[\w-]{20,}/)
    const article = new URL(ines.page.url()).pathname
    const title = ines.page.locator('#field-title')
    await title.fill(`${await title.inputValue()}!`)
    await becomes(orin, 'admin')
    try {
      await eventually(
        'the second is told',
        async () => {
          await orin.opens(article)
          return orin.page.getByText('Document locked').isVisible()
        },
        isTold => isTold,
      )
      await orin.sees(/is currently editing this document/)
      await orin.sees(cast.ines.email)
    } finally {
      await becomes(orin, 'reader')
    }
  })
})

interface Terms {
  readonly readingTerms: { readonly graceSeconds: number }
}
interface Open {
  readonly id: string
  readonly page: string
}

/** A reading that has both sides in its room, and the page by which its client can leave. */
async function begins(client: Program, reader: Program): Promise<Open> {
  await reader.asks('mutation { goOnline { presence } }')
  const id = await client.rings(cast.mara.slug)
  await reader.asks('mutation ($id: ID!) { acceptReading(id: $id) { __typename } }', { id })
  await reader.sitsDown(id)
  const page = await client.sitsDown(id)
  return { id, page }
}

/** The client's page leaves: for how many seconds the two are waited for. */
async function waitedFor(client: Program, { id, page }: Open): Promise<number> {
  await client.asks('mutation ($input: ReadingPageInput!) { leaveReading(input: $input) { __typename } }', {
    input: { readingId: id, pageSession: page },
  })
  const now = await clock.now()
  const { reading } = await client.asks<{ reading: { state: string; graceEndsAt: string | null } }>(
    'query ($id: ID!) { reading(id: $id) { state graceEndsAt } }',
    { id },
  )
  assert.equal(reading.state, 'PAUSED')
  // Some of it has passed while it was asked for.
  return Math.ceil((Date.parse(reading.graceEndsAt ?? '') - now.getTime()) / 10_000) * 10
}

const ends = (client: Program, { id }: Open) =>
  client.asks('mutation ($id: ID!) { endReading(id: $id) { __typename } }', { id })

async function setsGrace(staff: Person, seconds: number): Promise<void> {
  await staff.opens('/admin/globals/policies')
  await staff.page.getByLabel('Coming back (seconds)').fill(String(seconds))
  await staff.page.locator('#action-save').click()
  await staff.page
    .locator('.payload-toast-container')
    .getByText(/success/i)
    .first()
    .waitFor()
}

const payoutOf = ({ page }: Person) =>
  page.locator('.desk__table tbody tr').filter({ hasText: cast.mara.name })

const becomes = (person: Person, role: 'reader' | 'admin') =>
  person.page.request.post(new URL('/local/people/orin', person.page.url()).href, { data: { role } })
