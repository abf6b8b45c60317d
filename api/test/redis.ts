import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createClient } from 'redis'
import { freePort } from '../../local/src/runner/process/ports.ts'

const PASSWORD = 'of-this-test-alone'

/** A Redis of one test file, as compose has it: with a password, storing nothing. */
export interface Redis {
  readonly url: string
  kill(): Promise<void>
  startAgain(): Promise<void>
  close(): Promise<void>
}

/** `program` is redis-server, whatever the name of its file. */
export async function openRedis(program: string): Promise<Redis> {
  const port = await freePort()
  const url = `redis://:${PASSWORD}@127.0.0.1:${port}`
  let server = await start(program, port, url)
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  return {
    url,
    kill,
    async startAgain() {
      server = await start(program, port, url)
    },
    close: kill,
  }
}

async function start(program: string, port: number, url: string): Promise<ChildProcess> {
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const server = spawn(program, [...flags, '--requirepass', PASSWORD], {
    argv0: 'redis-server',
    stdio: 'ignore',
    cwd: '/',
  })
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`${program} ended with ${code} instead of starting`)
  })
  // Later it may end as the test wants it to.
  ended.catch(() => undefined)
  await Promise.race([answering(url), ended])
  return server
}

async function answering(url: string): Promise<void> {
  const client = createClient({ url, socket: { reconnectStrategy: 20 } })
  client.on('error', () => undefined)
  await client.connect()
  await client.ping()
  await client.close()
}
