import { textScalar } from './text-scalar.ts'

const WHOLE_NUMBER = /^\d{1,18}$/

/** How far a live query has sent the events of its subject. */
export const SequenceScalar = textScalar({
  name: 'Sequence',
  description:
    'How far a live query has sent the events of its subject: opaque, grows with every change, only to be sent back as `after`.',
  advice: 'A sequence is opaque: send back one that this API gave you.',
  read: text => (WHOLE_NUMBER.test(text) ? text : null),
})
