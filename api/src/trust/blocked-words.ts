/** Letters as they are compared: without case, accents and look-alikes of width, with what is written apart put together. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The first blocked word or phrase that stands in a text as a word of its own; null when there is none.
 * @rule blocked words: a message with one is refused and a review with one waits for staff, neither is masked: nobody is shown words that somebody did not write.
 */
export function blockedWordIn(text: string, blocked: readonly string[]): string | null {
  const within = ` ${plain(text)} `
  return blocked.find(word => plain(word) !== '' && within.includes(` ${plain(word)} `)) ?? null
}
