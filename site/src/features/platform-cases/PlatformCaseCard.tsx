import { useState } from 'react'
import type { PlatformCasePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { CloseForm } from './CloseForm.tsx'

/** What the platform found, and what staff did about it. */
export function PlatformCaseCard({ known }: { known: PlatformCasePartsFragment }) {
  const [shown, setShown] = useState(known)
  const [beaten, setBeaten] = useState<string | null>(null)
  const heading = `case-${shown.id}`
  return (
    <article aria-labelledby={heading} className="grid gap-4 rounded-card bg-panel p-5 shadow-glow sm:p-6">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 id={heading} className="case-title">
          {shown.person ? <bdi>{shown.person.name}</bdi> : m['staff.alerts.platform']()}
        </h2>
        <Badge tone={shown.state === 'OPEN' ? 'warn' : 'accent'}>
          {m['staff.alerts.state']({ state: shown.state })}
        </Badge>
      </header>
      <p className="leading-relaxed break-words whitespace-pre-line">{shown.words}</p>
      <p className="text-[0.9rem] text-soft">
        {m['staff.alerts.found']()} <Moment at={shown.openedAt} />
      </p>
      {beaten && <Alert tone="warn">{beaten}</Alert>}
      {shown.state === 'OPEN' ? (
        <CloseForm
          caseId={shown.id}
          onClosed={(closed, message) => {
            setShown(closed)
            setBeaten(message)
          }}
        />
      ) : (
        <div role="status" className="grid gap-2 border-t border-line pt-4">
          <p dir="auto" className="leading-relaxed break-words whitespace-pre-line">
            {shown.note}
          </p>
          <p className="text-[0.9rem] text-soft">
            <bdi>{shown.decidedBy?.name}</bdi>
            {shown.decidedAt && (
              <>
                {' · '}
                <Moment at={shown.decidedAt} />
              </>
            )}
          </p>
        </div>
      )}
    </article>
  )
}
