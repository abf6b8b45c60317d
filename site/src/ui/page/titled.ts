/** Names the tab, for whoever has it behind others. Answers how to give it its old name back. */
export function titled(words: string): () => void {
  const before = document.title
  document.title = words
  return () => {
    document.title = before
  }
}
