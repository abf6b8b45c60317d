import {
  MediaStreamTrack,
  RTCPeerConnection,
  useNACK,
  useOPUS,
  usePLI,
  useVP8,
  Vp8Packetizer,
  Vp8RtpPayload,
} from 'werift'
import type { Direction } from './peer.ts'

/** Pages of tests and benchmarks: they speak WHIP and WHEP as browsers do, and send and count frames that nobody decodes. */

export interface Joining {
  /** Of the engine, with its path: what a grant calls its address. */
  readonly address: string
  readonly channel: string
  readonly token: string
}

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly reason: string

  constructor(status: number, reason: string) {
    super(`${status}: ${reason}`)
    this.status = status
    this.reason = reason
  }
}

const WIDTH = 640
const HEIGHT = 360
const TICKS_A_FRAME = 3_000

/** Sends frames of VP8 when it is told to; a key frame first, and whenever one is asked for. */
export async function publishFrames(joining: Joining) {
  const peer = openClient()
  const track = new MediaStreamTrack({ kind: 'video' })
  const sound = new MediaStreamTrack({ kind: 'audio' })
  const { sender } = peer.addTransceiver(track, { direction: 'sendonly' })
  peer.addTransceiver(sound, { direction: 'sendonly' })
  const packetizer = new Vp8Packetizer({ ssrc: 1 })
  let asked = 0
  let needsKey = true
  const looking = new Set<() => void>()
  let timestamp = 1_000
  sender.onPictureLossIndication.subscribe(() => {
    asked += 1
    needsKey = true
    for (const look of looking) look()
  })
  const keyFrameAsked = (times: number): Promise<void> => untilTrue(looking, () => asked >= times)
  const { location } = await join(peer, 'whip', joining)
  await connected(peer)
  // What is sent before the engine is ready is lost; it asks for a key frame when it is.
  await keyFrameAsked(1)
  return {
    ...rest(peer, location, joining),
    /** Resolves once key frames were asked for so many times. */
    keyFrameAsked,
    /** Resolves with what the engine allows it to send, in bits a second, rounded to what was meant. */
    async allowed(): Promise<number> {
      while (sender.receiverEstimatedMaxBitrate === 0n) await sender.onRtcp.asPromise()
      return Math.round(Number(sender.receiverEstimatedMaxBitrate) / 1_000) * 1_000
    },
    /** A 30th of a second passes with each; `bytes` of a frame. */
    send(count: number, bytes = 300) {
      for (let each = 0; each < count; each += 1) {
        const frame = needsKey ? keyFrame(bytes) : deltaFrame(bytes)
        needsKey = false
        for (const packet of packetizer.packetize(frame, timestamp)) track.writeRtp(packet)
        timestamp += TICKS_A_FRAME
      }
    },
  }
}

/** Counts the frames that arrive. */
export async function countFrames(joining: Joining) {
  const peer = openClient()
  let frames = 0
  let keyFrames = 0
  let bytes = 0
  const sequences: number[] = []
  const waiting = new Set<() => void>()
  for (const kind of ['video', 'audio'] as const) {
    const transceiver = peer.addTransceiver(kind, { direction: 'recvonly' })
    transceiver.onTrack.subscribe(track =>
      track.onReceiveRtp.subscribe(({ header, payload }) => {
        if (kind === 'audio' || payload.length === 0) return
        bytes += payload.length
        sequences.push(header.sequenceNumber)
        const part = Vp8RtpPayload.deSerialize(payload)
        if (part.isPartitionHead && part.isKeyframe) keyFrames += 1
        if (header.marker) frames += 1
        for (const look of waiting) look()
      }),
    )
  }
  const { location } = await join(peer, 'whep', joining)
  await connected(peer)
  return {
    ...rest(peer, location, joining),
    get frames() {
      return frames
    },
    get bytes() {
      return bytes
    },
    /** In the order of arrival. */
    sequences,
    /** Resolves once so many frames, and key frames among them, have come. */
    sees: (count: number, keys = 0): Promise<void> =>
      untilTrue(waiting, () => frames >= count && keyFrames >= keys),
  }
}

function untilTrue(listeners: Set<() => void>, isTrue: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!isTrue()) return
      listeners.delete(look)
      resolve()
    }
    listeners.add(look)
    look()
  })
}

function openClient(): RTCPeerConnection {
  return new RTCPeerConnection({
    codecs: { video: [useVP8({ rtcpFeedback: [useNACK(), usePLI()] })], audio: [useOPUS()] },
    iceServers: [],
    iceUseIpv6: false,
    iceUseTcp: false,
    iceAdditionalHostAddresses: ['127.0.0.1'],
    bundlePolicy: 'max-bundle',
  })
}

async function join(peer: RTCPeerConnection, direction: Direction, { address, channel, token }: Joining) {
  await peer.setLocalDescription(await peer.createOffer())
  if (peer.iceGatheringState !== 'complete')
    await peer.iceGatheringStateChange.watch(state => state === 'complete')
  const response = await fetch(`${address}/${channel}/${direction}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/sdp' },
    body: peer.localDescription?.sdp ?? '',
  })
  const text = await response.text()
  if (response.status !== 201) {
    await peer.close()
    throw new Refused(response.status, (JSON.parse(text) as { reason: string }).reason)
  }
  await peer.setRemoteDescription({ type: 'answer', sdp: text })
  return { location: new URL(response.headers.get('location') ?? '', address).href }
}

async function connected(peer: RTCPeerConnection): Promise<void> {
  if (peer.connectionState !== 'connected')
    await peer.connectionStateChange.watch(state => state === 'connected' || state === 'failed')
  if (peer.connectionState === 'failed') throw new Error('the connection to the engine failed')
}

function rest(peer: RTCPeerConnection, location: string, { token }: Joining) {
  const ask = (method: string, bearer = token) =>
    fetch(location, { method, headers: { authorization: `Bearer ${bearer}` } })
  return {
    peer,
    /** Status of a request about this connection. */
    async ask(method: string, bearer?: string): Promise<number> {
      const response = await ask(method, bearer)
      await response.body?.cancel()
      return response.status
    },
    /** Resolves with the status that a request about this connection gets once the engine has ended it. */
    async ended(bearer?: string): Promise<number> {
      for (;;) {
        const status = await this.ask('GET', bearer)
        if (status === 204) continue
        await peer.close()
        return status
      }
    },
    async leave(): Promise<void> {
      await ask('DELETE')
      await peer.close()
    },
  }
}

function keyFrame(bytes: number): Buffer {
  const frame = Buffer.alloc(bytes, 7)
  Buffer.from('1000009d012a', 'hex').copy(frame)
  frame.writeUInt16LE(WIDTH, 6)
  frame.writeUInt16LE(HEIGHT, 8)
  return frame
}

function deltaFrame(bytes: number): Buffer {
  const frame = Buffer.alloc(bytes, 7)
  frame[0] = 0x11
  return frame
}
