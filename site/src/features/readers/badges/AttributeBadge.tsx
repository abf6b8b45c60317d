import { Award } from 'lucide-react'
import type { BadgePartsFragment, ReaderCardFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { badgeColours } from './BadgeMark.tsx'

type Props = { attribute: ReaderCardFragment['attributes'][number]; badge?: BadgePartsFragment }

const tones = { TOOL: 'second', ABILITY: 'accent', STYLE: 'plain' } as const

/** An attribute of a profile, with the badge that was earned for it. */
export function AttributeBadge({ attribute, badge }: Props) {
  if (!badge) return <Badge tone={tones[attribute.kind]}>{attribute.name}</Badge>
  return (
    <Badge className={`border-current! font-semibold ${badgeColours[badge.level]}`}>
      <Award aria-hidden size={15} className="shrink-0" />
      {m['badges.of']({ level: badge.level, attribute: attribute.name })}
    </Badge>
  )
}
