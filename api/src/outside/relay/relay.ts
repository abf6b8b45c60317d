/** The servers through which two browsers find each other. */
export interface Relay {
  /**
   * For one person, for so many seconds: the credentials expire by themselves. They are needed while a connection is
   * built; one that stands goes on without them.
   */
  iceServers(subject: string, lifetimeSeconds: number): IceServer[]
}

export interface IceServer {
  readonly urls: readonly string[]
  readonly username: string | null
  readonly credential: string | null
}
