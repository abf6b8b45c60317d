import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { CONTENT } from './content.ts'
import { brandByHost, policies, readerById, readerBySlug, readerBySubject, readersByIds } from './index.ts'

const { story, run } = stories('the catalogue')

story('one reader by slug, by subject and by id', async ({ app, mara }) => {
  const reader = await readerBySlug(app, 'mara-moonwater')
  assert.is(reader?.name, 'Mara Moonwater')
  assert.equal(reader?.languages, ['en', 'es'])
  assert.equal(
    reader?.rates.map(({ channel, perMinute }) => [channel, perMinute.minor, perMinute.currency]),
    [
      ['CHAT', 299n, 'USD'],
      ['VOICE', 399n, 'USD'],
      ['VIDEO', 499n, 'USD'],
    ],
  )
  assert.equal(
    reader?.attributes.map(({ slug }) => slug),
    ['tarot', 'oracle-cards', 'crystals', 'clairvoyance', 'empathy', 'gentle'],
  )
  assert.equal(reader?.topics, ['Love & Relationships', 'Career & Work', 'Life Path'])
  assert.is(reader?.picture?.url, '/api/media/file/mara-moonwater-emblem.avif')
  assert.equal([reader?.picture?.width, reader?.background?.width], [640, 1600])
  const copies = (of: string, ...widths: number[]) =>
    widths.map(width => ({ url: `/api/media/file/mara-moonwater-${of}.${width}.webp`, width }))
  assert.equal(reader?.picture?.sources, [
    ...copies('emblem', 96, 240, 400),
    { url: '/api/media/file/mara-moonwater-emblem.avif', width: 640 },
  ])
  assert.equal(reader?.background?.sources, [
    ...copies('background', 96, 240, 400, 960),
    { url: '/api/media/file/mara-moonwater-background.avif', width: 1600 },
  ])
  assert.equal(await readerBySubject(app, 'user_mara'), reader)
  assert.is(mara.readerId, reader?.id)
  assert.equal(await readerById(app, reader?.id ?? ''), reader)
  assert.is(await readerBySubject(app, 'user_theo'), null)
})

story('the archived and the unpublished are not shown', async ({ app, database }) => {
  const cms = await connect(database.adminUrl)
  const id = (await readerBySubject(app, 'user_selene'))?.id ?? ''
  const saved = async (change: string) => {
    const received = new Promise<void>(resolve => app.bus.on(CONTENT, () => resolve()))
    await cms.query(`UPDATE cms.readers SET ${change} WHERE id = $1`, [id])
    await received
  }
  await saved('archived = true')
  assert.is(await readerBySlug(app, 'selene-nightbloom'), null)
  assert.is((await readersByIds(app, [id])).size, 0)
  assert.is(await readerBySubject(app, 'user_selene'), null)
  await saved("archived = false, _status = 'draft'")
  assert.is(await readerById(app, id), null)
  await saved("_status = 'published'")
  assert.is((await readerById(app, id))?.name, 'Selene Nightbloom')
  await cms.end()
})

story('the host chooses the brand', async ({ app }) => {
  assert.is((await brandByHost(app, 'localhost:3000')).slug, 'soulseer')
  const auralumic = await brandByHost(app, 'AURALUMIC.localhost:3000')
  assert.is(auralumic.slug, 'auralumic')
  assert.equal(
    auralumic.logo?.sources.map(({ width }) => width),
    [96, 240, 400, 640],
  )
  assert.equal(auralumic.creditWorth, { minor: 10n, currency: 'USD' })
  assert.is(auralumic.theme.dark.background, '#090909')
  assert.equal([auralumic.theme.dark.accent, auralumic.theme.dark.onAccent], ['#7878FF', '#090909'])
  assert.is(auralumic.copy({ language: 'es' }).supportEmail, 'care@auralumic.example')
  assert.is((await brandByHost(app, 'unknown.example')).slug, 'soulseer')
})

story('the terms are as staff set them', async ({ app }) => {
  assert.equal(await policies(app), {
    billsBy: 'SECOND',
    readerShareBasisPoints: 7000,
    ringSeconds: 60,
    joinSeconds: 60,
    graceSeconds: 120,
    minimumMinutes: 3,
    leastPayout: 1500n,
    topUpLeast: 500n,
    topUpMost: 50_000n,
    badges: {
      days: 90,
      levels: [
        { level: 'BRONZE', readings: 10, rating: 4 },
        { level: 'SILVER', readings: 40, rating: 4.3 },
        { level: 'GOLD', readings: 120, rating: 4.6 },
      ],
    },
    appointments: {
      spans: [15, 30, 45, 60].map(minutes => ({ minutes, basisPoints: 10_000 })),
      answerHours: 24,
      freeHours: 24,
      lateRefundBasisPoints: 5000,
      absentRefundBasisPoints: 0,
      mostMoves: 2,
    },
    answers: { least: 300n, most: 20_000n, clarificationDays: 7 },
    streams: {
      least: 300n,
      most: 20_000n,
      lostMinutes: 5,
      refundMinutes: 10,
      slowSeconds: 0,
      messageDays: 90,
      blockedWords: [],
    },
    returnDays: 30,
    adjustmentAlone: 5_000n,
    invoiceSeller: '',
    ticketAnswerHours: 24,
    ticketCloseDays: 7,
    ticketLinkDays: 30,
    cases: {
      answerHours: 24,
      decisionHours: 72,
      absentBasisPoints: 3000,
      shortSeconds: 60,
      oftenDisputes: 3,
      stoppedMinutes: 5,
    },
    moderation: { hideFlags: 3, appealDays: 30 },
  })
})

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

run()
