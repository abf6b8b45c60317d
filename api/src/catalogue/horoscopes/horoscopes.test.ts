import * as assert from 'uvu/assert'
import { as, asks, inCms } from '../../../test/cms/content.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { dayOf, isShownYet } from './horoscopes.ts'

const { story, run } = stories('horoscopes', async world => {
  await inCms(world, 'UPDATE cms.horoscopes SET archived = true')
})

const DAY_SECONDS = 86_400

/** So many days from today in UTC. */
const day = ({ app }: World, count: number): string =>
  dayOf(new Date(app.clock.now().getTime() + count * DAY_SECONDS * 1000))

async function writes(
  world: World,
  sign: string,
  on: string,
  words: string,
  brand?: string,
  status = 'published',
) {
  const body = {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] },
  }
  await inCms(
    world,
    `WITH made AS (
       INSERT INTO cms.horoscopes (day, sign, _status, brand_id)
       VALUES (($1 || 'T12:00:00Z')::timestamptz, $2::cms.enum_horoscopes_sign, $5::cms.enum_horoscopes_status,
         (SELECT id FROM cms.brands WHERE slug = $4)) RETURNING id)
     INSERT INTO cms.horoscopes_locales (_parent_id, _locale, body) SELECT id, 'en', $3::jsonb FROM made`,
    [on, sign, JSON.stringify(body), brand ?? null, status],
  )
}

const ONE = 'query ($sign: ZodiacSign!, $day: Date) { horoscope(sign: $sign, day: $day) { sign day html } }'

async function read(
  world: World,
  sign: string,
  on: string | null,
  host = 'localhost',
): Promise<string | null> {
  const { data } = await asks<{ horoscope: { day: string; html: string } | null }>(
    world,
    ONE,
    { sign, day: on },
    { host },
  )
  return data?.horoscope ? `${data.horoscope.day} ${data.horoscope.html.replace(/<[^>]+>/g, '')}` : null
}

story('are of the day that is asked for, else the newest before it', async world => {
  const [yesterday, today] = [day(world, -1), day(world, 0)]
  await writes(world, 'ARIES', yesterday, 'Yesterday.')
  assert.is(await read(world, 'ARIES', yesterday), `${yesterday} Yesterday.`)
  assert.is(await read(world, 'ARIES', today), `${yesterday} Yesterday.`, 'none was written for today')
  assert.is(await read(world, 'ARIES', day(world, -2)), null)
  await writes(world, 'ARIES', today, 'Today.')
  assert.is(await read(world, 'ARIES', null), `${today} Today.`)
  assert.is(await read(world, 'TAURUS', today), null)
  const all = await asks<{ horoscopes: { sign: string }[] }>(world, 'query { horoscopes { sign } }')
  assert.equal(all.data?.horoscopes, [{ sign: 'ARIES' }])
})

story('are shown from the day before their own, wherever that begins first', async world => {
  assert.ok(isShownYet('2026-12-03', new Date('2026-12-01T10:00:00Z')))
  assert.not(isShownYet('2026-12-03', new Date('2026-12-01T09:59:59Z')))
  assert.ok(isShownYet('2026-12-01', new Date('2026-12-01T23:59:59Z')))
  const far = day(world, 4)
  await writes(world, 'GEMINI', far, 'Ahead.')
  assert.is(await read(world, 'GEMINI', far), null)
  await world.advance(4 * DAY_SECONDS)
  assert.is(await read(world, 'GEMINI', far), `${far} Ahead.`, 'by itself')
})

story('of a brand stand before those for all, and on no other', async world => {
  const today = day(world, 0)
  await writes(world, 'LEO', today, 'For all.')
  await writes(world, 'LEO', today, 'For Auralumic.', 'auralumic')
  await writes(world, 'VIRGO', today, 'For Auralumic alone.', 'auralumic')
  assert.is(await read(world, 'LEO', today), `${today} For all.`)
  assert.is(await read(world, 'LEO', today, 'auralumic.localhost'), `${today} For Auralumic.`)
  assert.is(await read(world, 'VIRGO', today), null)
  assert.is(await read(world, 'VIRGO', today, 'auralumic.localhost'), `${today} For Auralumic alone.`)
})

story('that are drafts are shown to editors alone', async world => {
  await writes(world, 'PISCES', day(world, 0), 'Not yet.', undefined, 'draft')
  assert.is(await read(world, 'PISCES', null), null)
  const [row] = await inCms(
    world,
    'SELECT parent_id AS id FROM cms._horoscopes_v WHERE latest AND parent_id IS NOT NULL LIMIT 1',
  )
  const source = 'query ($document: String!) { horoscopeDraft(document: $document) { sign day html } }'
  const variables = { document: String(row?.id ?? '') }
  assert.is(
    (await asks(world, source, variables, { viewer: as(world, 'STAFF', 'SUPPORT') })).code,
    'FORBIDDEN',
  )
  assert.is((await asks(world, source, variables)).code, 'UNAUTHENTICATED')
  const editor = await asks(world, source, variables, { viewer: as(world, 'STAFF', 'EDITOR') })
  assert.is(editor.code, undefined)
})

run()
