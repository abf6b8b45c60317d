import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Feed, rss } from './rss.ts'

const item = {
  title: 'Love & <tarot>',
  link: 'https://site.test/articles/love?a=1&b=2',
  id: 'https://site.test/articles/love',
  isLink: true,
  at: '2026-12-01T09:30:00.000Z',
  description: 'Words\u0007 with a “bell”.',
  content: '<p>It’s all <em>here</em>.</p>]]>',
  author: 'Mara "Moon" Moonwater',
  categories: ['Love & Relationships'],
}
const feed = (items: Feed['items']): Feed => ({
  title: 'SoulSeer: articles',
  description: 'What is new.',
  link: 'https://site.test/articles',
  self: 'https://site.test/articles/rss.xml?lang=es',
  language: 'es',
  items,
})

/** Whether each element is closed in its order, and no bare mark stands in a text. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml
    .replace(/<\?xml[^?]*\?>/, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, __, empty) => {
      if (end) open.push(open.pop() === name ? '' : 'wrong')
      else if (!empty) open.push(name)
      if (open.at(-1) === '') open.pop()
      return ''
    })
  const isPlain = !/[<>]|&(?!(amp|lt|gt|quot|apos);)/.test(rest)
  return open.length === 0 && isPlain
}

test('is well-formed, whatever stands in it', () => {
  assert.ok(isWellFormed(rss(feed([item]))))
  assert.ok(isWellFormed(rss(feed([]))))
  assert.not(isWellFormed('<a>&</a>'), 'the check itself finds a fault')
  assert.not(isWellFormed('<a><b></a></b>'))
})

test('says what is new, when, by whom and where', () => {
  const xml = rss(feed([item, { ...item, id: 'leo', isLink: false, at: '2026-11-30T00:00:00Z' }]))
  for (const part of [
    '<title>Love &amp; &lt;tarot&gt;</title>',
    '<link>https://site.test/articles/love?a=1&amp;b=2</link>',
    '<guid isPermaLink="true">https://site.test/articles/love</guid>',
    '<guid isPermaLink="false">leo</guid>',
    '<pubDate>Tue, 01 Dec 2026 09:30:00 GMT</pubDate>',
    '<lastBuildDate>Tue, 01 Dec 2026 09:30:00 GMT</lastBuildDate>',
    '<description>Words with a “bell”.</description>',
    '<content:encoded>&lt;p&gt;It’s all &lt;em&gt;here&lt;/em&gt;.&lt;/p&gt;]]&gt;</content:encoded>',
    '<dc:creator>Mara &quot;Moon&quot; Moonwater</dc:creator>',
    '<category>Love &amp; Relationships</category>',
    '<language>es</language>',
    'href="https://site.test/articles/rss.xml?lang=es" rel="self"',
  ])
    assert.ok(xml.includes(part), part)
})

test.run()
