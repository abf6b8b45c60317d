import type { EngineStats } from './engine.ts'

/** What a connection's report has of one direction; null while nothing was sent or received. */
export function statsOf(
  report: readonly Record<string, unknown>[],
  direction: 'outbound-rtp' | 'inbound-rtp',
): EngineStats | null {
  const flows = report.filter(({ type }) => type === direction)
  if (flows.length === 0) return null
  const picture = flows.find(({ kind }) => kind === 'video') ?? {}
  const bytesOf = (flow: Record<string, unknown>) => numberOf(flow.bytesReceived ?? flow.bytesSent)
  return {
    bytes: flows.reduce((sum, flow) => sum + bytesOf(flow), 0),
    framesPerSecond: numberOf(picture.framesPerSecond),
    width: numberOf(picture.frameWidth),
    height: numberOf(picture.frameHeight),
    roundTripMilliseconds: roundTripOf(report),
  }
}

/** Of the way that is used; its checks go on for as long as the connection does. */
function roundTripOf(report: readonly Record<string, unknown>[]): number | null {
  const way = report.find(
    ({ type, state, nominated }) => type === 'candidate-pair' && state === 'succeeded' && nominated,
  )
  const seconds = way?.currentRoundTripTime
  return typeof seconds === 'number' ? Math.round(seconds * 1_000) : null
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
