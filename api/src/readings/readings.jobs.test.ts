import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { statement } from '../foundation/database/database.ts'
import { ledgerJobs } from '../ledger/index.ts'
import { readingJobs } from './readings.jobs.ts'
import { sendSignal } from './room/send-signal.ts'

const { story, run } = stories('housekeeping')

const SIGNALS = statement(
  'test.signals',
  `SELECT sequence FROM foundation.events WHERE subject_id = $1 AND type = 'session.signal-sent'`,
)
const ROLLED_UP = statement(
  'test.rolled-up',
  'SELECT coalesce(sum(revenue), 0)::bigint AS fees FROM ledger.platform_days',
)
const SUMMED = statement('test.summed', 'SELECT sum(fee)::bigint AS fees FROM ledger.transfers')

story(
  'the platform’s part is rolled up by day, and signals are forgotten',
  async ({ stranger, mara, advance, settle, app }) => {
    const client = await stranger()
    await client.topsUp(5000)
    const call = await client.calls(mara)
    await settle()
    const signal = { readingId: call.id, kind: 'offer', data: '{}', clientKey: 'a-key-of-its-own' }
    const [from, to] = [call.theirs.room.pageSession, call.hers.room.pageSession]
    await sendSignal(app, client.viewer, { ...signal, pageSession: from, to })
    assert.is((await app.db.rows(SIGNALS, [call.id])).length, 1)
    await client.ends(call)
    await advance(2 * 86_400)
    const [wallet, readings] = [ledgerJobs(app), readingJobs(app)]
    for (const { tasks } of [wallet, readings])
      for (const task of Object.values(tasks)) await task({} as never)
    assert.is((await app.db.rows(SIGNALS, [call.id])).length, 0)
    assert.equal(await app.db.rows(ROLLED_UP), await app.db.rows(SUMMED))
    await wallet.tasks['ledger.roll-up']?.({} as never)
    assert.equal(await app.db.rows(ROLLED_UP), await app.db.rows(SUMMED), 'rolled up twice, summed once')
  },
)

run()
