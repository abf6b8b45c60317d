import type { ReaderSeed } from './reader-seed.ts'

export const secondReaders: ReaderSeed[] = [
  {
    name: 'Bastien Clairmont',
    tagline: 'Love letters, read from the other side of the envelope.',
    bio: `People ask me whether he will come back. I ask them who they were before he arrived. Between those two questions there is generally a good hour.

I read relationships: beginning, middle, and the long silence in the car. I will be tender about your heart and strict about your telephone.`,
    location: 'Lyon, France',
    timeZone: 'Europe/Paris',
    languages: ['fr', 'en', 'it'],
    readingSince: 2011,
    attributes: ['Tarot', 'Palm Lines', 'Empathy', 'Clairsentience', 'Poetic'],
    topics: ['Love & Relationships', 'Future Life'],
    rates: { chat: 269, voice: 359, video: 429 },
  },
  {
    name: 'Thea Lindqvist',
    tagline: 'Runes cut in birch, spoken in daylight.',
    bio: `I carve my own staves each autumn from one fallen tree and burn them in spring, so no answer stays on the shelf too long.

A rune is a very short sentence. I give you three and leave you room to finish it. I read well for people who have already been told everything, and heard nothing.`,
    location: 'Östersund, Sweden',
    timeZone: 'Europe/Stockholm',
    languages: ['sv', 'en', 'no'],
    readingSince: 2013,
    attributes: ['Runes', 'Clairaudience', 'Energy Work', 'Practical'],
    topics: ['Lost & Seeking', 'Career & Work'],
    rates: { chat: 239, voice: 319 },
  },
  {
    name: 'Rafael Quintero',
    tagline: 'A medium who lets them finish their sentence.',
    bio: `I have heard them since I was six, and for a long time I was a poor listener. Training taught me to be quiet, to bring proof before poetry, and to stop when there is nothing there.

I ask you for no names and no dates. If I cannot give you something only you would recognise within five minutes, I will say so and we will end it.`,
    location: 'Mexico City, Mexico',
    timeZone: 'America/Mexico_City',
    languages: ['es', 'en'],
    readingSince: 1998,
    attributes: ['Scrying Mirror', 'Mediumship', 'Clairaudience', 'Clairsentience', 'Direct'],
    topics: ['Lost & Seeking', 'Past Life'],
    rates: { voice: 499, video: 599 },
  },
  {
    name: 'Priya Nakshatra',
    tagline: 'Twenty-seven lunar mansions, and yours is leaking.',
    bio: `I practise the astrology my aunts practised: sidereal, lunar, and not at all shy about money. We look at the planetary period you are living in, since that is where the noise comes from.

You will get dates, and you will get the reasons for the dates. I draw your chart while we speak and send nothing home that I would not say to your mother.`,
    location: 'Pune, India',
    timeZone: 'Asia/Kolkata',
    languages: ['hi', 'mr', 'en'],
    readingSince: 2008,
    attributes: ['Birth Chart', 'Numerology', 'Palm Lines', 'Clairvoyance', 'Practical'],
    topics: ['Career & Work', 'Love & Relationships', 'Future Life'],
    rates: { chat: 209, voice: 279, video: 349 },
  },
  {
    name: 'Sable Winterbourne',
    tagline: 'Bring the dream before it fades.',
    bio: `I keep office hours at dawn for people who have just woken with their heart going. Tell it to me badly and in the wrong order; dreams are allergic to neatness.

I do not use a dictionary of symbols. A staircase in your dream belongs to you, and I only hold the torch.`,
    location: 'Halifax, Nova Scotia',
    timeZone: 'America/Halifax',
    languages: ['en', 'fr'],
    readingSince: 2015,
    attributes: ['Dream Journal', 'Oracle Cards', 'Clairsentience', 'Channelling', 'Gentle'],
    topics: ['Lost & Seeking', 'Life Path', 'Past Life'],
    rates: { chat: 189, voice: 249 },
  },
  {
    name: 'Emrys Thornfield',
    tagline: 'Old cards, patient hands, no hurry.',
    bio: `I came to the cards late, after a long life of being certain. They have been very good for me.

My clients are often at an ending: of a marriage, of a career, of the children being small. We lay out what remains. There is more of it than people think, and it tends to be the part that lasts.`,
    location: 'Aberystwyth, Wales',
    timeZone: 'Europe/London',
    languages: ['cy', 'en'],
    readingSince: 2004,
    attributes: ['Tarot', 'I Ching', 'Empathy', 'Mediumship', 'Gentle'],
    topics: ['Lost & Seeking', 'Love & Relationships', 'Life Path'],
    rates: { chat: 199, voice: 259, video: 299 },
  },
  {
    name: 'Zuri Adeyemi',
    tagline: 'Auras in full colour, compliments not included.',
    bio: `You have a colour, and so does the thing you are worried about, and most trouble comes from mixing the two. I see them best on video and in bad lighting.

Sessions with me are lively. I draw yours as we speak and hold it up to the camera. Grey patches are normal. Nobody is ever all gold, whatever the other reader told you.`,
    location: 'Nairobi, Kenya',
    timeZone: 'Africa/Nairobi',
    languages: ['en', 'sw'],
    readingSince: 2018,
    attributes: ['Crystals', 'Oracle Cards', 'Aura Reading', 'Energy Work', 'Clairvoyance', 'Playful'],
    topics: ['Life Path', 'Love & Relationships'],
    rates: { video: 389 },
  },
]
