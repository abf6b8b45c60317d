import type { ReaderSeed } from './reader-seed.ts'

export const firstReaders: ReaderSeed[] = [
  {
    name: 'Ilse Amberwood',
    tagline: 'Tea leaves, and time to let them settle.',
    bio: `I kept a tea room for thirty years and nobody ever came only for the tea. When the shop closed, the questions did not, so I moved them here.

You pour a cup at your end while I pour mine. The leaves give us a place to look while you say the thing you came to say. I am slow on purpose.`,
    location: 'Utrecht, Netherlands',
    timeZone: 'Europe/Amsterdam',
    languages: ['nl', 'en', 'de'],
    readingSince: 1991,
    attributes: ['Tea Leaves', 'Pendulum', 'Empathy', 'Clairsentience', 'Gentle'],
    topics: ['Lost & Seeking', 'Love & Relationships'],
    rates: { chat: 179, voice: 229 },
  },
  {
    name: 'Caspian Rook',
    tagline: 'Straight answers from a crooked deck.',
    bio: `I read fast and I read short. Ten minutes are enough for most questions that are really one question, and I would rather send you off with something to do than keep you for an hour of fog.

My deck has lost its Six of Cups. I think that says something kind about nostalgia, and I have never replaced it.`,
    location: 'Chicago, Illinois',
    timeZone: 'America/Chicago',
    languages: ['en'],
    readingSince: 2017,
    attributes: ['Tarot', 'Clairvoyance', 'Claircognizance', 'Direct'],
    topics: ['Career & Work', 'Love & Relationships'],
    rates: { chat: 199 },
  },
  {
    name: 'Amaru Solano',
    tagline: 'The mountain, the thread, and what your family never said.',
    bio: `My grandfather asked the mountain before he planted, and the mountain usually answered through my grandmother. I grew up translating between the two of them.

I work with family lines: the promise someone made for you, the grief that was handed down with the furniture. We look at it together, name it, and decide whether you still want to carry it.`,
    location: 'Cusco, Peru',
    timeZone: 'America/Lima',
    languages: ['es', 'en', 'qu'],
    readingSince: 2006,
    attributes: ['Oracle Cards', 'Pendulum', 'Past-Life Recall', 'Energy Work', 'Mediumship', 'Poetic'],
    topics: ['Past Life', 'Lost & Seeking', 'Life Path'],
    rates: { voice: 379, video: 459 },
  },
  {
    name: 'Wren Halloway',
    tagline: 'For you and the animal who is waiting by the door.',
    bio: `Animals do not talk in sentences. They send weather: a pressure, a colour, a place on the body. I listen to that and put it into words that you can check against what you know of them.

I read for living animals and for those you miss. Please have a photograph ready, and do not be embarrassed to cry about a hamster. Most people do.`,
    location: 'Dunedin, New Zealand',
    timeZone: 'Pacific/Auckland',
    languages: ['en'],
    readingSince: 2012,
    attributes: ['Pendulum', 'Animal Communication', 'Mediumship', 'Empathy', 'Gentle'],
    topics: ['Lost & Seeking', 'Life Path'],
    rates: { chat: 219, voice: 289, video: 329 },
  },
  {
    name: 'Dorian Vesper',
    tagline: 'Past lives, told without the costume jewellery.',
    bio: `Nobody who comes to me was Cleopatra. Most of us were tired, and some of us were brave on a Tuesday. Those lives are more useful anyway.

I guide you down slowly, with your eyes open or closed, and write down what you say. Afterwards we look for the thread that still pulls. It is usually smaller, and stranger, than expected.`,
    location: 'Edinburgh, Scotland',
    timeZone: 'Europe/London',
    languages: ['en', 'gd'],
    readingSince: 2003,
    attributes: ['Scrying Mirror', 'Dream Journal', 'Past-Life Recall', 'Clairvoyance', 'Analytical'],
    topics: ['Past Life', 'Life Path'],
    rates: { voice: 429, video: 529 },
  },
  {
    name: 'Juniper Okafor',
    tagline: 'Numbers first. Then we laugh about them.',
    bio: `I was a tax accountant and the numbers kept telling me things that were not on the form. So now I read the ones people carry: birth dates, house numbers, the hour at which you always wake.

Numerology with me is quick, warm and slightly rude. You will leave with your year's number, its bad habits, and one errand.`,
    location: 'Lagos, Nigeria',
    timeZone: 'Africa/Lagos',
    languages: ['en', 'yo', 'ig'],
    readingSince: 2016,
    attributes: ['Numerology', 'Birth Chart', 'Claircognizance', 'Playful'],
    topics: ['Career & Work', 'Future Life', 'Life Path'],
    rates: { chat: 159, voice: 199, video: 259 },
  },
  {
    name: 'Hana Kirishima',
    tagline: 'The I Ching, one changing line at a time.',
    bio: `The Book of Changes does not flatter, which is why it has lasted. I cast with you, coin by coin, and we read the answer slowly enough to disagree with it.

I studied classical texts for eleven years and still find the same hexagram new. Bring one question, written down. We will spend half of our time on its wording, and that will be the reading.`,
    location: 'Kyoto, Japan',
    timeZone: 'Asia/Tokyo',
    languages: ['ja', 'en'],
    readingSince: 2001,
    attributes: ['I Ching', 'Claircognizance', 'Channelling', 'Analytical'],
    topics: ['Life Path', 'Career & Work', 'Lost & Seeking'],
    rates: { chat: 389, video: 499 },
  },
]
