import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { statement } from '../foundation/database/database.ts'
import { capture, hold, release } from './hold.ts'
import { ledgerJobs } from './ledger.jobs.ts'
import { accountOf } from './ledger.store.ts'
import { reverse } from './reverse.ts'
import { transfer, transferGroup } from './transfer.ts'

interface Stage {
  world: World
  owner: pg.Client
  /** Names in the forgeries below, and what they stand for. */
  known: Record<string, string>
}

const AUDIT_CASES = statement(
  'test.audit-cases',
  "SELECT words FROM trust.cases WHERE kind = 'AUDIT' AND state = 'OPEN' ORDER BY id",
)

const story = suite<Stage>('the audit of the ledger')

story.before(async context => {
  context.world = await openWorld()
  context.known = await whatHappened(context.world)
  context.owner = new pg.Client(context.world.database.ownerUrl)
  await context.owner.connect()
})
story.after(async ({ world, owner }) => {
  await owner.end()
  assert.equal(await world.audit(), [])
  await world.close()
})

/** A bit of everything: a top-up, a held session, a release, a tip of several legs, a part of it reversed. */
async function whatHappened({ app, stranger }: World): Promise<Record<string, string>> {
  const [client, reader] = [(await stranger()).viewer.id, (await stranger()).viewer.id]
  const wallet = (await accountOf(app.db, client, 'wallet', 'USD')).id
  const earnings = (await accountOf(app.db, reader, 'earnings', 'USD')).id
  const other = (await accountOf(app.db, client, 'earnings', 'USD')).id
  const euros = (await accountOf(app.db, client, 'wallet', 'EUR')).id
  const [topUp, session, tip] = [randomUUID(), randomUUID(), randomUUID()]
  const currency = 'USD'
  await app.db.transact(async tx => {
    await transfer(tx, {
      debit: 'card-clearing',
      credit: wallet,
      amount: 1000n,
      subjectId: topUp,
      reason: 'top-up',
      currency,
    })
    await hold(tx, { subjectId: session, wallet, amount: 300n, reason: 'session-minute' })
    await capture(tx, { subjectId: session, wallet, parts: [{ earnings, amount: 200n, fee: 60n }] })
    await release(tx, { subjectId: session, wallet, amount: 50n })
    const leg = { debit: wallet, credit: earnings, subjectId: tip, reason: 'tip', currency } as const
    await transferGroup(tx, [
      { ...leg, amount: 10n },
      { ...leg, amount: 20n },
    ])
    await reverse(tx, {
      original: { subjectId: session, reason: 'session-share' },
      legs: [
        {
          debit: earnings,
          credit: wallet,
          amount: 70n,
          fee: -30n,
          subjectId: session,
          reason: 'refund',
          currency,
        },
      ],
    })
  })
  return {
    wallet: String(wallet),
    earnings: String(earnings),
    other: String(other),
    euros: String(euros),
    session: `'${session}'`,
    topUp: `'${topUp}'`,
    tip: `'${tip}'`,
  }
}

/** Each is done by the owner with its guard off, found by the audit under this name, and undone. */
const FORGERIES: [string, string][] = [
  [
    'balance differs from the sum of entries',
    'UPDATE ledger.accounts SET balance = balance + 1 WHERE id = :wallet',
  ],
  [
    'a balance after does not follow from the one before',
    `UPDATE ledger.transfers SET credit_balance_after = 999 WHERE subject_id = :topUp`,
  ],
  [
    'a balance is below the floor of its kind',
    `ALTER TABLE ledger.accounts DROP CONSTRAINT floor_of_its_kind; UPDATE ledger.accounts SET floor = -5 WHERE id = :wallet`,
  ],
  [
    'the platform owes to a receivable',
    `${account('receivable')}; UPDATE ledger.accounts SET balance = 1 WHERE kind = 'receivable'`,
  ],
  [
    'a transfer names an account that does not exist',
    `UPDATE ledger.transfers SET debit = 999 WHERE subject_id = :topUp`,
  ],
  [
    'a transfer is in another currency than its account',
    `UPDATE ledger.transfers SET currency = 'EUR' WHERE subject_id = :topUp`,
  ],
  [
    'a transfer is in another currency than its account',
    `UPDATE ledger.transfers SET credit = :euros WHERE subject_id = :topUp`,
  ],
  [
    'a transfer moves money from card-clearing to wallet for tip',
    `UPDATE ledger.transfers SET reason = 'tip' WHERE subject_id = :topUp`,
  ],
  [
    'a transfer moves money from card-clearing to wallet for bribe',
    `UPDATE ledger.transfers SET reason = 'bribe' WHERE subject_id = :topUp`,
  ],
  [
    'more was captured and released than was held',
    `UPDATE ledger.transfers SET amount = 249 WHERE subject_id = :session AND reason = 'session-minute'`,
  ],
  [
    'one subject is held for from two wallets',
    `UPDATE ledger.transfers SET subject_id = :session, credit = 3, reason = 'booking-hold', debit = :euros WHERE subject_id = :topUp`,
  ],
  [
    'the minutes of a session are not numbered from one on',
    `UPDATE ledger.transfers SET number = 2 WHERE reason = 'session-minute'`,
  ],
  [
    'money was released to another wallet than it was held from',
    `UPDATE ledger.transfers SET credit = :euros WHERE subject_id = :session AND reason = 'release'`,
  ],
  [
    'a reversal has no original, or one in another currency or to somebody else',
    `UPDATE ledger.transfers SET reverses = 0 WHERE reason = 'refund'`,
  ],
  [
    'a reversal has no original, or one in another currency or to somebody else',
    `UPDATE ledger.transfers SET debit = :other WHERE reason = 'refund'`,
  ],
  [
    'reversals gave back more than their original moved',
    `UPDATE ledger.transfers SET amount = 171 WHERE reason = 'refund'`,
  ],
  [
    'a closed day is not the sum of its transfers: 2020-02-02',
    `INSERT INTO ledger.closed_days VALUES ('2020-02-02', '3', true);
     INSERT INTO ledger.platform_days VALUES ('2020-02-02', 'USD', 1, 1)`,
  ],
  [
    'a closed day is not the sum of its transfers: 2020-02-02',
    `INSERT INTO ledger.closed_days VALUES ('2020-02-02', '3', true);
     UPDATE ledger.transfers SET at = '2020-02-02 12:00Z' WHERE reason = 'session-share'`,
  ],
]

function account(kind: string): string {
  return `INSERT INTO ledger.accounts (owner_id, kind, currency, floor) SELECT gen_random_uuid(), name, 'USD', floor FROM ledger.account_kinds WHERE name = '${kind}'`
}

for (const [violation, forgery] of FORGERIES) {
  story(`finds: ${violation} (${forgery.slice(0, 60)} …)`, async ({ owner, known }) => {
    await owner.query('BEGIN')
    try {
      await owner.query('ALTER TABLE ledger.transfers DISABLE TRIGGER append_only')
      await owner.query(forgery.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => known[name] ?? ''))
      const { rows } = await owner.query<{ violation: string }>('SELECT violation FROM ledger.audit()')
      assert.ok(
        rows.some(row => row.violation === violation),
        JSON.stringify(rows.map(row => row.violation)),
      )
    } finally {
      await owner.query('ROLLBACK')
    }
  })
}

story(
  'what the nightly audit finds is one case for staff, and nothing is repaired',
  async ({ world, owner, known }) => {
    const nightly = async () => {
      await ledgerJobs(world.app).tasks['ledger.audit']?.({} as never)
      return world.app.db.rows<{ words: string }>(AUDIT_CASES)
    }
    assert.equal(await nightly(), [], 'nothing was found')
    const shift = (by: number) =>
      owner.query(`UPDATE ledger.accounts SET balance = balance + ${by} WHERE id = ${known.wallet}`)
    await shift(1)
    const words = `balance differs from the sum of entries (account ${known.wallet}): expected 820, found 821`
    assert.equal(await nightly(), [{ words }])
    assert.equal(await nightly(), [{ words }], 'found again, it is the same case')
    assert.is((await world.audit()).length, 1, 'nothing was repaired')
    await shift(1)
    assert.is((await nightly()).length, 2, 'something else is another case')
    await shift(-2)
  },
)

story.run()
