const block = { format: '', indent: 0, version: 1, direction: 'ltr' }

/** Plain words as the cms's editor stores them: a paragraph between empty lines. */
export const blocksOf = (words: string): object => ({
  root: {
    ...block,
    type: 'root',
    children: words
      .trim()
      .split(/\n\s*\n/)
      .map(text => ({ ...block, type: 'paragraph', children: linesOf(text.trim()) })),
  },
})

/** Lines of a paragraph, each on a line of its own. */
const linesOf = (text: string): object[] =>
  text
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [{ type: 'linebreak', version: 1 }] : []), textOf(line.trim())])

const textOf = (text: string): object => ({
  ...{ type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
})
