import type { HelpArticle } from '../generated/payload-types.ts'

type Body = HelpArticle['body']
type Node = Body['root']['children'][number]

const block = { format: '' as const, indent: 0, version: 1, direction: 'ltr' as const }

/**
 * The body of a page from plain text: blocks between empty lines; `## ` begins a heading, `- ` each item of a list, and
 * `[words](address)` is a link.
 */
export function richText(text: string): Body {
  const children = text
    .trim()
    .split(/\n\s*\n/)
    .map(part => blockOf(part.split('\n').map(line => line.trim())))
  return { root: { ...block, type: 'root', children } }
}

function blockOf(lines: readonly string[]): Node {
  const [first = ''] = lines
  if (first.startsWith('## '))
    return { ...block, type: 'heading', tag: 'h2', children: inline(first.slice(3)) }
  if (!first.startsWith('- ')) return { ...block, type: 'paragraph', children: inline(lines.join(' ')) }
  const children = lines
    .join('\n')
    .split(/^- /m)
    .slice(1)
    .map((item, at) => ({
      ...block,
      type: 'listitem',
      value: at + 1,
      children: inline(item.trim().replaceAll('\n', ' ')),
    }))
  return { ...block, type: 'list', listType: 'bullet', tag: 'ul', start: 1, children }
}

function inline(text: string): Node[] {
  return text.split(/(\[[^\]]+\]\([^)]+\))/).flatMap(part => {
    const [, words, url] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? []
    if (!words) return part ? [textNode(part)] : []
    return [
      {
        ...block,
        type: 'link',
        fields: { linkType: 'custom', url, newTab: false },
        children: [textNode(words)],
      },
    ]
  })
}

const textNode = (text: string): Node => ({
  type: 'text',
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
