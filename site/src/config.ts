/** The only reader of the environment in the site. Server side only. */
export const config = {
  /** Where the API answers inside, without a path. */
  apiUrl: process.env.API_URL ?? 'http://127.0.0.1:3002',
  publicUrl: process.env.PUBLIC_URL ?? 'http://localhost:3000',
  /** Every host, or origin, that a brand is reached at. */
  publicHosts: (process.env.PUBLIC_HOSTS ?? '')
    .split(',')
    .map(host => host.trim())
    .filter(host => host !== ''),
  /** Absent: the local identity provider signs people in. */
  clerkPublishableKey: process.env.CLERK_PUBLISHABLE_KEY || null,
  stripePublishableKey: process.env.STRIPE_PUBLISHABLE_KEY || null,
  /** Where a bucket's signed links lead; absent when the API serves files itself. */
  filesOrigin: process.env.FILES_ORIGIN || null,
  /** Live streams are Agora's; absent where the embedded world has an engine of its own. */
  agora: Boolean(process.env.AGORA_APP_ID),
  secureCookies: (process.env.PUBLIC_URL ?? '').startsWith('https:'),
}
