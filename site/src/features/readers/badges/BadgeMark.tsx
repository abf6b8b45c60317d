import { Award } from 'lucide-react'
import type { BadgePartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'

type Level = BadgePartsFragment['level']

/** Told apart by the word as well as by the colour. */
export const badgeColours: Record<Level, string> = {
  BRONZE: 'text-bronze',
  SILVER: 'text-silver',
  GOLD: 'text-gold',
}

/** The highest badge of a reader, on their card. */
export function BadgeMark({ badges: [badge] }: { badges: readonly BadgePartsFragment[] }) {
  if (!badge) return null
  return (
    <p className={`flex items-center gap-1.5 text-[0.9rem] ${badgeColours[badge.level]}`}>
      <Award aria-hidden size={16} className="shrink-0" />
      <span className="truncate">
        {m['badges.of']({ level: badge.level, attribute: badge.attribute.name })}
      </span>
    </p>
  )
}
