import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { freePort } from './ports.ts'
import { isAlive } from './ps.ts'
import { type Program, supervise } from './supervise.ts'

const test = suite('supervise')
const folder = mkdtempSync(join(tmpdir(), 'soulseer-supervise-'))
test.after(() => rmSync(folder, { recursive: true }))

const serve =
  'require("http").createServer((q, r) => r.end(String(process.pid))).listen(process.env.PORT, "127.0.0.1")'

async function program(script: string): Promise<Program & { pid: () => Promise<number> }> {
  const port = await freePort()
  const pid = async () => Number(await (await fetch(`http://127.0.0.1:${port}`)).text())
  return {
    name: 'api',
    start: () =>
      spawn(process.execPath, ['-e', script], {
        env: { ...process.env, PORT: String(port) },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    answers: async () => (await pid()) > 0,
    logFile: join(folder, 'api.log'),
    pidFolder: folder,
    pid,
  }
}

test('a program that is killed is started again, and stops when told', async () => {
  const api = await program(serve)
  const supervised = supervise(api)
  await supervised.ready
  const first = await api.pid()
  process.kill(first, 'SIGKILL')
  let second = first
  while (second === first) second = await api.pid().catch(() => first)
  await supervised.stop()
  assert.not(isAlive(second))
})

test('a program whose build was replaced under it is started again', async () => {
  const builtFile = join(folder, 'main.js')
  writeFileSync(builtFile, 'one')
  const api = { ...(await program(serve)), builtFile }
  const supervised = supervise(api)
  await supervised.ready
  const first = await api.pid()
  writeFileSync(builtFile, 'another')
  let second = first
  while (second === first) second = await api.pid().catch(() => first)
  await supervised.stop()
  assert.not(isAlive(first))
})

test('a program that cannot start says why, in its own words', async () => {
  const supervised = supervise(await program('console.error("DATABASE_URL is missing"); process.exit(1)'))
  const fault = await supervised.ready.catch((error: Error) => error.message)
  await supervised.stop()
  assert.match(fault ?? '', /api ended with code 1[\s\S]*DATABASE_URL is missing/)
})

test('its log is one JSON object a line, its own objects untouched', async () => {
  const own = `{"level":30,"msg":"own"}`
  const supervised = supervise(await program(`console.log('plain'); console.log('${own}'); ${serve}`))
  await supervised.ready
  const log = () => readFileSync(join(folder, 'api.log'), 'utf8')
  await supervised.stop()
  const lines = log().trim().split('\n')
  assert.ok(lines.includes(own))
  for (const line of lines) assert.type(JSON.parse(line), 'object')
})

test.run()
