import type { FlagReason } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'

/** Why something is reported or removed, in words; a map, so that none is forgotten. */
export const reasonWords: Readonly<Record<FlagReason, () => string>> = {
  INAPPROPRIATE: m['report.reason.INAPPROPRIATE'],
  SPAM: m['report.reason.SPAM'],
  HARASSMENT: m['report.reason.HARASSMENT'],
  FALSE_CLAIMS: m['report.reason.FALSE_CLAIMS'],
  COPYRIGHT: m['report.reason.COPYRIGHT'],
  OTHER: m['report.reason.OTHER'],
}

export const reasons = Object.keys(reasonWords) as FlagReason[]
