export type LiveRole = 'PUBLISHER' | 'SUBSCRIBER'

/** What lets one participant into one channel for a while. */
export interface LiveGrant {
  readonly engine: 'EMBEDDED' | 'AGORA'
  readonly channel: string
  readonly participant: string
  readonly role: LiveRole
  readonly token: string
  readonly address: string | null
  readonly appId: string | null
  readonly uid: number | null
  readonly expiresAt: Date
}

/** Live video from one to many. `grant` only signs; all else asks the engine, and is never called in a transaction. */
export interface LiveVideo {
  readonly engine: 'EMBEDDED' | 'AGORA'
  grant(wish: { channel: string; participant: string; role: LiveRole; seconds: number }): LiveGrant
  close(channel: string): Promise<void>
  remove(channel: string, participant: string): Promise<void>
  startRecording(channel: string, recording: string): Promise<void>
  stopRecording(
    channel: string,
    recording: string,
  ): Promise<{ file: string; seconds: number; contentType: string; bytes: number } | null>
}
