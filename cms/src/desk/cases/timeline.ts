import type { PanelKey } from '../../words.ts'

interface Happened {
  /** ISO 8601. */
  readonly at: string
  readonly key: PanelKey
  /** How long it lasted; null of what is a moment. */
  readonly seconds: number | null
}

interface Held {
  readonly requestedAt: string
  readonly acceptedAt: string | null
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly receipt: {
    readonly pauses: readonly { from: string; to: string; side: 'CLIENT' | 'READER' | null }[]
  } | null
}

const ofPause = {
  CLIENT: 'panel.desk.cases.timeline.clientGone',
  READER: 'panel.desk.cases.timeline.readerGone',
} as const satisfies Record<string, PanelKey>

/** What happened in a reading, in its order. */
export function timelineOf({ requestedAt, acceptedAt, startedAt, endedAt, receipt }: Held): Happened[] {
  const moment = (at: string | null, key: PanelKey): Happened[] => (at ? [{ at, key, seconds: null }] : [])
  const pauses = (receipt?.pauses ?? []).map(({ from, to, side }) => ({
    at: from,
    key: side ? ofPause[side] : ('panel.desk.cases.timeline.bothGone' as const),
    seconds: Math.round((Date.parse(to) - Date.parse(from)) / 1000),
  }))
  return [
    ...moment(requestedAt, 'panel.desk.cases.timeline.requested'),
    ...moment(acceptedAt, 'panel.desk.cases.timeline.accepted'),
    ...moment(startedAt, 'panel.desk.cases.timeline.started'),
    ...pauses,
    ...moment(endedAt, 'panel.desk.cases.timeline.ended'),
  ]
}
