import type { CasePartsFragment } from '../../graphql/generated.ts'
import { CaseCard } from './CaseCard.tsx'

export function CaseList({ cases }: { cases: CasePartsFragment[] }) {
  return (
    <div className="grid gap-6">
      {cases.map(known => (
        <CaseCard key={known.id} known={known} />
      ))}
    </div>
  )
}
