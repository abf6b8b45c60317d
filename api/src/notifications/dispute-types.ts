import type { TypeSpec } from './type-spec.ts'
import { GOOD_TO_KNOW, MUST_KNOW } from './usual-channels.ts'

/** What people are told of disputes, and of a reading that our team ended. */
export const DISPUTE_TYPES = {
  DISPUTE_FILED: {
    description: 'The client’s dispute was received.',
    facts: { reader: 'person' },
    channels: GOOD_TO_KNOW,
    concerns: 'CLIENT',
  },
  DISPUTE_OPENED: {
    description: 'A client disputes a reading with the reader.',
    facts: { client: 'person', share: 'money' },
    channels: GOOD_TO_KNOW,
    concerns: 'READER',
  },
  DISPUTE_DECIDED_FOR_CLIENT: {
    description: 'Staff decided the client’s dispute.',
    facts: { reader: 'person', amount: 'money', outcome: 'choice', note: 'decision' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  DISPUTE_DECIDED_FOR_READER: {
    description: 'Staff decided a dispute about the reader’s reading.',
    facts: { client: 'person', amount: 'money', outcome: 'choice', note: 'decision' },
    channels: MUST_KNOW,
    concerns: 'READER',
  },
  READING_STOPPED: {
    description: 'Our team ended a reading.',
    facts: { name: 'person', words: 'text' },
    channels: MUST_KNOW,
    concerns: 'EVERYBODY',
  },
} as const satisfies Record<string, TypeSpec>
