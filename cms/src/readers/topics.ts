import { inBoth } from '../words.ts'

/** What clients ask about. The English words are the values, because a reading keeps its topic as it was asked. */
export const topics = [
  { value: 'Career & Work', label: inBoth('topic.careerAndWork') },
  { value: 'Lost & Seeking', label: inBoth('topic.lostAndSeeking') },
  { value: 'Love & Relationships', label: inBoth('topic.loveAndRelationships') },
  { value: 'Past Life', label: inBoth('topic.pastLife') },
  { value: 'Life Path', label: inBoth('topic.lifePath') },
  { value: 'Future Life', label: inBoth('topic.futureLife') },
]
