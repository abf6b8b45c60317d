/**
 * Moves the house's clock, which is the database's own plus a shift. Only this world has it. Nodes and presences
 * stay alive through a jump, unless `allSilent` says that nobody was heard of meanwhile.
 */
import pg from 'pg'
import { fields, json, type Route } from '../web.ts'

export function clockRoutes(ownerUrl: string): Route[] {
  async function ask(statement?: string, values: unknown[] = []) {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'local-clock' })
    await client.connect()
    try {
      await client.query('BEGIN')
      if (statement) await move(client, statement, values)
      const { rows } = await client.query<{ now: Date; aheadSeconds: number }>(read)
      await client.query('COMMIT')
      return rows[0]
    } finally {
      await client.end()
    }
  }

  async function move(client: pg.Client, statement: string, values: unknown[]) {
    await client.query(statement, values)
    // What the house's bus carries: a list of [topic, data].
    await client.query(`SELECT pg_notify('soulseer_bus', '[["clock",{}]]')`)
    await client.query(wake)
  }

  return [
    { method: 'GET', path: '/local/clock', handle: async () => json(await ask()) },
    {
      method: 'POST',
      path: '/local/clock',
      async handle(request) {
        const { advanceSeconds, reset, allSilent } = await fields(request)
        if (reset === 'true')
          return json(await ask('SELECT foundation.move_clock(-shift) FROM foundation.clock'))
        const seconds = Number(advanceSeconds)
        if (!Number.isFinite(seconds))
          return json({ error: 'Say {"advanceSeconds": 60} or {"reset": true}.' }, 400)
        const silent = allSilent === 'true'
        return json(
          await ask('SELECT foundation.move_clock(make_interval(secs => $1), $2)', [seconds, silent]),
        )
      },
    },
  ]
}

const read =
  'SELECT foundation.clock_now() AS now, extract(epoch FROM shift)::float8 AS "aheadSeconds" FROM foundation.clock'

/** What looks at the clock once a minute looks now, so that a jump over midnight pays the readers at once. */
const wake = `SELECT jobs.add_job(task, job_key => 'clock:' || task)
  FROM unnest(ARRAY['billing.begin-payday', 'billing.reconcile-top-ups']) AS task`
