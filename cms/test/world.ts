import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import pg from 'pg'
import type { Staff } from '../src/generated/payload-types.ts'
import type { StaffRole } from '../src/staff/who.ts'
import { openSiteSessions, type SiteSessions } from './site-sessions.ts'

export type World = {
  payload: Payload
  /** A request by somebody of this role; nobody is signed in for `visitor`. */
  as(role: StaffRole | 'visitor' | 'archived', headers?: Record<string, string>): Promise<PayloadRequest>
  /** A connection of another database role to the same database. */
  database(role: string): Promise<pg.Client>
  /** Who is signed in on the site. */
  sessions: SiteSessions
  close(): Promise<void>
}

/** The account that comes in by a password in a world opened with `breakGlass`. */
export const breakGlass = { email: 'glass@example.test', password: 'the moth eats the cardigan' }

/**
 * A database of its own, cloned from the migrated and seeded template, with Payload in this process over it, and a
 * folder of its own with the pictures of the seeds.
 */
export async function openWorld(options: { breakGlass?: boolean } = {}): Promise<World> {
  const admin = process.env.TEST_DATABASE_ADMIN_URL
  const template = process.env.TEST_TEMPLATE
  const pictures = process.env.TEST_PICTURES
  if (!admin || !template || !pictures)
    throw new Error('Run the tests by "npm test": it starts their database.')
  const name = `cms_${randomBytes(6).toString('hex')}`
  const media = await mkdtemp(join(tmpdir(), 'cms-media-'))
  await cp(pictures, media, { recursive: true })
  await asAdmin(admin, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const address = (role: string): string => {
    const url = new URL(admin)
    url.username = role
    url.pathname = `/${name}`
    return url.href
  }
  const sessions = await openSiteSessions()
  Object.assign(process.env, {
    API_URL: sessions.url,
    PUBLIC_URL: 'http://localhost:3000',
    ...(options.breakGlass && {
      CMS_BREAK_GLASS_EMAIL: breakGlass.email,
      CMS_BREAK_GLASS_PASSWORD: breakGlass.password,
    }),
    DATABASE_URL_CMS: address('soulseer_cms'),
    LOCAL_WORLD: '1',
    PAYLOAD_SECRET: 'a-secret-for-tests-only',
    CMS_MEDIA_DIR: media,
    DISABLE_PAYLOAD_HMR: 'true',
    PAYLOAD_LOG_LEVEL: 'silent',
  })
  const { getPayload } = await import('payload')
  const config = await (await import('../src/payload.config.ts')).default
  const payload = await getPayload({ config, disableOnInit: true })
  const open: pg.Client[] = []
  return {
    payload,
    sessions,
    as: (role, headers = {}) => request(payload, role, headers),
    async database(role) {
      const client = new pg.Client(address(role))
      await client.connect()
      open.push(client)
      return client
    },
    async close() {
      await Promise.all(open.map(client => client.end()))
      await payload.destroy()
      await sessions.close()
      await asAdmin(admin, `DROP DATABASE ${name} WITH (FORCE)`)
      await rm(media, { recursive: true, force: true })
    },
  }
}

async function request(
  payload: Payload,
  role: StaffRole | 'visitor' | 'archived',
  headers: Record<string, string>,
): Promise<PayloadRequest> {
  const user: (Staff & { collection: 'staff' }) | undefined =
    role === 'visitor'
      ? undefined
      : {
          collection: 'staff',
          id: '00000000-0000-4000-8000-000000000001',
          name: role,
          email: `${role}@example.test`,
          roles: [role === 'archived' ? 'admin' : role],
          archived: role === 'archived',
          createdAt: '',
          updatedAt: '',
        }
  return createLocalReq({ ...(user ? { user } : {}), req: { headers: new Headers(headers) } }, payload)
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}
