import type { Reader } from '../../generated/payload-types.ts'

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
  topics: NonNullable<Reader['topics']>
  /** Minor units per minute. */
  rates: NonNullable<Reader['rates']>
}
