import pg from 'pg'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cloneTemplate } from '../../../test/test-database.ts'
import { listenToPostgres } from './postgres-listener.ts'

test('knows when it cannot receive, and reports a gap when it can again', async () => {
  const database = await cloneTemplate()
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const received: string[] = []
  let back = () => undefined
  const listener = await listenToPostgres(database.url, 'news', {
    receive: payload => void received.push(payload),
    gap: () => back(),
  })
  assert.ok(listener.connected)

  const listensAgain = new Promise<void>(resolve => {
    back = () => void resolve()
  })
  // Nobody but the superuser is let in, or it might be back before it misses anything.
  const lets = (many: number) =>
    admin.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} CONNECTION LIMIT ${many}`)
  await lets(0)
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'soulseer-bus'",
  )
  while (listener.connected) await new Promise(setImmediate)
  await admin.query("NOTIFY news, 'lost'")
  await lets(-1)
  await listensAgain
  assert.ok(listener.connected)

  const arrived = new Promise<void>(resolve => {
    const wait = () => (received.length > 0 ? resolve() : setImmediate(wait))
    wait()
  })
  await admin.query("NOTIFY news, 'arrived'")
  await arrived
  assert.equal(received, ['arrived'])
  await Promise.all([listener.close(), admin.end()])
  await database.drop()
})

test.run()
