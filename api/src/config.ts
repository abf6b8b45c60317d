import { type Environment, Reader } from './environment.ts'
import {
  type FilesConfig,
  filesIn,
  type LiveVideoConfig,
  liveVideoIn,
  type SmsConfig,
  smsIn,
} from './outside-config.ts'
import { weaknessOf } from './secret-strength.ts'

/** The only reader of the environment in this program. `readConfig` returns values, or throws one clear sentence a problem. */
export interface Config {
  /** Faults are reported without their cause. */
  readonly production: boolean
  /** Stand-ins for the outside world may be used (a laptop, tests). Only LOCAL_WORLD=1 sets it: what is not asked for is production. */
  readonly localWorld: boolean
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  /** Origins browsers may come from, e.g. "http://localhost:3000". */
  readonly publicOrigins: readonly string[]
  /** Origins of other people's pages that may ask with a bearer token, over HTTP and sockets; never with cookies. */
  readonly thirdPartyOrigins: readonly string[]
  readonly databaseUrl: string
  readonly redisUrl: string | null
  /** The one settlement currency of this deployment, ISO 4217. */
  readonly currency: string
  readonly introspection: boolean
  /** False only in a local world whose people do more in a minute than people do in a day. */
  readonly rateLimits: boolean
  readonly logLevel: string
  readonly cms: { readonly url: string; readonly serviceKey: string }
  readonly identity: {
    readonly issuer: string
    /** PEM public key that session tokens are signed for. */
    readonly jwtKey: string
    readonly webhookSecret: string
    /** Null: people are described by webhooks alone. */
    readonly secretKey: string | null
    /** Null is Clerk itself. */
    readonly apiUrl: string | null
  }
  readonly payments: {
    readonly secretKey: string
    readonly webhookSecret: string
    /** What events of readers' payout accounts are signed with. */
    readonly connectWebhookSecret: string
    readonly publishableKey: string
    /** Null is Stripe itself. */
    readonly apiUrl: string | null
  }
  readonly mail: {
    readonly smtpUrl: string
    readonly from: string
    /** Signs the links in mails that end them without signing in. */
    readonly linkSecret: string
  }
  /** The pair of keys that pushes are signed with (VAPID), and where push services reach us. */
  readonly push: { readonly publicKey: string; readonly privateKey: string; readonly contact: string }
  readonly sms: SmsConfig
  readonly relay: { readonly urls: readonly string[]; readonly secret: string }
  /** Where what people upload is stored: a folder, or a bucket of S3. */
  readonly files: FilesConfig
  readonly liveVideo: LiveVideoConfig
}

export class ConfigProblem extends Error {}

export function readConfig(env: Environment = process.env): Config {
  const problems: string[] = []
  const read = new Reader(env, problems)
  const publicUrl = read.url('PUBLIC_URL')
  const localWorld = env.LOCAL_WORLD === '1'
  const production = !localWorld || env.NODE_ENV === 'production'
  const config: Config = {
    production,
    localWorld,
    host: env.HOST ?? '127.0.0.1',
    port: read.port('PORT'),
    publicUrl,
    publicOrigins: read.list('PUBLIC_HOSTS', publicUrl).map(host => originOf(host, publicUrl)),
    thirdPartyOrigins: read.list('THIRD_PARTY_ORIGINS', '').map(host => originOf(host, publicUrl)),
    databaseUrl: read.url('DATABASE_URL'),
    redisUrl: env.REDIS_URL || null,
    currency: env.CURRENCY || 'USD',
    introspection: env.GRAPHQL_INTROSPECTION ? env.GRAPHQL_INTROSPECTION === 'on' : !production,
    rateLimits: env.RATE_LIMITS !== 'off',
    logLevel: env.LOG_LEVEL || 'info',
    cms: { url: read.url('CMS_URL'), serviceKey: read.text('CMS_SERVICE_KEY') },
    identity: {
      issuer: read.text('CLERK_ISSUER'),
      jwtKey: read.text('CLERK_JWT_KEY').replaceAll('\\n', '\n'),
      webhookSecret: read.text('CLERK_WEBHOOK_SIGNING_SECRET'),
      secretKey: env.CLERK_SECRET_KEY || null,
      apiUrl: env.CLERK_API_URL || null,
    },
    payments: {
      secretKey: read.text('STRIPE_SECRET_KEY'),
      webhookSecret: read.text('STRIPE_WEBHOOK_SECRET'),
      connectWebhookSecret: read.text('STRIPE_CONNECT_WEBHOOK_SECRET'),
      publishableKey: env.STRIPE_PUBLISHABLE_KEY ?? '',
      apiUrl: env.STRIPE_API_URL || null,
    },
    mail: {
      smtpUrl: read.url('SMTP_URL'),
      from: read.text('MAIL_FROM'),
      linkSecret: read.text('MAIL_LINK_SECRET'),
    },
    push: {
      publicKey: read.text('PUSH_PUBLIC_KEY'),
      privateKey: read.text('PUSH_PRIVATE_KEY'),
      contact: contactIn(env),
    },
    sms: smsIn(read, env),
    relay: { urls: read.list('TURN_URLS', ''), secret: read.text('TURN_SECRET') },
    files: filesIn(read, env),
    liveVideo: liveVideoIn(read, env, localWorld),
  }
  if (!localWorld) problems.push(...unfitForProduction(config, env))
  if (problems.length > 0) throw new ConfigProblem(problems.join('\n'))
  return config
}

/** Where the makers of browsers reach us when our pushes trouble them: the address that mails come from. */
function contactIn({ MAIL_FROM = '' }: Environment): string {
  return `mailto:${/<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`
}

/** PUBLIC_HOSTS may hold origins or bare hosts, which then take the scheme of PUBLIC_URL. */
function originOf(host: string, publicUrl: string): string {
  if (host.includes('://')) return URL.canParse(host) ? new URL(host).origin : host
  return `${publicUrl.startsWith('https:') ? 'https' : 'http'}://${host}`
}

function unfitForProduction(config: Config, env: Environment): string[] {
  const problems: string[] = []
  if (!config.rateLimits)
    problems.push('RATE_LIMITS=off is for tests in a local world: remove it in production.')
  const secrets: [string, string | null][] = [
    ['CMS_SERVICE_KEY', config.cms.serviceKey],
    ['CLERK_SECRET_KEY', config.identity.secretKey],
    ['CLERK_WEBHOOK_SIGNING_SECRET', config.identity.webhookSecret],
    ['STRIPE_SECRET_KEY', config.payments.secretKey],
    ['STRIPE_WEBHOOK_SECRET', config.payments.webhookSecret],
    ['STRIPE_CONNECT_WEBHOOK_SECRET', config.payments.connectWebhookSecret],
    ['TURN_SECRET', config.relay.secret],
    ['MAIL_LINK_SECRET', config.mail.linkSecret],
    ['PUSH_PRIVATE_KEY', config.push.privateKey],
    ['TWILIO_AUTH_TOKEN', config.sms.kind === 'twilio' ? config.sms.authToken : null],
    ['FILES_SECRET', config.files.kind === 'disk' ? config.files.secret : null],
    ['AGORA_APP_CERTIFICATE', config.liveVideo.kind === 'agora' ? config.liveVideo.appCertificate : null],
    ['AGORA_CUSTOMER_SECRET', config.liveVideo.kind === 'agora' ? config.liveVideo.customerSecret : null],
  ]
  for (const [name, value] of secrets) {
    const weakness = value && weaknessOf(value)
    if (weakness) problems.push(`${name} ${weakness}.`)
  }
  for (const [name, url] of [
    ['DATABASE_URL', config.databaseUrl],
    ['REDIS_URL', config.redisUrl],
  ] as const) {
    const password = url && URL.canParse(url) ? decodeURIComponent(new URL(url).password) : ''
    const weakness = password && weaknessOf(password, { least: 12 })
    if (weakness) problems.push(`${name} has a password that ${weakness}.`)
  }
  if (config.identity.apiUrl)
    problems.push('CLERK_API_URL names a stand-in for Clerk: remove it in production.')
  if (config.payments.apiUrl)
    problems.push('STRIPE_API_URL names a stand-in for Stripe: remove it in production.')
  if (config.payments.secretKey.startsWith('sk_test_'))
    problems.push('STRIPE_SECRET_KEY is a test key: use the live one.')
  if (/\/local\//.test(config.identity.issuer) || isLoopback(config.identity.issuer)) {
    problems.push('CLERK_ISSUER names the local identity provider: use your Clerk instance in production.')
  }
  if (isLoopback(config.mail.smtpUrl))
    problems.push('SMTP_URL names the local mailbox: use a real mail server.')
  if (config.sms.kind === 'log')
    problems.push('SMS_LOG=1 logs text messages instead of sending them: remove it in production.')
  if (config.sms.kind === 'twilio' && config.sms.apiUrl)
    problems.push('TWILIO_API_URL names a stand-in for Twilio: remove it in production.')
  for (const name of ['AGORA_APP_ID', 'AGORA_APP_CERTIFICATE'])
    if (env[name] && !/^[0-9a-f]{32}$/i.test(env[name]))
      problems.push(`${name} has not 32 hexadecimal digits.`)
  if (config.liveVideo.kind === 'agora' && config.liveVideo.apiUrl)
    problems.push('AGORA_API_URL names a stand-in for Agora: remove it in production.')
  if (env.LIVE_VIDEO_URL)
    problems.push('LIVE_VIDEO_URL names the embedded engine, a stand-in for Agora: remove it in production.')
  if (!config.publicUrl.startsWith('https://')) problems.push('PUBLIC_URL must be https:// in production.')
  if (config.identity.secretKey?.startsWith('sk_test_'))
    problems.push('CLERK_SECRET_KEY is a test key: use the live one.')
  if (env.CLERK_PUBLISHABLE_KEY?.startsWith('pk_test_'))
    problems.push('CLERK_PUBLISHABLE_KEY is a test key: use the live one.')
  return problems
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  return /^(localhost|127\.|\[::1\])|\.localhost$/.test(new URL(url).hostname)
}
