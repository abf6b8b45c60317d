import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The only reader of the environment in this workspace. */
export type CmsConfig = {
  databaseUrl: string
  payloadSecret: string
  /** Key of the service account by which the API edits profiles; absent, no such account is seeded. */
  serviceKey: string | undefined
  /** The account that comes in by a password while the identity provider is down; absent, nobody does. */
  breakGlass: { email: string; name: string; password: string } | undefined
  /** The GraphQL API, asked as whoever is signed in. */
  apiUrl: string
  /** Absent, the panel's mail is only logged; production refuses that. */
  mail: { smtpUrl: string; from: string } | undefined
  /** Origins from which a staff cookie is accepted. */
  origins: string[]
  mediaFolder: string
  /** The fictional world is only for laptops and tests. */
  localWorld: boolean
  secureCookies: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

// The bundler keeps import.meta.url, not import.meta.dirname, and follows new URL(…) as if it were a file to pack.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const leastSecretLength = 32
/** Thirty-two hexadecimal digits have fewer than this once in ten million times. */
const leastDifferentCharacters = 8

export function readConfig(env: Environment = process.env): CmsConfig {
  const building = env.NEXT_PHASE === 'phase-production-build' || env.CMS_OFFLINE === '1'
  // What is not asked for as a local world is production, whatever NODE_ENV says.
  const production = env.LOCAL_WORLD !== '1'
  const payloadSecret = required(env, 'PAYLOAD_SECRET', building)
  const serviceKey = env.CMS_SERVICE_KEY || undefined
  if (production && !building) {
    refuseWeak('PAYLOAD_SECRET', payloadSecret)
    if (serviceKey) refuseWeak('CMS_SERVICE_KEY', serviceKey)
  }
  const publicUrl = env.PUBLIC_URL ?? 'http://localhost:3000'
  return {
    databaseUrl: required(env, 'DATABASE_URL_CMS', building),
    payloadSecret,
    serviceKey,
    breakGlass: readBreakGlass(env),
    apiUrl: required(env, 'API_URL', building),
    mail: readMail(env, production && !building),
    origins: (env.PUBLIC_HOSTS || publicUrl).split(',').map(host => originOf(host.trim(), publicUrl)),
    mediaFolder: env.CMS_MEDIA_DIR ?? resolve(root, '.local/media'),
    localWorld: !production,
    secureCookies: publicUrl.startsWith('https:'),
  }
}

/** PUBLIC_HOSTS may hold origins or bare hosts, which then take the scheme of PUBLIC_URL. */
function originOf(host: string, publicUrl: string): string {
  if (host.includes('://')) return new URL(host).origin
  return `${new URL(publicUrl).protocol}//${host}`
}

/** Commands that only look at the code (build, generate) need neither a database nor secrets. */
function required(env: Environment, name: string, building: boolean): string {
  const value = env[name]
  if (value) return value
  if (building) return `unset-${name}`
  throw new Error(`${name} is not set. The content system cannot start without it.`)
}

function refuseWeak(name: string, value: string): void {
  const again = 'generate another by "openssl rand -base64 32"'
  if (value.length < leastSecretLength)
    throw new Error(
      `${name} is too short for production: use at least ${leastSecretLength} characters, or ${again}.`,
    )
  const repeats = Array.from({ length: value.length / 2 }, (_, at) => at + 1).some(period =>
    value.startsWith(value.slice(period)),
  )
  if (repeats || new Set(value).size < leastDifferentCharacters)
    throw new Error(`${name} can be guessed, it repeats itself or has few different characters: ${again}.`)
}

function readMail(env: Environment, needed: boolean): CmsConfig['mail'] {
  const [smtpUrl, from] = [env.SMTP_URL, env.MAIL_FROM]
  if (smtpUrl && from) return { smtpUrl, from }
  if (needed)
    throw new Error('SMTP_URL and MAIL_FROM are not set. Nobody could be alerted of an entry by password.')
  return undefined
}

function readBreakGlass(env: Environment): CmsConfig['breakGlass'] {
  const [email, password] = [env.CMS_BREAK_GLASS_EMAIL?.trim().toLowerCase(), env.CMS_BREAK_GLASS_PASSWORD]
  if (!email && !password) return undefined
  if (!email || !password)
    throw new Error(
      'CMS_BREAK_GLASS_EMAIL and CMS_BREAK_GLASS_PASSWORD belong together: set both, or neither.',
    )
  return { email, name: 'Break glass', password }
}
