import pg from 'pg'

/** What is written of every request, whatever comes of it. */
const OF_REQUESTS = new Set(['trust.staff_actions', 'trust.staff_action_outcomes'])
const SCHEMAS = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
   WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'jobs') ORDER BY 1`

/** A digest of every table of a database by its name; of what stands in it, in no order. `url` is the superuser's. */
export async function contentsOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(SCHEMAS)
    const digests: Record<string, string> = {}
    for (const { name } of rows.filter(row => !OF_REQUESTS.has(row.name))) {
      const text = `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest FROM ${name} t`
      digests[name] = (await client.query<{ digest: string }>(text)).rows[0]?.digest ?? ''
    }
    return digests
  } finally {
    await client.end()
  }
}
