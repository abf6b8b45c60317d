import { appendFile } from 'node:fs/promises'
import type { RtpPacket } from 'werift'
import { JitterBufferCallback } from 'werift/nonstandard'
import { CLOCK_RATES, type Kind } from '../channel.ts'
import { FrameAssembly } from './frames.ts'
import { AUDIO, clusterOf, type Frame, VIDEO } from './webm.ts'

/** Packets that are late by more are lost to the recording. */
const LATEST_MS = 400
/** A killed process loses no more than this. */
const LONGEST_CLUSTER_MS = 5_000

/** Writes what a channel's packets carry into a file, cluster by cluster. Times count from `startedAt`, the first frame's moment. */
export class Recorder {
  readonly #path: string
  readonly #now: () => number
  readonly #onStart: (startedAt: number) => void
  readonly #buffers: Record<Kind, JitterBufferCallback>
  readonly #moments: Partial<Record<Kind, { timestamp: number; at: number }>> = {}
  #startedAt: number | null
  #frames: Frame[] = []
  #writing: Promise<void>

  constructor(options: {
    path: string
    now: () => number
    /** Of a recording that goes on. */
    startedAt: number | null
    onStart: (startedAt: number) => void
    /** When the file may be written. */
    ready: Promise<void>
  }) {
    this.#path = options.path
    this.#now = options.now
    this.#startedAt = options.startedAt
    this.#onStart = options.onStart
    this.#writing = options.ready
    this.#buffers = { audio: this.#bufferOf('audio'), video: this.#bufferOf('video') }
  }

  input(kind: Kind, packet: RtpPacket): void {
    this.#buffers[kind].input({ rtp: packet })
  }

  /** Resolves when everything so far is in the file. */
  async stop(): Promise<void> {
    for (const buffer of Object.values(this.#buffers)) buffer.input({ eol: true })
    this.#flush()
    await this.#writing
  }

  #bufferOf(kind: Kind): JitterBufferCallback {
    const assembly = new FrameAssembly(kind, (timestamp, isKey, data) =>
      this.#add(kind, timestamp, isKey, data),
    )
    const buffer = new JitterBufferCallback(CLOCK_RATES[kind], { latency: LATEST_MS })
    buffer.pipe(({ rtp, isPacketLost }) => {
      if (isPacketLost) assembly.lose()
      if (rtp) assembly.add(rtp)
    })
    return buffer
  }

  #add(kind: Kind, timestamp: number, isKey: boolean, data: Buffer): void {
    const at = this.#momentOf(kind, timestamp)
    if (this.#startedAt === null) {
      this.#startedAt = at
      this.#onStart(at)
    }
    const time = Math.max(0, Math.round(at - this.#startedAt))
    const [first] = this.#frames
    const startsCluster = first && ((kind === 'video' && isKey) || time - first.time >= LONGEST_CLUSTER_MS)
    if (startsCluster) this.#flush()
    this.#frames.push({
      track: kind === 'video' ? VIDEO : AUDIO,
      time,
      isKey: kind === 'audio' || isKey,
      data,
    })
  }

  /** By the clock of what was sent, which counts from the arrival of its first packet. */
  #momentOf(kind: Kind, timestamp: number): number {
    const last = this.#moments[kind] ?? { timestamp, at: this.#now() }
    // The difference of two unsigned numbers that may have begun again at 0.
    const at = last.at + (((timestamp - last.timestamp) | 0) * 1000) / CLOCK_RATES[kind]
    this.#moments[kind] = { timestamp, at }
    return at
  }

  #flush(): void {
    const [first] = this.#frames
    if (!first) return
    const cluster = clusterOf(first.time, this.#frames)
    this.#frames = []
    this.#writing = this.#writing.then(() => appendFile(this.#path, cluster))
  }
}
