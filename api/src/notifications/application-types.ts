import type { TypeSpec } from './type-spec.ts'
import { SOON } from './usual-channels.ts'

/** What people who want to read here are told of their applications. */
export const APPLICATION_TYPES = {
  APPLICATION_ASKED_BACK: {
    description: 'Staff ask about steps of somebody’s application to become a reader.',
    facts: { words: 'text' },
    channels: SOON,
    concerns: 'CLIENT',
  },
  APPLICATION_APPROVED: {
    description: 'Somebody is a reader now.',
    facts: { name: 'text' },
    channels: SOON,
    concerns: 'CLIENT',
  },
  APPLICATION_DECLINED: {
    description: 'Staff declined somebody’s application to become a reader, and why.',
    facts: { reason: 'text' },
    channels: SOON,
    concerns: 'CLIENT',
  },
} as const satisfies Record<string, TypeSpec>
