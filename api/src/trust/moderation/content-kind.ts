import { registerEnumType } from 'type-graphql'

/** What people write that others may report. */
export const ContentKind = {
  PROFILE: 'PROFILE',
  REVIEW: 'REVIEW',
  PRODUCT_REVIEW: 'PRODUCT_REVIEW',
  STREAM_MESSAGE: 'STREAM_MESSAGE',
  PRODUCT: 'PRODUCT',
} as const
export type ContentKind = keyof typeof ContentKind
registerEnumType(ContentKind, {
  name: 'ContentKind',
  description: 'What people write that others may report.',
  valuesConfig: {
    PROFILE: { description: 'A reader’s profile.' },
    REVIEW: { description: 'A review of a reading or an answer.' },
    PRODUCT_REVIEW: { description: 'A review of a product.' },
    STREAM_MESSAGE: { description: 'A message in the chat of a stream.' },
    PRODUCT: { description: 'A product of a reader.' },
  },
})

/** Why something is reported, or removed. */
export const FlagReason = {
  INAPPROPRIATE: 'INAPPROPRIATE',
  SPAM: 'SPAM',
  HARASSMENT: 'HARASSMENT',
  FALSE_CLAIMS: 'FALSE_CLAIMS',
  COPYRIGHT: 'COPYRIGHT',
  OTHER: 'OTHER',
} as const
export type FlagReason = keyof typeof FlagReason
registerEnumType(FlagReason, {
  name: 'FlagReason',
  description: 'Why something is reported, or removed.',
  valuesConfig: {
    INAPPROPRIATE: { description: 'It is inappropriate.' },
    SPAM: { description: 'It is advertising, or says the same again and again.' },
    HARASSMENT: { description: 'It insults or threatens somebody.' },
    FALSE_CLAIMS: { description: 'It claims or promises what is not true.' },
    COPYRIGHT: { description: 'It is somebody else’s work.' },
    OTHER: { description: 'Something else, as the words say.' },
  },
})
