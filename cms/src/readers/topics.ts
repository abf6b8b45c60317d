/** What clients ask about. The words are the values, because a reading keeps its topic as it was asked. */
export const topics = [
  'Career & Work',
  'Lost & Seeking',
  'Love & Relationships',
  'Past Life',
  'Life Path',
  'Future Life',
] as const
export type Topic = (typeof topics)[number]
