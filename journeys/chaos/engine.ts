import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { countFrames, type Joining, publishFrames } from '../../local/src/live-video/rtp-client.ts'
import { root } from '../../local/src/runner/place/layout.ts'
import { freePort } from '../../local/src/runner/process/ports.ts'

const FRAME_MS = 33
const LONGEST_MS = 60_000

export interface Granted {
  readonly channel: string
  readonly token: string
}

/** The engine of live video of a house, which can be killed the hard way and brought back on the same port. */
export class Engine {
  readonly #env: NodeJS.ProcessEnv
  readonly #port: number
  #process: ChildProcess | null = null

  private constructor(env: NodeJS.ProcessEnv, port: number) {
    this.#env = env
    this.#port = port
  }

  static async open(env: NodeJS.ProcessEnv): Promise<Engine> {
    const engine = new Engine(env, await freePort())
    await engine.start()
    return engine
  }

  async start(): Promise<void> {
    this.#process = spawn(process.execPath, [join(root, 'local/src/live-video/main.ts')], {
      env: { PATH: process.env.PATH, ...this.#env, PORT: String(this.#port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const { stdout } = this.#process
    if (stdout) for await (const _ of createInterface({ input: stdout })) break
  }

  async kill(): Promise<void> {
    const killed = this.#process
    if (!killed) return
    this.#process = null
    const ended = once(killed, 'exit')
    killed.kill('SIGKILL')
    await ended
  }

  /** Pictures pass from the one who sends to the one who watches: resolves when five have. */
  async carries(sends: Granted, watches: Granted): Promise<void> {
    const [publisher, viewer] = await Promise.all([
      publishFrames(this.#joining(sends)),
      countFrames(this.#joining(watches)),
    ])
    // As a camera does: frames that the viewer's connection was not ready for, or that were lost, are followed by more.
    const camera = setInterval(() => publisher.send(1), FRAME_MS)
    const late = Promise.withResolvers<never>()
    const tooLate = setTimeout(
      () => late.reject(new Error(`after ${LONGEST_MS} ms the viewer had ${viewer.frames} frames`)),
      LONGEST_MS,
    )
    try {
      await Promise.race([viewer.sees(5, 1), late.promise])
    } finally {
      clearInterval(camera)
      clearTimeout(tooLate)
    }
    await Promise.all([viewer.leave(), publisher.leave()])
  }

  #joining({ channel, token }: Granted): Joining {
    return { channel, token, address: `http://127.0.0.1:${this.#port}/live-video` }
  }
}
