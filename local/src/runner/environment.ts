import { join } from 'node:path'
import { identityKeys } from '../identity/keys.ts'
import type { Postgres } from '../postgres/index.ts'
import type { Layout } from './place/layout.ts'
import type { Secrets } from './place/secrets.ts'

/** What each program is told; the names are documented in docs/operations.md. */
export function environments(
  layout: Layout,
  secrets: Secrets,
  postgres: Pick<Postgres, 'url'>,
  dev: boolean,
) {
  const { ports } = layout
  const local = (port: number) => `http://127.0.0.1:${port}`
  const everyone = {
    NODE_ENV: dev ? 'development' : 'production',
    LOCAL_WORLD: '1',
    HOST: '127.0.0.1',
    PUBLIC_URL: layout.url,
    PUBLIC_HOSTS: Object.values(layout.brandUrls).join(','),
    CLERK_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    CLERK_ISSUER: `${layout.url}/local`,
    CLERK_JWT_KEY: identityKeys(layout.state).publicPem,
    CLERK_SECRET_KEY: secrets.identity,
    CLERK_API_URL: `${local(ports.services)}/local/clerk`,
    CLERK_WEBHOOK_SIGNING_SECRET: secrets.identityWebhook,
    STRIPE_SECRET_KEY: secrets.stripe,
    STRIPE_PUBLISHABLE_KEY: secrets.stripePublishable,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhook,
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.stripeConnectWebhook,
    STRIPE_API_URL: `${local(ports.services)}/local/stripe`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: 'SoulSeer <hello@soulseer.example>',
    TWILIO_ACCOUNT_SID: 'ACsoulseer',
    TWILIO_AUTH_TOKEN: secrets.sms,
    TURN_URLS: `turn:127.0.0.1:${ports.turn}?transport=udp`,
    TURN_SECRET: secrets.turn,
    CMS_SERVICE_KEY: secrets.cmsServiceKey,
  }
  const owner = postgres.url('soulseer', 'soulseer_owner', secrets.databaseOwner)
  return {
    api: {
      ...everyone,
      PORT: String(ports.api),
      DATABASE_URL: postgres.url('soulseer', 'soulseer_api', secrets.databaseApi),
      MIGRATE_URL: owner,
      CMS_URL: local(ports.cms),
      GRAPHQL_INTROSPECTION: 'on',
      FILES_FOLDER: join(layout.state, 'files'),
      FILES_SECRET: secrets.files,
      MAIL_LINK_SECRET: secrets.mailLinks,
      PUSH_PUBLIC_KEY: secrets.push.publicKey,
      PUSH_PRIVATE_KEY: secrets.push.privateKey,
      TWILIO_FROM: '+15005550006',
      TWILIO_API_URL: local(ports.services),
      RATE_LIMITS: process.env.RATE_LIMITS ?? 'on',
      LIVE_VIDEO_URL: local(ports.live),
      LIVE_VIDEO_SECRET: secrets.liveVideo,
    },
    cms: {
      ...everyone,
      PORT: String(ports.cms),
      DATABASE_URL_CMS: postgres.url('soulseer', 'soulseer_cms', secrets.databaseCms),
      PAYLOAD_SECRET: secrets.payload,
      CMS_MEDIA_DIR: join(layout.state, 'media'),
      API_URL: local(ports.api),
    },
    site: { ...everyone, PORT: String(ports.site), API_URL: local(ports.api) },
    live: {
      ...everyone,
      PORT: String(ports.live),
      LIVE_VIDEO_SECRET: secrets.liveVideo,
      LIVE_VIDEO_FOLDER: join(layout.state, 'live-video'),
    },
    // The stand-ins count their own ports from the gateway's.
    services: { ...everyone, PORT: String(ports.gateway), LOCAL_STATE: layout.state, MIGRATE_URL: owner },
  }
}
