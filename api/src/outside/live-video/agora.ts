import agoraToken from 'agora-token'
import type { Files } from '../files/files.ts'
import { outsideOnly } from '../outside-only.ts'
import { type AgoraBucket, agoraRecordings } from './agora-recordings.ts'
import { AGORA, type AgoraRestSettings, agoraRest } from './agora-rest.ts'
import { uidOf } from './agora-uid.ts'
import { answers } from './answers.ts'
import { type LiveVideo, LiveVideoUnavailable, mustBeGrantable, mustBeName } from './live-video.ts'

const { RtcRole, RtcTokenBuilder } = agoraToken

export interface AgoraSettings extends AgoraRestSettings {
  /** 32 hexadecimal digits. */
  readonly appId: string
  /** Signs tokens; 32 hexadecimal digits. */
  readonly appCertificate: string
  /** Where Agora stores recordings; null: nothing can be recorded. The store of files reads the same bucket. */
  readonly bucket: AgoraBucket | null
  readonly files: Files
  /** Tokens end by the machine's clock, never the product's, which tests and the local world move. */
  readonly now?: () => number
}

/** The longest that a rule of Agora's may last is 86430 s. */
const BAN_SECONDS = 24 * 60 * 60

/**
 * Live video by Agora: tokens are made here (https://docs.agora.io/en/interactive-live-streaming/token-authentication),
 * people are removed by rules of its channel management API, and its cloud recording writes into our bucket.
 */
export function agoraLiveVideo(settings: AgoraSettings): LiveVideo {
  const { appId, appCertificate, now = Date.now } = settings
  for (const key of [appId, appCertificate])
    if (!/^[0-9a-f]{32}$/i.test(key))
      throw new Error('Ids and certificates of Agora have 32 hexadecimal digits.')
  const rest = agoraRest(settings)
  const tokenFor = (channel: string, uid: number, role: number, seconds: number): string =>
    RtcTokenBuilder.buildTokenWithUid(appId, appCertificate, channel, uid, role, seconds, seconds)
  const recordings = agoraRecordings({ ...settings, rest, tokenFor, now })

  /** Who the rule describes is disconnected, and may not come back while it lasts. */
  async function ban(who: { cname: string; uid?: number }): Promise<void> {
    const { status, body } = await rest('/dev/v1/kicking-rule', {
      appid: appId,
      ...who,
      privileges: ['join_channel'],
      time_in_seconds: BAN_SECONDS,
    })
    if (status !== 200 || body.status !== 'success')
      throw new LiveVideoUnavailable(`Agora made no rule: ${status}.`)
  }

  return {
    engine: 'AGORA',

    isReachable: () => answers(settings.apiUrl ?? AGORA),

    grant(wish) {
      mustBeGrantable(wish)
      const { channel, participant, role, seconds } = wish
      const uid = uidOf(channel, participant)
      const expiresAt = now() + seconds * 1000
      const agorasRole = role === 'PUBLISHER' ? RtcRole.PUBLISHER : RtcRole.SUBSCRIBER
      return {
        engine: 'AGORA',
        channel,
        participant,
        role,
        token: tokenFor(channel, uid, agorasRole, Math.ceil((expiresAt - Date.now()) / 1000)),
        address: null,
        appId,
        uid,
        expiresAt: new Date(expiresAt),
      }
    },

    async close(channel) {
      outsideOnly('liveVideo.close')
      mustBeName(channel)
      await ban({ cname: channel })
    },

    async remove(channel, participant) {
      outsideOnly('liveVideo.remove')
      mustBeName(channel)
      await ban({ cname: channel, uid: uidOf(channel, participant) })
    },

    ...recordings,
  }
}
