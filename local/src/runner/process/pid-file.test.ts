import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { endOrphans, notedProcess, notePid } from './pid-file.ts'
import { birthOf, isAlive } from './ps.ts'

const test = suite('pid files')
const folder = mkdtempSync(join(tmpdir(), 'soulseer-run-'))

test.after(() => rmSync(folder, { recursive: true }))

/** A program that ignores polite requests, and says when it is ready to. */
async function stubborn(): Promise<number> {
  const script = 'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)'
  const child = spawn(process.execPath, ['-e', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  child.stdout.destroy()
  child.unref()
  return child.pid ?? 0
}

test('what a killed runner left is ended, by force if need be', async () => {
  const pid = await stubborn()
  notePid(folder, 'api', pid)
  assert.is(notedProcess(folder, 'api')?.pid, pid)
  assert.equal(await endOrphans(folder, ['runner']), ['api'])
  assert.not(isAlive(pid))
  assert.is(notedProcess(folder, 'api'), undefined)
})

test('a process that only got the number of a noted one is left alone', async () => {
  notePid(folder, 'site', process.pid)
  const note = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8'))
  writeFileSync(join(folder, 'site.json'), JSON.stringify({ ...note, born: 'another day' }))
  assert.equal(await endOrphans(folder, []), [])
  assert.ok(isAlive(process.pid))
})

test('a note cut short by a crash is no note', async () => {
  writeFileSync(join(folder, 'cms.json'), '{"pid": 1')
  assert.is(notedProcess(folder, 'cms'), undefined)
  assert.equal(await endOrphans(folder, []), [])
})

test('no process, no birth', () => {
  assert.is(birthOf(2 ** 22 + 1), undefined)
  assert.not(isAlive(2 ** 22 + 1))
})

test.run()
