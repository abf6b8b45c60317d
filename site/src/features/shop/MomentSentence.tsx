import { Sentence } from '../../messages/Sentence.ts'
import { Moment } from '../../ui/Moment.tsx'

type Props = { words: (slot: string) => string; at: string; show: 'date' | 'time' }

/** A sentence with a moment in it. */
export const MomentSentence = ({ words, at, show }: Props) => (
  <Sentence words={words} part={<Moment at={at} show={show} />} />
)
