import { createHmac } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Files } from '../files/files.ts'
import { outsideOnly } from '../outside-only.ts'
import { answers } from './answers.ts'
import {
  type LiveVideo,
  LiveVideoUnavailable,
  mustBeGrantable,
  mustBeName,
  recordingKey,
} from './live-video.ts'

export interface EmbeddedSettings {
  /** Where this program reaches the engine. */
  readonly controlUrl: string
  /** Where pages reach it. */
  readonly address: string
  /** Shared with the engine. */
  readonly secret: string
  /** Recordings are moved there. */
  readonly files: Files
  /** Grants end by the machine's clock, never the product's, which tests and the local world move. */
  readonly now?: () => number
}

const PATIENCE_MS = 5_000
/** An hour of video on a laptop's disk. */
const MOVING_PATIENCE_MS = 120_000

/** Live video by the engine of the embedded world (local/src/live-video), for laptops and tests. */
export function embeddedLiveVideo(settings: EmbeddedSettings): LiveVideo {
  const { controlUrl, address, secret, files, now = Date.now } = settings
  const authorization = `Bearer ${createHmac('sha256', secret).update('control').digest('base64url')}`

  async function ask(method: string, path: string, patienceMs = PATIENCE_MS): Promise<Response> {
    const response = await fetch(`${controlUrl}/control/${path}`, {
      method,
      headers: { authorization },
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    }).catch((cause: unknown) => {
      throw new LiveVideoUnavailable('The engine of live video could not be reached.', { cause })
    })
    if (response.ok || response.status === 404) return response
    await response.body?.cancel()
    throw new LiveVideoUnavailable(`The engine of live video answered with ${response.status}.`)
  }

  async function order(method: string, path: string): Promise<void> {
    const response = await ask(method, path)
    await response.body?.cancel()
    if (!response.ok) throw new LiveVideoUnavailable('The engine of live video knows no such thing.')
  }

  return {
    engine: 'EMBEDDED',

    isReachable: () => answers(`${controlUrl}/healthz`),

    grant(wish) {
      mustBeGrantable(wish)
      const { channel, participant, role, seconds } = wish
      const issuedAt = now()
      const expiresAt = issuedAt + seconds * 1000
      const token = signed({ channel, participant, role, issuedAt, expiresAt }, secret)
      return {
        engine: 'EMBEDDED',
        channel,
        participant,
        role,
        token,
        address,
        appId: null,
        uid: null,
        expiresAt: new Date(expiresAt),
      }
    },

    async close(channel) {
      outsideOnly('liveVideo.close')
      mustBeName(channel)
      await order('DELETE', channel)
    },

    async remove(channel, participant) {
      outsideOnly('liveVideo.remove')
      mustBeName(channel)
      await order('DELETE', `${channel}/participants/${encodeURIComponent(participant)}`)
    },

    async startRecording(channel, recording) {
      outsideOnly('liveVideo.startRecording')
      mustBeName(channel)
      mustBeName(recording)
      await order('PUT', `${channel}/recordings/${recording}`)
    },

    async stopRecording(channel, recording) {
      outsideOnly('liveVideo.stopRecording')
      mustBeName(channel)
      mustBeName(recording)
      const path = `${channel}/recordings/${recording}`
      const stopped = await ask('POST', `${path}/stop`)
      if (!stopped.ok) return null
      const { seconds, contentType, bytes, moved } = (await stopped.json()) as Stopped
      if (bytes === 0) return null
      const file = `${recordingKey(recording)}.webm`
      if (!moved) {
        const content = await ask('GET', `${path}/content`, MOVING_PATIENCE_MS)
        if (!content.ok || !content.body) throw new LiveVideoUnavailable('The recording is not there.')
        await files.put(file, Readable.fromWeb(content.body as ReadableStream), contentType)
        await order('DELETE', `${path}/content`)
      }
      return { file, seconds, contentType, bytes }
    },
  }
}

interface Stopped {
  readonly seconds: number
  readonly contentType: string
  readonly bytes: number
  /** Its content was fetched from the engine, and stored. */
  readonly moved: boolean
}

/** The engine verifies it with the same secret: `{claims}.{HMAC-SHA-256 of them}`, both base64url. */
function signed(claims: object, secret: string): string {
  const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
