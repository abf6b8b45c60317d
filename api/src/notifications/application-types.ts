import type { TypeSpec } from './type-spec.ts'
import { FOR_MODERATORS, SOON } from './usual-channels.ts'

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
  APPLICATION_RECEIVED: {
    description:
      'Staff who moderate: somebody applies to become a reader, or asks to be decided on once more.',
    facts: { name: 'person', isAppeal: 'choice' },
    channels: FOR_MODERATORS,
    concerns: 'STAFF',
  },
} as const satisfies Record<string, TypeSpec>
