import { LANGUAGES, type Language } from '../foundation/messages.ts'
import { type Words, wordsFor } from '../foundation/words.ts'

const messageFor = wordsFor({
  'topic.careerAndWork': [],
  'topic.futureLife': [],
  'topic.lifePath': [],
  'topic.lostAndSeeking': [],
  'topic.loveAndRelationships': [],
  'topic.pastLife': [],
})

/** By the value that the cms stores for them. */
const topics: Readonly<Record<string, Words>> = {
  'Career & Work': messageFor('topic.careerAndWork'),
  'Lost & Seeking': messageFor('topic.lostAndSeeking'),
  'Love & Relationships': messageFor('topic.loveAndRelationships'),
  'Past Life': messageFor('topic.pastLife'),
  'Life Path': messageFor('topic.lifePath'),
  'Future Life': messageFor('topic.futureLife'),
}

/** What readers are asked about, in the language of who reads it; what is none of the cms's topics is left as it is. */
export const topicIn = (language: Language, topic: string): string => topics[topic]?.in(language) ?? topic

/** A topic in every language. */
export const topicTexts = (topic: string): Record<Language, string> =>
  Object.fromEntries(LANGUAGES.map(language => [language, topicIn(language, topic)])) as Record<
    Language,
    string
  >

/** A topic's name in addresses: "Love & Relationships" → "love-relationships". */
export const topicSlug = (topic: string): string =>
  topic
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
