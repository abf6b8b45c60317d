import { escapeHtml } from './escape-html.ts'

/** What stands in braces in a page, by its name. */
export type Values = Readonly<Record<string, string>>

interface Block {
  readonly type?: unknown
  readonly tag?: unknown
  readonly text?: unknown
  readonly format?: unknown
  readonly fields?: { readonly url?: unknown } | null
  readonly children?: readonly Block[]
}

const BOLD = 1
const ITALIC = 2

/**
 * HTML of what staff wrote in the editor: a closed list of elements without attributes, but for the address of a link, so that
 * it may be put into a page as it is. What is not on the list is shown as its text.
 */
export function htmlOf(body: unknown, values: Values = {}): string {
  const root = (body as { root?: Block } | null)?.root
  return root ? within(root, values) : ''
}

/** The words of a page, for searching. */
export function wordsOf(body: unknown): string {
  const root = (body as { root?: Block } | null)?.root
  return root ? textOf(root).replace(/\s+/g, ' ').trim() : ''
}

const textOf = ({ text, children = [] }: Block): string =>
  typeof text === 'string' ? text : `${children.map(textOf).join('')} `

const within = ({ children = [] }: Block, values: Values): string =>
  children.map(child => element(child, values)).join('')

function element(block: Block, values: Values): string {
  const inner = () => within(block, values)
  switch (block.type) {
    case 'text':
      return marked(block, values)
    case 'linebreak':
      return '<br>'
    case 'paragraph':
      return `<p>${inner()}</p>`
    case 'heading':
      return block.tag === 'h3' ? `<h3>${inner()}</h3>` : `<h2>${inner()}</h2>`
    case 'list':
      return block.tag === 'ol' ? `<ol>${inner()}</ol>` : `<ul>${inner()}</ul>`
    case 'listitem':
      return `<li>${inner()}</li>`
    case 'quote':
      return `<blockquote>${inner()}</blockquote>`
    case 'link':
    case 'autolink':
      return linked(block.fields?.url, inner())
    default:
      return inner()
  }
}

function marked({ text, format }: Block, values: Values): string {
  const marks = typeof format === 'number' ? format : 0
  let html = escapeHtml(filled(String(text ?? ''), values))
  if (marks & ITALIC) html = `<em>${html}</em>`
  if (marks & BOLD) html = `<strong>${html}</strong>`
  return html
}

const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** Pages of ours, of others, and mail addresses; anything else, such as a script, is no link. */
const ADDRESS = /^(\/(?!\/)|https:\/\/|mailto:)/

function linked(url: unknown, inner: string): string {
  if (typeof url !== 'string' || !ADDRESS.test(url)) return inner
  const isOurs = url.startsWith('/')
  return `<a href="${escapeHtml(url)}"${isOurs ? '' : ' rel="noopener"'}>${inner}</a>`
}
