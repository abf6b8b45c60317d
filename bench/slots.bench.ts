import { ReadersPageDocument } from '../site/src/graphql/generated.ts'
import type { Bench } from './bench.ts'
import { ask, type Question } from './clients/ask.ts'
import { globalId } from './clients/global-id.ts'
import { costs } from './cost-of-reads.ts'
import { atMost, type Figure } from './measure/figure.ts'
import { startApi } from './stage/api-process.ts'
import { connected } from './stage/stage.ts'

const READERS = 100
const MONTH_DAYS = 30
const HALF_AN_HOUR = 30

const SLOTS = `query ($readerId: ID!, $from: DateTime!, $to: DateTime!, $minutes: Int!) {
  slots(readerId: $readerId, from: $from, to: $to, minutes: $minutes) { readerTimeZone startsAt }
}`

/** What it costs to see when readers are free: a month of one of them, and the list of those who are within a week. */
export const slots: Bench = {
  name: 'slots',
  async run({ stage, world, say }) {
    const { env, apiUrl } = await world()
    const ids = await takeAppointments(stage.postgres.url('soulseer'))
    const api = await startApi(env, apiUrl)
    try {
      const months = monthsOf(ids)
      const { slots: one } = await ask<{ slots: { startsAt: string[] } }>(apiUrl, months[0])
      say(`a month of one reader has ${one.startsAt.length} free half hours`)
      const asked = { it: { of: api, url: apiUrl } }
      const month = (await costs(stage, asked, ...months)).it
      const variables = { first: 20, filter: { bookableWithin: 'WEEK' } }
      const list = (await costs(stage, asked, { query: ReadersPageDocument.toString(), variables })).it
      const figure = (what: string, value: number, most: number): Figure => ({
        bench: 'slots',
        what,
        value,
        unit: 'ms CPU',
        target: atMost(most),
      })
      return [
        figure('a month of slots, server', month.server, 5),
        figure('a month of slots, server and PostgreSQL', month.server + month.postgres, 8),
        figure('who has time this week, 20 readers', list.server + list.postgres, 1.2),
      ]
    } finally {
      await api.stop()
    }
  },
}

/** Everybody works from nine to five. */
async function takeAppointments(admin: string): Promise<string[]> {
  return connected(admin, async client => {
    await client.query(
      `INSERT INTO availability.schedules (person_id, buffer_before, buffer_after, notice_minutes, days_ahead, changed_at)
       SELECT p.id, 5, 10, 60, 60, now() FROM accounts.people p JOIN cms.shown_readers USING (subject) ON CONFLICT DO NOTHING`,
    )
    await client.query(
      `INSERT INTO availability.weekly_hours (person_id, weekday, from_minute, to_minute)
       SELECT person_id, day, 540, 1020 FROM availability.schedules, generate_series(1, 7) AS day ON CONFLICT DO NOTHING`,
    )
    // As the job of each minute finds it.
    await client.query(
      `INSERT INTO bookings.next_slots (person_id, starts_at) SELECT person_id, now() + interval '1 day' FROM availability.schedules ON CONFLICT DO NOTHING`,
    )
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM cms.shown_readers ORDER BY id LIMIT $1',
      [READERS],
    )
    return rows.map(({ id }) => id)
  })
}

function monthsOf(ids: readonly string[]): [Question, ...Question[]] {
  const from = new Date()
  const to = new Date(from.getTime() + MONTH_DAYS * 86_400_000)
  const [first, ...others] = ids.map(id => ({
    query: SLOTS,
    variables: {
      readerId: globalId('Reader', id),
      from: from.toISOString(),
      to: to.toISOString(),
      minutes: HALF_AN_HOUR,
    },
  }))
  if (!first) throw new Error('there are no readers')
  return [first, ...others]
}
