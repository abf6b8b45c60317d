import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of its own for one test file: a copy of the migrated and seeded template, gone when closed. */
export interface TestDatabase {
  /** As the api's own role. */
  readonly url: string
  /** As the owner, who may move the clock. */
  readonly ownerUrl: string
  /** As the superuser, for what neither may. */
  readonly adminUrl: string
  drop(): Promise<void>
}

export async function cloneTemplate(): Promise<TestDatabase> {
  const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_TEMPLATE: template } = process.env
  if (!adminUrl || !template)
    throw new Error('Run tests by `npm test`: it starts PostgreSQL and makes the template to clone.')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY = FILE_COPY`)
  return {
    url: urlOf(adminUrl, name, 'soulseer_api'),
    ownerUrl: urlOf(adminUrl, name, 'soulseer_owner'),
    adminUrl: urlOf(adminUrl, name),
    drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

function urlOf(adminUrl: string, database: string, role?: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  if (role) url.username = role
  return url.toString()
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
