import pg from 'pg'

export type DatabasePasswords = { owner: string; api: string; cms: string }

const extensions = ['pg_trgm', 'citext', 'pgcrypto', 'btree_gist', 'unaccent']

/**
 * One database, three roles, none of them a superuser: the owner migrates the api's schemas, the api works in
 * them, the cms owns its own schema. Safe to repeat; passwords become those given.
 */
export async function prepareDatabase(
  adminUrl: (database: string) => string,
  passwords: DatabasePasswords,
  database = 'soulseer',
): Promise<void> {
  await connected(adminUrl('postgres'), async admin => {
    for (const [role, password] of Object.entries(passwords)) {
      await createRole(admin, `soulseer_${role}`, password)
    }
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await admin.query(`CREATE DATABASE "${database}" OWNER soulseer_owner`)
  })
  await connected(adminUrl(database), async admin => {
    for (const extension of extensions) await admin.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`)
    await admin.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC')
    await admin.query('CREATE SCHEMA IF NOT EXISTS cms AUTHORIZATION soulseer_cms')
    await admin.query('GRANT USAGE ON SCHEMA cms TO soulseer_owner, soulseer_api')
  })
}

async function createRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
  await admin.query(`${verb} ROLE ${role} LOGIN PASSWORD ${admin.escapeLiteral(password)}`)
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
