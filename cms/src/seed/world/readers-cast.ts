import type { ReaderSeed } from './reader-seed.ts'

/** The three readers whom somebody signs in as. */
export const castReaders: ReaderSeed[] = [
  {
    name: 'Mara Moonwater',
    subject: 'user_mara',
    tagline: 'Tarot for the hour when you are most honest with yourself.',
    bio: `I learned tarot from my grandmother at a kitchen table that always had one leg too short. She let me shuffle before she let me speak, and I still begin that way: a minute of quiet, then the first card.

I read for people who stand at a door and are not sure whether it opens inward. I will not tell you that a stranger is coming or that a date is fixed. I will show you what the cards notice about the way you ask, and we will find the question beneath it together.

Most of my readings are about love and work, and most of them end up being about rest.`,
    location: 'Asheville, North Carolina',
    timeZone: 'America/New_York',
    languages: ['en', 'es'],
    readingSince: 2009,
    attributes: ['Tarot', 'Oracle Cards', 'Crystals', 'Clairvoyance', 'Empathy', 'Gentle'],
    topics: ['Love & Relationships', 'Career & Work', 'Life Path'],
    rates: { chat: 299, voice: 399, video: 499 },
  },
  {
    name: 'Orin Starling',
    subject: 'user_orin',
    tagline: 'Plain words about complicated years.',
    bio: `Before I read cards I read blueprints. Twenty years of building bridges taught me that a structure tells you where it hurts if you look at it for long enough, and people are not so different.

I use runes for direction and tarot for detail. Expect few symbols and many questions. I take notes while we talk, and at the end I say back to you, in three sentences, what I heard.

If you want comfort only, I may not be your reader. If you want to know what to do on Monday, sit down.`,
    location: 'Bristol, England',
    timeZone: 'Europe/London',
    languages: ['en'],
    readingSince: 2014,
    attributes: ['Runes', 'Tarot', 'Claircognizance', 'Remote Viewing', 'Direct'],
    topics: ['Career & Work', 'Lost & Seeking', 'Future Life'],
    rates: { chat: 249, voice: 349 },
  },
  {
    name: 'Selene Nightbloom',
    subject: 'user_selene',
    tagline: 'Your birth chart, told like a story you half remember.',
    bio: `A birth chart is a photograph of the sky taken at the rudest possible moment. I have spent sixteen years learning to read what it caught by accident.

Bring your date, your place and, if anybody wrote it down, your hour. I will walk you through the houses that are loud at present and the ones that have been waiting. I explain every word I use, and you may interrupt me at each of them.

I work at night, because that is when the subject is visible.`,
    location: 'Lisbon, Portugal',
    timeZone: 'Europe/Lisbon',
    languages: ['en', 'pt', 'fr'],
    readingSince: 2010,
    attributes: ['Birth Chart', 'Numerology', 'Dream Journal', 'Clairaudience', 'Channelling', 'Poetic'],
    topics: ['Life Path', 'Love & Relationships', 'Past Life', 'Future Life'],
    rates: { chat: 349, voice: 449, video: 549 },
  },
]
