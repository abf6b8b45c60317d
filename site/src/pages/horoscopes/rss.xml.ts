import type { APIRoute } from 'astro'
import { dayIn, dayWords } from '../../features/horoscopes/days.ts'
import { signOf } from '../../features/horoscopes/signs.ts'
import { feedResponse } from '../../features/pages/rss.ts'
import { HoroscopesPageDocument } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { language, m } from '../../messages/index.ts'

/** Horoscopes of today in UTC, one for each sign, in the language that was asked for. */
export const GET: APIRoute = async ({ request, url, locals: { brand } }) => {
  const { horoscopes } = await ask({ request }, HoroscopesPageDocument, { day: dayIn(null) })
  const at = (path: string): string => new URL(path, url.origin).href
  return feedResponse({
    title: m['horoscopes.feed.title']({ brand: brand.name }),
    description: m['horoscopes.description']({ brand: brand.name }),
    link: at('/horoscopes'),
    self: url.href,
    language: language(),
    items: horoscopes.map(({ sign, day, html }) => {
      const { slug, name } = signOf(sign)
      return {
        title: m['horoscopes.feed.item']({ sign: name(), day: dayWords(day) }),
        link: at(`/horoscopes/${slug}`),
        id: `${at(`/horoscopes/${slug}`)}#${day}`,
        isLink: false,
        at: `${day}T00:00:00Z`,
        description: html,
        author: brand.name,
      }
    }),
  })
}
