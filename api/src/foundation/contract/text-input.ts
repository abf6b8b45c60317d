import { BadInput } from '../fault.ts'

/** PostgreSQL stores no NUL in text, and no half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Refuses text that could not be stored, naming the argument it came in. Throws BAD_INPUT. */
export function checkText(text: string, argument: string): void {
  if (!isStorable(text))
    throw new BadInput(
      `${argument} has a character that cannot be kept: NUL, or half of a surrogate pair. Leave it out.`,
      { argument },
    )
}
