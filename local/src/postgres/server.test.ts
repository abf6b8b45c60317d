import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isAlive } from '../runner/process/ps.ts'
import { account } from './account.ts'
import { type Postgres, prepareDatabase, removeData, runningPostgres, startPostgres } from './index.ts'

type Stage = { dir: string; started: Postgres[]; start: () => Promise<Postgres> }

const test = suite<Stage>('embedded PostgreSQL')
let folder = ''
const started: Postgres[] = []
// A new cluster takes a second: the stories share one data directory, each leaving it stopped.
const start = async (port?: number) => {
  const set = { synchronous_commit: 'on' }
  const server = await startPostgres({ dir: join(folder, 'data'), durability: 'scratch', set, port })
  started.push(server)
  return server
}

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'soulseer-postgres-'))
  chmodSync(folder, 0o755)
})
test.after.each(async () => {
  for (const server of started.splice(0)) await server.stop('immediate')
})
test.after(() => {
  removeData(join(folder, 'data'))
  rmSync(folder, { recursive: true, force: true })
})

async function answer<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Row>(sql).finally(() => client.end())
  return rows[0]
}

test('it is version 18, in UTF-8 and UTC, with the extensions, and three roles that are no superusers', async () => {
  const server = await start()
  await prepareDatabase(server.url, { owner: 'o', api: 'a', cms: 'c' })
  await prepareDatabase(server.url, { owner: 'o', api: 'changed', cms: 'c' })
  const url = server.url('soulseer', 'soulseer_api', 'changed')
  const row = await answer<{ about: string[] }>(
    url,
    `SELECT ARRAY[split_part(version(), ' ', 2), current_setting('server_encoding'), current_setting('timezone'),
       (SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user),
       word_similarity('mara', 'Mara Moonwater')::text, unaccent('é')] AS about`,
  )
  assert.match(row?.about[0] ?? '', /^18/)
  assert.equal(row?.about.slice(1), ['UTF8', 'UTC', 'false', '1', 'e'])
  const refused = await answer(url, 'CREATE TABLE public.mine ()').catch(fault => fault)
  assert.is(refused.code, '42501')
})

test('a wrong password is refused', async () => {
  const server = await start()
  const refused = await answer(server.url('postgres', 'postgres', 'guess'), 'SELECT').catch(fault => fault)
  assert.is(refused.code, '28P01')
})

test('a server that outlived its runner is taken over', async () => {
  const first = await start()
  const second = await start()
  assert.is(second.adopted, true)
  assert.is(second.pid, first.pid)
  assert.is(second.port, first.port)
  assert.is(runningPostgres(join(folder, 'data'))?.pid, first.pid)
  await second.stop()
  assert.not(isAlive(first.pid))
})

test('after kill -9 it starts again on the same data', async () => {
  const first = await start()
  await answer(first.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS answer')
  process.kill(first.pid, 'SIGKILL')
  const second = await start()
  assert.not(second.adopted)
  assert.not(second.isNew)
  assert.equal(await answer(second.url('postgres'), 'SELECT answer FROM kept'), { answer: 42 })
})

test('one that dies while it is taken over is started anew', async () => {
  const first = await start()
  // It is there, and answers nobody.
  process.kill(first.pid, 'SIGSTOP')
  const starting = start(first.port)
  process.kill(first.pid, 'SIGKILL')
  const second = await starting
  assert.not(second.adopted)
  assert.is.not(second.pid, first.pid)
})

test('notes left by a dead server whose number another process has now are no obstacle', async () => {
  const first = await start()
  await first.stop()
  // Of PostgreSQL's own account, and not its parent: of others it knows by itself that they are no server.
  const who = account()
  const ids = who.switches ? { uid: who.uid, gid: who.gid } : {}
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', ...ids })
  try {
    for (const note of ['postmaster.pid', `.s.PGSQL.${first.port}.lock`])
      writeFileSync(join(first.dir, note), `${stranger.pid}\n${first.dir}\n0\n${first.port}\n`)
    const second = await start(first.port)
    assert.not(second.adopted)
  } finally {
    stranger.kill()
  }
})

test("a folder that PostgreSQL's account may not enter is no obstacle to root", async () => {
  if (process.getuid?.() !== 0) return
  const hidden = mkdtempSync(join(tmpdir(), 'soulseer-hidden-'))
  const server = await startPostgres({ dir: join(hidden, 'data'), durability: 'scratch' })
  started.push(server)
  assert.match(server.dir, /^\/var\/tmp\/soulseer-/)
  await server.stop('immediate')
  removeData(join(hidden, 'data'))
  assert.not(existsSync(server.dir))
  rmSync(hidden, { recursive: true })
})

test.run()
