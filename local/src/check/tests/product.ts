import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { layout, root } from '../../runner/place/layout.ts'
import { freePortBlock } from '../../runner/process/ports.ts'
import { command } from '../run/command.ts'

export type Product = {
  env: NodeJS.ProcessEnv
  /** Where it keeps what it remembers, and what a journey leaves behind. */
  state: string
  startedIn: number
  stop: () => Promise<{ code: number | null; seconds: number }>
}

const startWithinSeconds = 600

/** A whole SoulSeer with nothing remembered, started as a person would, on ports nobody uses; one of several by its number. */
export async function startProduct(number: number): Promise<Product> {
  const began = Date.now()
  const port = await freePortBlock(9)
  const state = join(root, '.local', number === 1 ? 'journeys' : `journeys-${number}`)
  // The cast does in minutes what people do in weeks.
  const env = { PORT: String(port), SOULSEER_STATE: state, RATE_LIMITS: 'off' }
  const start = join(root, 'local/start.mjs')
  const emptied = await command([process.execPath, start, '--only=reset'], { env })
  if (!emptied.ok) throw new Error(emptied.output)

  // The channel ties it to us: should this process be killed, it stops by itself.
  const child = spawn(process.execPath, [start], {
    cwd: root,
    env: { ...process.env, ...env, FORCE_COLOR: '0' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', text => {
    output += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    output += text
  })
  const ended = once(child, 'exit')
  const ready = new Promise<void>(resolve =>
    child.stdout?.on('data', () => output.includes('is ready') && resolve()),
  )
  const tooLate = AbortSignal.timeout(startWithinSeconds * 1000)
  await Promise.race([ready, ended, once(tooLate, 'abort')])
  const stop = async () => {
    const asked = Date.now()
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
    return { code: child.exitCode, seconds: (Date.now() - asked) / 1000 }
  }
  if (!output.includes('is ready')) {
    await stop()
    throw new Error(`SoulSeer did not start:\n${output}`)
  }
  return {
    env: { ...env, SITE_URL: layout(env).url },
    state,
    startedIn: (Date.now() - began) / 1000,
    stop,
  }
}
