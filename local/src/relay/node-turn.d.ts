declare module 'node-turn' {
  import type { Socket } from 'node:dgram'

  export default class Turn {
    constructor(config: {
      listeningIps: string[]
      relayIps: string[]
      authMech: 'long-term'
      realm: string
      credentials: Record<string, string>
      debugLevel: string
      log: (line: unknown) => void
    })
    network: { listeningPort: number; sockets: Socket[] }
    allocations: Record<string, { timer: NodeJS.Timeout; sockets: Socket[] }>
    authentification: { generateNonce: () => string; checkNonce: (nonce: string) => boolean }
    start(): void
  }
}
