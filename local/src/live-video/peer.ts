import {
  RTCPeerConnection,
  RTCRtpCodecParameters,
  type RTCRtpTransceiver,
  useAbsSendTime,
  useNACK,
  usePLI,
  useREMB,
  useSdesMid,
} from 'werift'

/** A description that cannot be answered: not one of WebRTC, or without VP8 and Opus. */
export class BadOffer extends Error {
  override readonly name = 'BadOffer'
}

export type Direction = 'whip' | 'whep'

/** Everybody sends and receives the same two codecs, so that packets pass from one to all as they are. */
const codecs = {
  video: [
    new RTCRtpCodecParameters({
      mimeType: 'video/VP8',
      clockRate: 90_000,
      rtcpFeedback: [useNACK(), usePLI(), useREMB()],
    }),
    new RTCRtpCodecParameters({ mimeType: 'video/rtx', clockRate: 90_000 }),
  ],
  audio: [new RTCRtpCodecParameters({ mimeType: 'audio/opus', clockRate: 48_000, channels: 2 })],
}
const extensions = [useSdesMid(), useAbsSendTime()]

/**
 * A publisher's browser is sent the most it may send, and sends less where packets are lost; to viewers we send what comes,
 * and measure nothing. `lossPercent`: of what viewers are sent, lost on purpose by a benchmark.
 */
export function openPeer(direction: Direction, lossPercent = 0): RTCPeerConnection {
  return new RTCPeerConnection({
    codecs,
    headerExtensions: { audio: extensions, video: extensions },
    iceServers: [],
    // A laptop without a network has no other address.
    iceAdditionalHostAddresses: ['127.0.0.1'],
    iceUseIpv6: false,
    iceUseTcp: false,
    bundlePolicy: 'max-bundle',
    // werift takes the share that arrives, whatever it calls it.
    ...(direction === 'whep' && lossPercent > 0 && { debug: { outboundPacketLoss: 100 - lossPercent } }),
  })
}

/** Answers an offer once every candidate of ours is known. `prepare` sees what was offered before it is answered. */
export async function answerTo(
  peer: RTCPeerConnection,
  offer: string,
  prepare: (transceivers: RTCRtpTransceiver[]) => void,
): Promise<string> {
  try {
    await peer.setRemoteDescription({ type: 'offer', sdp: withoutNames(offer) })
  } catch (cause) {
    throw new BadOffer('The offer is no description of WebRTC.', { cause })
  }
  const transceivers = peer.getTransceivers()
  if (transceivers.length === 0) throw new BadOffer('The offer has neither sound nor video.')
  prepare(transceivers)
  try {
    await peer.setLocalDescription(await peer.createAnswer())
  } catch (cause) {
    throw new BadOffer('The offer has no codec of ours.', { cause })
  }
  if (peer.iceGatheringState !== 'complete')
    await peer.iceGatheringStateChange.watch(state => state === 'complete')
  return acceptable(peer.localDescription?.sdp ?? '')
}

/** Browsers name their own addresses by mDNS; their checks reach us without our looking those names up. */
const withoutNames = (sdp: string): string =>
  sdp
    .split('\r\n')
    .filter(line => !(line.startsWith('a=candidate:') && line.includes('.local ')))
    .join('\r\n')

/** To Firefox, a port of 0 is a refusal even of a line that shares its transport with another. */
function acceptable(sdp: string): string {
  return sdp
    .split(/(?=^m=)/m)
    .map(section =>
      /^a=(sendonly|recvonly|sendrecv)/m.test(section)
        ? section.replace(/^(m=(?:audio|video)) 0 /, '$1 9 ')
        : section,
    )
    .join('')
}

/** Candidates of a fragment of trickle ICE (RFC 8840). */
export async function addCandidates(peer: RTCPeerConnection, fragment: string): Promise<void> {
  let sdpMid = '0'
  for (const line of fragment.split(/\r?\n/)) {
    if (line.startsWith('a=mid:')) sdpMid = line.slice('a=mid:'.length).trim()
    if (!line.startsWith('a=candidate:') || line.includes('.local ')) continue
    await peer.addIceCandidate({ candidate: line.slice('a='.length), sdpMid }).catch(() => {
      throw new BadOffer('The candidate is none.')
    })
  }
}
