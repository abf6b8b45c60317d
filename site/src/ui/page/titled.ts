/** Names the tab, for whoever has it behind others. Answers how to give it its old name back. */
export function titled(words: string): () => void {
  const before = document.title
  document.title = words
  return () => {
    document.title = before
  }
}

const flashMilliseconds = 1_000

/** Names the tab by turns so and as before, which is seen among others. Answers how to stop. */
export function flashed(words: string): () => void {
  let putBack = titled(words)
  let isShown = true
  const timer = setInterval(() => {
    if (isShown) putBack()
    else putBack = titled(words)
    isShown = !isShown
  }, flashMilliseconds)
  return () => {
    clearInterval(timer)
    if (isShown) putBack()
  }
}
