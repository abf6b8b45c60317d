import type { ReaderSeed } from './reader-seed.ts'

export const thirdReaders: ReaderSeed[] = [
  {
    name: 'Marisol Vega',
    tagline: 'Candles lit, door open, tell me everything.',
    bio: `I read the way my neighbours gossip: with affection, at length, and with a good memory for details. By the third card we are old friends.

I am at my best with tangled families and badly timed love. I speak Spanish and English, and the third language that happens when you are too upset for either.`,
    location: 'San Juan, Puerto Rico',
    timeZone: 'America/Puerto_Rico',
    languages: ['es', 'en'],
    readingSince: 2007,
    attributes: ['Tarot', 'Crystals', 'Clairaudience', 'Empathy', 'Playful'],
    topics: ['Love & Relationships', 'Lost & Seeking'],
    rates: { chat: 229, voice: 299, video: 369 },
  },
  {
    name: 'Aurelio Fontana',
    tagline: 'The palm is a map that you drew yourself.',
    bio: `Lines change. That is the whole secret of palmistry, and the reason I ask my regulars for a photograph every year.

I look at both hands: the one you were given and the one you have made. Then we compare. I trained in Naples with a man who could tell a pianist from a thief in four seconds, and was usually right about both.`,
    location: 'Naples, Italy',
    timeZone: 'Europe/Rome',
    languages: ['it', 'en', 'es'],
    readingSince: 1996,
    attributes: ['Palm Lines', 'Numerology', 'Clairvoyance', 'Claircognizance', 'Analytical'],
    topics: ['Career & Work', 'Life Path', 'Future Life'],
    rates: { chat: 309, video: 449 },
  },
  {
    name: 'Noor Elhadi',
    tagline: 'Stillness is also an answer. I will read you that one too.',
    bio: `I pour water into a black bowl and look until it stops being water. What I see comes as short scenes, without sound, and I describe them exactly as they are before we say what they might mean.

I will not look for other people without their leave, and I will not look for illness. Within those walls there is a great deal of room.`,
    location: 'Alexandria, Egypt',
    timeZone: 'Africa/Cairo',
    languages: ['ar', 'en', 'fr'],
    readingSince: 2005,
    attributes: ['Scrying Mirror', 'Remote Viewing', 'Clairvoyance', 'Poetic'],
    topics: ['Future Life', 'Lost & Seeking'],
    rates: { chat: 279, voice: 369 },
  },
  {
    name: 'Linnea Frost',
    tagline: 'Crystals, common sense, and a very long winter.',
    bio: `Where I live the sun goes away in November. You learn to keep warm, to keep company, and to notice small light. I read with stones because they are patient about all three.

I work with people who are worn out rather than lost. We make a small plan, with a stone for each step, and I check on you by name the next time.`,
    location: 'Tromsø, Norway',
    timeZone: 'Europe/Oslo',
    languages: ['no', 'en', 'sv'],
    readingSince: 2019,
    attributes: ['Crystals', 'Runes', 'Energy Work', 'Clairsentience', 'Practical'],
    topics: ['Life Path', 'Career & Work'],
    rates: { chat: 149, voice: 209 },
  },
  {
    name: 'Kaito Arashi',
    tagline: 'Career storms a speciality.',
    bio: `I left a very good job to do this, so I know precisely what your father will say. My readings are for people with a resignation letter in their drafts folder.

Three cards: what you are paid, what it costs, and what you would do for nothing. Then we speak about rent. I am not romantic about rent.`,
    location: 'Vancouver, British Columbia',
    timeZone: 'America/Vancouver',
    languages: ['en', 'ja'],
    readingSince: 2020,
    attributes: ['Tarot', 'Numerology', 'Claircognizance', 'Practical'],
    topics: ['Career & Work', 'Future Life'],
    rates: { chat: 169, voice: 239, video: 299 },
  },
  {
    name: 'Ottilie Brandt',
    tagline: 'She swings the pendulum. It does not always agree with you.',
    bio: `A pendulum is the most honest of tools, because it can only say three things: yes, no, and ask better. I am fond of the third.

I was a court interpreter and I still translate for a living. Short questions, short answers, and a written list at the end. Bring ten if you have ten.`,
    location: 'Vienna, Austria',
    timeZone: 'Europe/Vienna',
    languages: ['de', 'en', 'hu'],
    readingSince: 2002,
    attributes: ['Pendulum', 'Birth Chart', 'Clairsentience', 'Remote Viewing', 'Direct'],
    topics: ['Lost & Seeking', 'Career & Work', 'Love & Relationships'],
    rates: { chat: 259 },
  },
  {
    name: 'Tavita Leilani',
    tagline: 'Ancestors on the line. They say: eat something.',
    bio: `In my house the dead are invited to dinner and corrected when they interrupt. I bring that manner to my readings: respectful, affectionate, and firm about whose turn it is.

Come if you have lost somebody and the silence has become loud. I will describe who steps forward, and you will tell me whether to let them in.`,
    location: 'Hilo, Hawaiʻi',
    timeZone: 'Pacific/Honolulu',
    languages: ['en', 'haw'],
    readingSince: 1994,
    attributes: ['Oracle Cards', 'Mediumship', 'Channelling', 'Past-Life Recall', 'Gentle'],
    topics: ['Past Life', 'Lost & Seeking', 'Life Path'],
    rates: { chat: 289, voice: 389, video: 479 },
  },
]
