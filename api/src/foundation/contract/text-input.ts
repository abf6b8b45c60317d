import { BadInput } from '../fault.ts'
import { wordsFor } from '../words.ts'

const messageFor = wordsFor({
  'badInput.unstorable': [],
})

/** PostgreSQL stores no NUL in text, and no half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Refuses text that could not be stored, naming the argument it came in. Throws BAD_INPUT. */
export function checkText(text: string, argument: string): void {
  if (!isStorable(text)) throw new BadInput(messageFor('badInput.unstorable'), { argument })
}
