import { browserDevices, type Devices } from '../../call/devices.ts'

export type RecordedKind = 'AUDIO' | 'VIDEO'

/** What plays on most machines first; each browser takes the first that it can write. */
const formats: Record<RecordedKind, string[]> = {
  AUDIO: ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'],
  VIDEO: ['video/mp4;codecs=avc1.42E01F,mp4a.40.2', 'video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'],
}

/** A little less than what the API takes: a recording ends by itself there. */
const mostBytes: Record<RecordedKind, number> = { AUDIO: 98_000_000, VIDEO: 490_000_000 }

const bitsPerSecond = { audioBitsPerSecond: 96_000, videoBitsPerSecond: 1_500_000 }

/** Null in a browser that records nothing. */
export function formatOf(kind: RecordedKind): string | null {
  if (typeof MediaRecorder === 'undefined') return null
  return formats[kind].find(format => MediaRecorder.isTypeSupported(format)) ?? null
}

/** Microphone, and camera for a video, recorded until it is stopped. */
export class Recorder {
  #recorder: MediaRecorder
  #parts: Blob[] = []
  /** What is seen while it records. */
  readonly stream: MediaStream

  private constructor(stream: MediaStream, kind: RecordedKind, onFull: () => void) {
    this.stream = stream
    this.#recorder = new MediaRecorder(stream, { mimeType: formatOf(kind) ?? '', ...bitsPerSecond })
    let bytes = 0
    this.#recorder.addEventListener('dataavailable', ({ data }) => {
      this.#parts.push(data)
      bytes += data.size
      if (bytes > mostBytes[kind] && this.#recorder.state === 'recording') onFull()
    })
  }

  /** Opens the devices; throws DeviceRefused with words about what to do. */
  static async open(
    kind: RecordedKind,
    onFull: () => void,
    devices: Devices = browserDevices,
  ): Promise<Recorder> {
    const tracks = await devices.open(kind === 'VIDEO' ? ['audio', 'video'] : ['audio'])
    return new Recorder(new MediaStream(tracks), kind, onFull)
  }

  start(): void {
    // In pieces, so that a long recording is not held twice at its end.
    this.#recorder.start(5_000)
  }

  /** Ends it, frees the devices, and returns what was recorded. */
  async stop(): Promise<Blob> {
    if (this.#recorder.state !== 'inactive')
      await new Promise(resolve => {
        this.#recorder.addEventListener('stop', resolve, { once: true })
        this.#recorder.stop()
      })
    this.close()
    return new Blob(this.#parts, { type: this.#recorder.mimeType })
  }

  close(): void {
    for (const track of this.stream.getTracks()) track.stop()
  }
}
