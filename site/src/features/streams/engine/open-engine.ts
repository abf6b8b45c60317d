import { browserClock } from '../../call/browser-clock.ts'
import { AgoraEngine } from './agora.ts'
import { EmbeddedEngine } from './embedded.ts'
import type { EngineOptions, LiveEngine } from './engine.ts'

/** The engine that a grant is for, on this browser. */
export function openEngine(options: Omit<EngineOptions, 'clock'>): LiveEngine {
  const withClock = { ...options, clock: browserClock }
  return options.grant.engine === 'AGORA'
    ? new AgoraEngine({ ...withClock, loadSdk: async () => (await import('agora-rtc-sdk-ng')).default })
    : new EmbeddedEngine({
        ...withClock,
        createPeer: () => new RTCPeerConnection({ bundlePolicy: 'max-bundle' }),
        fetch: (...request) => fetch(...request),
      })
}
