import { ReceiverEstimatedMaxBitrate, type RTCRtpReceiver, RtcpPayloadSpecificFeedback } from 'werift'

/** What the engine sends in a channel, all viewers together, in bits a second: as much as a core of a laptop encrypts. */
const MOST_OF_CHANNEL = 45_000_000
const MOST_OF_PUBLISHER = 1_500_000
/** Below it a face is no picture any more. */
const LEAST_OF_PUBLISHER = 400_000
const MANTISSA = 2 ** 18

/** What a publisher may send with so many viewers, in bits a second. */
export const allowedBitrate = (viewers: number): number =>
  Math.max(
    LEAST_OF_PUBLISHER,
    Math.min(MOST_OF_PUBLISHER, Math.floor(MOST_OF_CHANNEL / Math.max(1, viewers))),
  )

/** Sends a publisher's browser the most it may send, which it raises its own estimate to where nothing is lost (REMB). */
export async function sendAllowedBitrate(
  receiver: RTCRtpReceiver,
  ssrc: number,
  bitrate: number,
): Promise<void> {
  const brExp = Math.max(0, Math.ceil(Math.log2(bitrate / MANTISSA)))
  const feedback = new ReceiverEstimatedMaxBitrate({
    senderSsrc: receiver.rtcpSsrc,
    mediaSsrc: 0,
    ssrcNum: 1,
    ssrcFeedbacks: [ssrc],
    brExp,
    brMantissa: Math.floor(bitrate / 2 ** brExp),
  })
  await receiver.dtlsTransport.sendRtcp([new RtcpPayloadSpecificFeedback({ feedback })])
}
