import type { TypeSpec } from './type-spec.ts'
import { FOR_MODERATORS, MUST_KNOW } from './usual-channels.ts'

/** What people are told of moderation. */
export const MODERATION_TYPES = {
  CONTENT_REMOVED: {
    description: 'Something that they wrote was removed; why, and until when they may appeal.',
    facts: { what: 'choice', reason: 'choice', words: 'text', until: 'time' },
    channels: MUST_KNOW,
    concerns: 'EVERYBODY',
  },
  APPEAL_DECIDED: {
    description: 'Their appeal was decided: RESTORED or UPHELD, with the words of staff.',
    facts: { what: 'choice', outcome: 'choice', words: 'text' },
    channels: MUST_KNOW,
    concerns: 'EVERYBODY',
  },
  FLAG_REVIEWED: {
    description: 'Staff looked at something that they reported.',
    facts: { what: 'choice' },
    channels: { IN_APP: 'ON' },
    concerns: 'EVERYBODY',
  },
  APPEAL_RECEIVED: {
    description: 'Staff who moderate: somebody asks for a second look at something that was removed.',
    facts: { author: 'person', what: 'choice' },
    channels: FOR_MODERATORS,
    concerns: 'STAFF',
  },
} as const satisfies Record<string, TypeSpec>
