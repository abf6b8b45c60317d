import { type RtpPacket, Vp8RtpPayload } from 'werift'
import type { Kind } from '../channel.ts'

/** Puts frames together of packets in order. After a loss, video goes on with the next key frame. */
export class FrameAssembly {
  readonly #kind: Kind
  readonly #onFrame: (timestamp: number, isKey: boolean, data: Buffer) => void
  #parts: Buffer[] = []
  #timestamp: number | null = null
  #isKey = false
  #awaitsKey = true

  constructor(kind: Kind, onFrame: (timestamp: number, isKey: boolean, data: Buffer) => void) {
    this.#kind = kind
    this.#onFrame = onFrame
  }

  lose(): void {
    this.#parts = []
    this.#awaitsKey = true
  }

  add({ header, payload }: RtpPacket): void {
    if (this.#kind === 'audio') this.#onFrame(header.timestamp, true, payload)
    else this.#addPart(header, Vp8RtpPayload.deSerialize(payload))
  }

  #addPart(header: RtpPacket['header'], part: Vp8RtpPayload): void {
    if (part.isPartitionHead && this.#timestamp !== header.timestamp) {
      this.#parts = []
      this.#timestamp = header.timestamp
      this.#isKey = part.isKeyframe
      if (part.isKeyframe) this.#awaitsKey = false
    }
    if (this.#awaitsKey || this.#timestamp !== header.timestamp) return
    this.#parts.push(part.payload)
    if (!header.marker) return
    this.#onFrame(header.timestamp, this.#isKey, Buffer.concat(this.#parts))
    this.#parts = []
  }
}
