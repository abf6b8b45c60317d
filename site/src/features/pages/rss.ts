/** What is new, as RSS 2.0 says it (https://www.rssboard.org/rss-specification). */
export interface Feed {
  readonly title: string
  readonly description: string
  /** The page it belongs to, absolute. */
  readonly link: string
  /** The feed itself, absolute. */
  readonly self: string
  readonly language: string
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly title: string
  readonly link: string
  /** Never changes and is nobody else's; an address when `isLink`. */
  readonly id: string
  readonly isLink: boolean
  readonly at: string
  readonly description: string
  /** HTML, all of it. */
  readonly content?: string
  readonly author?: string
  readonly categories?: readonly string[]
}

/** Feeds are asked for again and again: shared caches may answer for so long. */
const MAX_AGE_SECONDS = 300

export const feedResponse = (feed: Feed): Response =>
  new Response(rss(feed), {
    headers: {
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': `public, max-age=${MAX_AGE_SECONDS}`,
    },
  })

export function rss({ title, description, link, self, language, items }: Feed): string {
  const newest = items
    .map(({ at }) => at)
    .sort()
    .at(-1)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', title),
    element('link', link),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    element('description', description),
    element('language', language),
    ...(newest ? [element('lastBuildDate', new Date(newest).toUTCString())] : []),
    ...items.map(itemOf),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

const itemOf = ({
  title,
  link,
  id,
  isLink,
  at,
  description,
  content,
  author,
  categories = [],
}: FeedItem): string =>
  [
    '<item>',
    element('title', title),
    element('link', link),
    `<guid isPermaLink="${isLink}">${escaped(id)}</guid>`,
    element('pubDate', new Date(at).toUTCString()),
    element('description', description),
    ...(content ? [element('content:encoded', content)] : []),
    ...(author ? [element('dc:creator', author)] : []),
    ...categories.map(each => element('category', each)),
    '</item>',
  ].join('\n')

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** XML has no way to write the other control characters. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, mark => ENTITIES[mark] ?? mark)
