import type { ReviewNameStyle } from '../src/aftercare/reviews/review-name.ts'

/** A review of the local world. All of its people and readings are made up. */
export interface SeededReview {
  readonly stars: number
  readonly comment: string
  readonly reply?: string
  readonly nameStyle?: ReviewNameStyle
  readonly alias?: string
}

const five = (comment: string, more: Partial<SeededReview> = {}): SeededReview => ({
  stars: 5,
  comment,
  ...more,
})
const four = (comment: string, more: Partial<SeededReview> = {}): SeededReview => ({
  stars: 4,
  comment,
  ...more,
})
const three = (comment: string, more: Partial<SeededReview> = {}): SeededReview => ({
  stars: 3,
  comment,
  ...more,
})

/** One for each reading that is reviewed: no two alike, in the order in which they are given. */
export const seededReviews: readonly SeededReview[] = [
  five('Named the thing I had been circling for months, and gave me one small step to take. I took it.', {
    reply: 'You had done the circling; the step was yours already. I’m glad you took it.',
  }),
  five('Unhurried, warm, and never once told me what I wanted to hear for its own sake.'),
  four('A clear spread and a clear explanation. I would have liked a little longer on the last card.', {
    reply: 'So would I! We can begin with that card next time.',
  }),
  five('I came with a knot and left with a thread to pull. Will be back when the season turns.', {
    nameStyle: 'FIRST_NAME',
  }),
  four('Gentle and honest about what the chart could not say. I trust that more than certainty.'),
  five('Every minute was used well, and the clock on the screen kept us both honest.', {
    nameStyle: 'ALIAS',
    alias: 'Harbour Light',
  }),
  three('Kind, though it took us a while to find the question. The second half was worth the wait.', {
    reply: 'Thank you for staying with it. The question is often half of the answer.',
  }),
  five('Listened first. The reading that followed could only have been for me.'),
  five('Three sentences at the end that I wrote down and still have on the fridge.'),
  four('Very precise about work, a little vague about love. To be fair, so am I.', {
    nameStyle: 'FIRST_NAME',
  }),
  five('I laughed twice, which I had not planned on this week.'),
  five('No theatre, no fog. Just someone paying attention.', { nameStyle: 'ALIAS', alias: 'Quiet Fern' }),
  four('The first ten minutes were worth the whole price. After that I needed time to think.'),
  five('Asked before going anywhere tender. That mattered to me.', {
    reply: 'It matters to me, too. Take good care.',
  }),
  five('I have had readings for years, and this is the first one I could explain to my sister.'),
  three('We didn’t quite find the same wavelength, but I was treated with respect throughout.'),
  five('Told me plainly that the cards had nothing to add, and ended early. Who does that? A good reader.', {
    nameStyle: 'FIRST_NAME',
  }),
  four('Calm voice, good questions, and a summary in the chat afterwards.'),
  five('Came back a month later to say that the timing was right. It was.'),
  five('I was nervous. I wasn’t anymore after the second minute.', {
    nameStyle: 'ALIAS',
    alias: 'First Timer',
  }),
  four('Good for a decision I was avoiding. The decision is made now.'),
  five('A reading like a long walk with somebody who knows the path.', {
    reply: 'And you set the pace. Thank you for walking it.',
  }),
  five('Specific where it counted, and careful everywhere else.'),
  four('Wished I had chosen voice rather than chat: there was a lot to take in.'),
  five('The image of the two bridges has stayed with me all week.'),
  three('Interesting, though I expected more about the coming year.', {
    reply: 'Thank you for telling me. Next time we’ll start with the year.',
  }),
  five('I asked one question and got an answer to the one behind it.', { nameStyle: 'FIRST_NAME' }),
  five('Patient with my rambling, and somehow found the point in it.'),
  four('Honest about what is mine to change. Not what I hoped for, exactly what I needed.'),
  five('Felt looked after from the first hello to the goodbye.', { nameStyle: 'ALIAS', alias: 'Paper Boat' }),
  five('The runes said wait. I waited. I’m glad.'),
  four('Short and to the point, which suited my lunch break.'),
  five('I took notes, and so did they. Ours matched.', {
    reply: 'Mine had more arrows. Come and compare again.',
  }),
  five('My grandmother’s habit with the teaspoon came up. I had told nobody.'),
  four('A bit poetic for me at first, then it clicked.', { nameStyle: 'FIRST_NAME' }),
  five('Left me with a plan for Monday and a quieter Sunday.'),
  five('Didn’t flinch when I cried, and didn’t make a fuss either.'),
  three('The connection dropped once and we lost the thread. We picked it up again, more or less.'),
  five('Says what there is to see and stops there. Refreshing.', {
    nameStyle: 'ALIAS',
    alias: 'Northern Window',
  }),
  four('Great on patterns. I would ask for dates less next time.'),
  five('I felt stupid asking about a job I already have. Best question I could have brought.'),
  five('Kind enough to say no to a second reading on the same day.', {
    reply: 'The first one deserves a night’s sleep.',
  }),
  four('Helped me write the letter I had put off since spring.'),
  five('Two cards, twenty minutes, one good cry, one good laugh.'),
  five('Brought up my move before I did, and asked what I’d miss.', { nameStyle: 'FIRST_NAME' }),
  four('Thoughtful. I’d have liked to hear more about the last rune.'),
  five('It was like having the lights turned on in a room I thought I knew.'),
  five('Straightforward, funny, and gone the minute we were done. Perfect.', {
    nameStyle: 'ALIAS',
    alias: 'Lantern Street',
  }),
]
