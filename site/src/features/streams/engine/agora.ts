import type { IAgoraRTC, IAgoraRTCClient, IAgoraRTCRemoteUser, ILocalTrack } from 'agora-rtc-sdk-ng'
import { Observed } from '../../call/observed.ts'
import type {
  EngineGrant,
  EngineOptions,
  EngineState,
  EngineStats,
  FailureReason,
  LiveEngine,
} from './engine.ts'
import { KINDS, sourcesOf } from './sources.ts'

interface AgoraOptions extends EngineOptions {
  /** Some 400 kB, loaded when somebody joins and not before. */
  loadSdk(): Promise<IAgoraRTC>
}

/** Without a network, `join` of the SDK never answers. */
const JOIN_WITHIN_MS = 8_000

const BANS = ['UID_BANNED', 'IP_BANNED', 'CHANNEL_BANNED']

/** Live streams by Agora's SDK for browsers: viewers are its audience, the publisher its host. */
export class AgoraEngine extends Observed<{ state: EngineState }> implements LiveEngine {
  readonly #options: AgoraOptions
  #grant: EngineGrant
  #sdk: IAgoraRTC | null = null
  #client: IAgoraRTCClient | null = null
  #stream: MediaStream | null = null
  #element: HTMLVideoElement | null = null
  #sent: Partial<Record<'audio' | 'video', ILocalTrack>> = {}

  constructor(options: AgoraOptions) {
    super({ state: { kind: 'connecting' } })
    this.#options = options
    this.#grant = options.grant
  }

  async publish(stream: MediaStream): Promise<void> {
    this.#stream = stream
    await this.#join()
  }

  async watch(element: HTMLVideoElement): Promise<void> {
    this.#element = element
    await this.#join()
  }

  async replaceTrack(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    const [client, sdk, sent] = [this.#client, this.#sdk, this.#sent[kind]]
    if (!client || !sdk || !this.#stream) return
    if (sent) await client.unpublish(sent)
    delete this.#sent[kind]
    if (!track) return
    const next = localTrack(sdk, kind, track)
    await client.publish(next)
    this.#sent[kind] = next
  }

  async stats(): Promise<EngineStats | null> {
    if (!this.#client) return null
    const { RTT } = this.#client.getRTCStats()
    const roundTripMilliseconds = RTT > 0 ? RTT : null
    if (this.#stream) {
      const sent = this.#client.getLocalVideoStats()
      return {
        roundTripMilliseconds,
        bytes: sent.sendBytes + this.#client.getLocalAudioStats().sendBytes,
        framesPerSecond: sent.sendFrameRate ?? 0,
        width: sent.sendResolutionWidth,
        height: sent.sendResolutionHeight,
      }
    }
    const [picture] = Object.values(this.#client.getRemoteVideoStats())
    const [sound] = Object.values(this.#client.getRemoteAudioStats())
    if (!picture && !sound) return null
    return {
      roundTripMilliseconds,
      bytes: (picture?.receiveBytes ?? 0) + (sound?.receiveBytes ?? 0),
      framesPerSecond: picture?.renderFrameRate ?? picture?.decodeFrameRate ?? 0,
      width: picture?.receiveResolutionWidth ?? 0,
      height: picture?.receiveResolutionHeight ?? 0,
    }
  }

  async renew(grant: EngineGrant): Promise<void> {
    this.#grant = grant
    const { kind } = this.read().state
    if (kind === 'failed') await this.#join()
    else if (kind !== 'left') await this.#client?.renewToken(grant.token)
  }

  async leave(): Promise<void> {
    this.#become({ kind: 'left' })
    await this.#drop()
  }

  async #join(): Promise<void> {
    this.#become({ kind: 'connecting' })
    await this.#drop()
    const joining = this.#joinWith(await this.#load())
    const late = this.#options.clock.wait(JOIN_WITHIN_MS).then((): 'late' => 'late')
    const outcome = await Promise.race([joining, late])
    if (outcome === null || this.read().state.kind === 'left') return
    await this.#fail(outcome === 'late' ? 'UNREACHABLE' : outcome)
  }

  async #load(): Promise<IAgoraRTC | null> {
    this.#sdk ??= await this.#options.loadSdk().catch(() => null)
    return this.#sdk
  }

  /** Null once it is in; otherwise why not. */
  async #joinWith(sdk: IAgoraRTC | null): Promise<FailureReason | null> {
    const { appId, channel, token, uid, role } = this.#grant
    if (!sdk) return 'UNREACHABLE'
    if (appId === null) return 'REFUSED'
    const client = sdk.createClient({ mode: 'live', codec: 'vp8' })
    this.#client = client
    this.#listen(client)
    try {
      await client.setClientRole(role === 'PUBLISHER' ? 'host' : 'audience')
      await client.join(appId, channel, token, uid)
      if (this.#stream) await this.#publishWith(sdk, client, this.#stream)
      // It may have been given up meanwhile.
      if (client !== this.#client) await client.leave()
      else if (this.read().state.kind === 'connecting')
        this.#become(this.#stream ? { kind: 'live' } : { kind: 'waiting for publisher' })
      return null
    } catch (problem) {
      return client === this.#client ? reasonOf(problem) : null
    }
  }

  async #publishWith(sdk: IAgoraRTC, client: IAgoraRTCClient, stream: MediaStream): Promise<void> {
    const sources = sourcesOf(stream)
    this.#sent = {}
    for (const kind of KINDS) {
      const track = sources[kind]
      if (track) this.#sent[kind] = localTrack(sdk, kind, track)
    }
    const tracks = Object.values(this.#sent)
    if (tracks.length > 0) await client.publish(tracks)
  }

  #listen(client: IAgoraRTCClient): void {
    const current = (work: () => void | Promise<void>) => {
      if (client === this.#client) void work()
    }
    client.on('user-published', (user: IAgoraRTCRemoteUser, kind: 'audio' | 'video') =>
      current(async () => {
        await client.subscribe(user, kind as 'video')
        this.#show(user)
      }),
    )
    client.on('user-unpublished', (user: IAgoraRTCRemoteUser) => current(() => this.#show(user)))
    client.on('user-left', (user: IAgoraRTCRemoteUser) => current(() => this.#show(user)))
    client.on('token-privilege-will-expire', () => current(() => this.#options.onEnding()))
    client.on('token-privilege-did-expire', () => current(() => this.#fail('EXPIRED')))
    client.on('connection-state-change', (now: string, _before: string, reason?: string) =>
      current(() => this.#connection(now, reason)),
    )
  }

  #connection(now: string, reason: string | undefined): void | Promise<void> {
    const { kind } = this.read().state
    if (now === 'RECONNECTING') return this.#become({ kind: 'reconnecting' })
    if (now === 'CONNECTED' && kind === 'reconnecting')
      return this.#become(this.#isFlowing() ? { kind: 'live' } : { kind: 'waiting for publisher' })
    if (now !== 'DISCONNECTED' || reason === 'LEAVE' || kind === 'connecting') return
    if (BANS.includes(reason ?? '')) return this.#fail(reason === 'CHANNEL_BANNED' ? 'ENDED' : 'REMOVED')
    if (reason === 'UID_CONFLICT') return this.#fail('REPLACED')
    return this.#fail(reason === 'TOKEN_EXPIRE' ? 'EXPIRED' : 'UNREACHABLE')
  }

  /** Shows what is received of the publisher by now, in the caller's own element. */
  #show({ videoTrack, audioTrack }: IAgoraRTCRemoteUser): void {
    const tracks = [videoTrack, audioTrack].flatMap(track => (track ? [track.getMediaStreamTrack()] : []))
    if (this.#element) this.#element.srcObject = tracks.length > 0 ? new MediaStream(tracks) : null
    this.#become(tracks.length > 0 ? { kind: 'live' } : { kind: 'waiting for publisher' })
  }

  #isFlowing(): boolean {
    return (
      this.#stream !== null ||
      (this.#client?.remoteUsers.some(user => user.hasVideo || user.hasAudio) ?? false)
    )
  }

  async #fail(reason: FailureReason): Promise<void> {
    this.#become({ kind: 'failed', reason })
    await this.#drop()
  }

  async #drop(): Promise<void> {
    const client = this.#client
    this.#client = null
    this.#sent = {}
    client?.removeAllListeners()
    // Without a network it has nothing to leave.
    await client?.leave().catch(() => undefined)
  }

  #become(state: EngineState): void {
    this.change({ state })
  }
}

function localTrack(
  sdk: IAgoraRTC,
  kind: 'audio' | 'video',
  mediaStreamTrack: MediaStreamTrack,
): ILocalTrack {
  return kind === 'video'
    ? sdk.createCustomVideoTrack({ mediaStreamTrack })
    : sdk.createCustomAudioTrack({ mediaStreamTrack })
}

/** By the SDK's own codes of errors. */
function reasonOf(problem: unknown): FailureReason {
  const { code = '', message = '' } = problem as { code?: string; message?: string }
  const text = `${code} ${message}`
  if (/BANNED/.test(text)) return /CHANNEL_BANNED/.test(text) ? 'ENDED' : 'REMOVED'
  if (/UID_CONFLICT/.test(text)) return 'REPLACED'
  if (/expire/i.test(text)) return 'EXPIRED'
  return /INVALID|NOT_SUPPORTED|ILLEGAL/.test(text) ? 'REFUSED' : 'UNREACHABLE'
}
