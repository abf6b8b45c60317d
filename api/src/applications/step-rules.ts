/** Characters. */
export const SHORTEST = {
  legalName: 2,
  experience: 40,
  name: 2,
  tagline: 10,
  bio: 80,
  location: 2,
  sample: 200,
  words: 1,
} as const
export const LONGEST = {
  legalName: 120,
  experience: 4000,
  name: 60,
  tagline: 120,
  bio: 4000,
  location: 80,
  sample: 8000,
  words: 2000,
} as const
export const MOST_LANGUAGES = 8
export const MOST_YEARS = 80
/** Minor units a minute. @rule what a minute with a reader who applies may cost: 50 to 5,000 minor units, as the cms has it. */
export const RATES = { least: 50n, most: 5_000n } as const
/** Of each kind, as the cms has it. */
export const MOST_OF_KIND = { TOOL: 3, ABILITY: 3, STYLE: 1 } as const
