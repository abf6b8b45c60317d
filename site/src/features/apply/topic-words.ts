import { m } from '../../messages/index.ts'

/** By the value that is stored for them. */
const words: Readonly<Record<string, () => string>> = {
  'Career & Work': () => m['topic.careerAndWork'](),
  'Lost & Seeking': () => m['topic.lostAndSeeking'](),
  'Love & Relationships': () => m['topic.loveAndRelationships'](),
  'Past Life': () => m['topic.pastLife'](),
  'Life Path': () => m['topic.lifePath'](),
  'Future Life': () => m['topic.futureLife'](),
}

/** What clients ask about, in the language of the page. */
export const topicWords = (topic: string): string => words[topic]?.() ?? topic
