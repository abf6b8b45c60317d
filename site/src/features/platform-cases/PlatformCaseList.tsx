import type { PlatformCasePartsFragment } from '../../graphql/generated.ts'
import { PlatformCaseCard } from './PlatformCaseCard.tsx'

export function PlatformCaseList({ cases }: { cases: PlatformCasePartsFragment[] }) {
  return (
    <div className="grid gap-4">
      {cases.map(known => (
        <PlatformCaseCard key={known.id} known={known} />
      ))}
    </div>
  )
}
