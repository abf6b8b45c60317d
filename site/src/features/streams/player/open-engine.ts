import type { EngineGrant, EngineState as OpenedState } from '../engine/engine.ts'
import { openEngine as open } from '../engine/open-engine.ts'
import type { Engine, EngineState, Grant } from './engine.ts'

/** The engine that a grant of the api is for. `serverNow` is the server's clock, by which the grant expires. */
export function openEngine(grant: Grant, serverNow: () => number): Engine {
  const granted = ({ expiresAt, ...rest }: Grant): EngineGrant => ({
    ...rest,
    lastsMilliseconds: Date.parse(expiresAt) - serverNow(),
  })
  // The session renews long before the engine would ask for it.
  const engine = open({ grant: granted(grant), onEnding: () => undefined })
  return {
    publish: stream => engine.publish(stream),
    watch: element => engine.watch(element),
    replaceTrack: (kind, track) => engine.replaceTrack(kind, track),
    stats: () => engine.stats(),
    renew: next => engine.renew(granted(next)),
    leave: () => engine.leave(),
    onState: listener =>
      engine.subscribe(() => {
        const state = stateOf(engine.read().state)
        if (state) listener(state)
      }),
  }
}

/** Null once the page has left. */
function stateOf(state: OpenedState): EngineState | null {
  switch (state.kind) {
    case 'left':
      return null
    case 'waiting for publisher':
      return { kind: 'waiting' }
    case 'failed':
      return { kind: state.reason === 'REPLACED' ? 'replaced' : 'failed' }
    default:
      return { kind: state.kind }
  }
}
