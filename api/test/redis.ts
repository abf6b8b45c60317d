import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createClient } from 'redis'

const PASSWORD = 'of-this-test-alone'

/** A Redis of one test file, as compose has it: with a password, keeping nothing. */
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
  const client = createClient({ url, socket: { reconnectStrategy: 20 } })
  client.on('error', () => undefined)
  await client.connect()
  await client.ping()
  await client.close()
  return server
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
