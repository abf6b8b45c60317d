import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { statement } from '../foundation/database/database.ts'
import { OWNED_KINDS, PLATFORM_KINDS, REASONS } from './kinds.ts'
import { accountOf } from './ledger.store.ts'
import { type Statement, statementOf } from './statement.ts'
import { transfer, transferGroup } from './transfer.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/ledger.md'), 'utf8')

interface Kind {
  name: string
  isOwned: boolean
  purpose: string
}
interface Reason {
  name: string
  pairs: string[]
}
const KINDS = statement(
  'test.account-kinds',
  'SELECT name, account_id IS NULL AS "isOwned", purpose FROM ledger.account_kinds ORDER BY account_id NULLS FIRST, name',
)
const PAIRS = statement(
  'test.transfer-reasons',
  `SELECT reason AS name, array_agg(debit_kind || ' → ' || credit_kind ORDER BY debit_kind, credit_kind) AS pairs
   FROM ledger.transfer_reason_kinds GROUP BY reason ORDER BY reason`,
)

const story = suite<{ world: World }>('the page about the ledger')

story.before(async context => {
  context.world = await openWorld()
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

/** The first block of code in a language. */
function block(language: string): string {
  const [, code] = page.match(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's')) ?? []
  if (!code) throw new Error(`docs/ledger.md has no block of ${language}`)
  return code
}

const lineOf = (...cells: string[]) => `| ${cells.join(' | ')} |`

story('TypeScript, the tables and the page name the same kinds and reasons', async ({ world }) => {
  const kinds = await world.app.db.rows<Kind>(KINDS)
  const named = (isOwned: boolean) => kinds.filter(kind => kind.isOwned === isOwned).map(({ name }) => name)
  assert.equal(named(true), [...OWNED_KINDS].sort())
  assert.equal(named(false).sort(), [...PLATFORM_KINDS].sort())
  const reasons = await world.app.db.rows<Reason>(PAIRS)
  assert.equal(
    reasons.map(({ name }) => name),
    [...REASONS].sort(),
  )
  const lines = [
    ...kinds.map(({ name, isOwned, purpose }) =>
      lineOf(`\`${name}\``, isOwned ? 'owned' : 'platform-wide', purpose),
    ),
    ...reasons.map(({ name, pairs }) => lineOf(`\`${name}\``, pairs.join('<br>'))),
  ]
  const missing = lines.filter(line => !page.includes(line))
  assert.equal(missing, [], 'the page is to hold these lines')
  const rows = page.split('\n').filter(line => /^\| `/.test(line))
  assert.is(rows.length, lines.length, 'and no others')
})

story('a new kind of account with its statement, as the page describes it', async ({ world }) => {
  const { app, database, theo, mara } = world
  const owner = new pg.Client(database.ownerUrl)
  await owner.connect()
  await owner.query(block('sql'))
  await owner.end()

  const readerId = mara.viewer.id
  await theo.topsUp(1000)
  const [wallet, earnings] = [await theo.wallet(), await accountOf(app.db, readerId, 'earnings', 'USD')]
  await app.db.transact(async tx =>
    transfer(tx, {
      debit: (await accountOf(tx, wallet.ownerId, 'wallet', 'USD')).id,
      credit: earnings.id,
      amount: 600n,
      subjectId: randomUUID(),
      reason: 'tip',
      currency: 'USD',
    }),
  )
  const given = { app, accountOf, transferGroup, statementOf, readerId, subjectId: randomUUID() }
  const run = new AsyncFunction(...Object.keys(given), block('ts'))
  const { opening, closing, lines } = (await run(...Object.values(given))) as Statement
  assert.equal([opening, closing], [0n, 380n])
  assert.equal(
    lines.map(({ reason, amount, balance }) => [reason, amount, balance]),
    [
      ['saved', 500n, 500n],
      ['saving-taken', -120n, 380n],
    ],
  )
})

const AsyncFunction = (async () => undefined).constructor as new (
  ...code: string[]
) => (...values: unknown[]) => Promise<unknown>

story.run()
