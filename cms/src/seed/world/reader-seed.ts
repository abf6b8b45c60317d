import type { ChannelName } from '../../readers/rates.ts'
import type { Topic } from '../../readers/topics.ts'

export type ReaderSeed = {
  name: string
  /** Identity subject of the member of the cast who signs in as this reader. */
  subject?: string
  tagline: string
  bio: string
  location: string
  timeZone: string
  languages: string[]
  readingSince: number
  /** Names of attributes. */
  attributes: string[]
  topics: Topic[]
  /** Minor units per minute. */
  rates: Partial<Record<ChannelName, number>>
}
