import type { TypeSpec } from './type-spec.ts'
import { MUST_KNOW } from './usual-channels.ts'

/** What people are told of questions to our staff. */
export const HELP_TYPES = {
  TICKET_ANSWERED: {
    description: 'Our staff answered what somebody asked them.',
    facts: { subject: 'text', words: 'text' },
    channels: MUST_KNOW,
    concerns: 'EVERYBODY',
  },
} as const satisfies Record<string, TypeSpec>
