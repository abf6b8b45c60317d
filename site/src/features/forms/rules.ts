/** A text with something other than spaces in it; `message` is shown when there is none. */
export function required(message: string) {
  return { validate: (typed: string) => typed.trim() !== '' || message }
}
