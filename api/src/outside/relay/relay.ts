/** The servers through which two browsers find each other. */
export interface Relay {
  /** For one person, for a while: the credentials expire by themselves. */
  iceServers(subject: string): IceServer[]
}

export interface IceServer {
  readonly urls: readonly string[]
  readonly username: string | null
  readonly credential: string | null
}
