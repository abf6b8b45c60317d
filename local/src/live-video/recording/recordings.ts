import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Channel } from '../channel.ts'
import { cutWebm, finishWebm, unfinishedHead } from './finish-webm.ts'
import { Recorder } from './recorder.ts'

/** One recording as it stands on the disk, beside its content. */
export interface Recorded {
  readonly channel: string
  readonly recording: string
  /** Of its first frame, by the machine's clock; null before it. */
  readonly startedAt: number | null
  readonly isStopped: boolean
  readonly seconds: number
  readonly bytes: number
  readonly contentType: string
  /** Its content was fetched and removed here. */
  readonly moved: boolean
}

interface RecordingsOptions {
  readonly folder: string
  readonly now: () => number
  readonly channelOf: (channel: string) => Channel
}

/** Recordings that run and those that were made. What runs when the process dies goes on when it starts again. */
export class Recordings {
  readonly #folder: string
  readonly #now: () => number
  readonly #channelOf: (channel: string) => Channel
  readonly #running = new Map<string, { recorder: Recorder; stopListening: () => void }>()
  readonly #stopping = new Map<string, Promise<Recorded>>()

  constructor({ folder, now, channelOf }: RecordingsOptions) {
    this.#folder = folder
    this.#now = now
    this.#channelOf = channelOf
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) {
      const recorded = name.endsWith('.json') && this.find(name.slice(0, -'.json'.length))
      if (recorded && !recorded.isStopped) this.#run(recorded)
    }
  }

  find(recording: string): Recorded | null {
    const file = this.#infoOf(recording)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : null
  }

  /** Once, however often it is called. */
  start(channel: string, recording: string): void {
    if (this.find(recording)) return
    writeFileSync(this.contentOf(recording), unfinishedHead)
    const recorded: Recorded = {
      channel,
      recording,
      startedAt: null,
      isStopped: false,
      seconds: 0,
      bytes: 0,
      contentType: 'video/webm',
      moved: false,
    }
    this.#save(recorded)
    this.#run(recorded)
  }

  /** Null when there is no such recording. */
  async stop(recording: string): Promise<Recorded | null> {
    const recorded = this.find(recording)
    if (!recorded || recorded.isStopped) return recorded
    const stopping = this.#stopping.get(recording) ?? this.#finish(recording)
    this.#stopping.set(recording, stopping)
    return stopping.finally(() => this.#stopping.delete(recording))
  }

  async removeContent(recording: string): Promise<void> {
    const recorded = this.find(recording)
    if (recorded) this.#save({ ...recorded, moved: true })
    await rm(this.contentOf(recording), { force: true })
  }

  contentOf = (recording: string): string => join(this.#folder, `${recording}.webm`)

  /** What runs is written down, and goes on with the next start. */
  async close(): Promise<void> {
    await Promise.all([...this.#running.keys()].map(recording => this.#end(recording)))
  }

  #infoOf = (recording: string): string => join(this.#folder, `${recording}.json`)

  #run({ channel, recording, startedAt }: Recorded): void {
    const recorder = new Recorder({
      path: this.contentOf(recording),
      now: this.#now,
      startedAt,
      ready: cutWebm(this.contentOf(recording)),
      onStart: at => {
        const recorded = this.find(recording)
        if (recorded) this.#save({ ...recorded, startedAt: at })
      },
    })
    const stopListening = this.#channelOf(channel).listen((kind, packet) => recorder.input(kind, packet))
    this.#running.set(recording, { recorder, stopListening })
  }

  async #end(recording: string): Promise<void> {
    const running = this.#running.get(recording)
    this.#running.delete(recording)
    running?.stopListening()
    await running?.recorder.stop()
  }

  async #finish(recording: string): Promise<Recorded> {
    await this.#end(recording)
    const made = await finishWebm(this.contentOf(recording))
    const recorded = this.find(recording)
    if (!recorded) throw new Error(`The recording ${recording} is gone.`)
    const finished = { ...recorded, isStopped: true, seconds: made?.seconds ?? 0, bytes: made?.bytes ?? 0 }
    this.#save(finished)
    return finished
  }

  #save(recorded: Recorded): void {
    const file = this.#infoOf(recorded.recording)
    writeFileSync(`${file}.new`, JSON.stringify(recorded))
    renameSync(`${file}.new`, file)
  }
}
