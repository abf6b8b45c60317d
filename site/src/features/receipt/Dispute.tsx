import type { ReactNode } from 'react'
import type { DisputePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Unit } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { outcomeTo } from './dispute-words.ts'

type Props = {
  dispute: DisputePartsFragment
  side: 'CLIENT' | 'READER'
  clientName: string
  unit: Unit
  /** What can be done about it. */
  children?: ReactNode
}

/** Where a dispute stands, and how it was decided. */
export function Dispute({ dispute, side, clientName, unit, children }: Props) {
  const { state, decision, reason, comment, answer, note } = dispute
  const own = side === 'CLIENT' ? comment : answer
  const writtenAt = side === 'CLIENT' ? dispute.openedAt : dispute.answeredAt
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Badge tone={state === 'OPEN' ? 'warn' : 'accent'}>
          {decision ? m['dispute.decision']({ decision }) : m['dispute.reviewing']()}
        </Badge>
        <span className="text-soft">
          {side === 'READER' ? m['dispute.about']({ reason }) : m['dispute.reason']({ reason })}
        </span>
      </p>
      {state === 'OPEN' && dispute.takenUpAt && (
        <p className="text-[0.95rem] text-soft">
          {m['dispute.takenUp']()} · <Moment at={dispute.takenUpAt} />
        </p>
      )}
      {decision && (
        <div role="status" className="grid gap-2 border-s-2 border-accent ps-3.5">
          <p className="font-semibold">{outcomeTo({ side, clientName, unit }, dispute)}</p>
          <p dir="auto" className="leading-relaxed break-words whitespace-pre-line">
            {note}
          </p>
          {dispute.decidedAt && (
            <p className="text-[0.9rem] text-soft">
              {m['dispute.ourTeam']()} · <Moment at={dispute.decidedAt} />
            </p>
          )}
        </div>
      )}
      {own && writtenAt && (
        <div className="grid gap-1 border-s-2 border-line-strong ps-3.5 text-[0.97rem]">
          <p className="text-[0.9rem] text-soft">
            {m['dispute.youWrote']()} · <Moment at={writtenAt} />
          </p>
          <p dir="auto" className="leading-relaxed break-words whitespace-pre-line">
            {own}
          </p>
        </div>
      )}
      {children}
    </div>
  )
}
