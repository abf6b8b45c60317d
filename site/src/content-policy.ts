/** Whom this deployment lets into its pages besides itself. Hosts without a scheme. */
export type Guests = {
  clerk: string | null
  stripe: boolean /** An origin, where recordings are stored. */
  files: string | null
  /** Live streams are Agora's. */
  agora: boolean
}

/** Opens the page's policy for the guests that are configured, and no further. */
export function widened(policy: string, guests: Guests): string {
  const directives = new Map(
    policy
      .split(';')
      .map(directive => directive.trim().split(/\s+/))
      .flatMap(([name, ...sources]) => (name ? [[name, sources] as const] : [])),
  )
  const allow = (name: string, ...sources: string[]) =>
    directives.set(name, [...(directives.get(name) ?? directives.get('default-src') ?? []), ...sources])
  if (guests.clerk) {
    const host = `https://${guests.clerk}`
    allow('script-src', host, 'https://challenges.cloudflare.com')
    allow('connect-src', host)
    allow('img-src', 'https://img.clerk.com')
    allow('frame-src', 'https://challenges.cloudflare.com')
    allow('worker-src', 'blob:')
    // Its components bring their styles in style elements; a hash beside it would switch 'unsafe-inline' off.
    directives.set('style-src-elem', ["'self'", "'unsafe-inline'"])
  }
  if (guests.stripe) {
    allow('script-src', 'https://js.stripe.com')
    allow('connect-src', 'https://api.stripe.com')
    allow('frame-src', 'https://js.stripe.com', 'https://hooks.stripe.com')
  }
  if (guests.agora) {
    // Its edges are many, on ports of their own (https://docs.agora.io/en/video-calling/reference/firewall).
    for (const host of ['*.agora.io:*', '*.sd-rtn.com:*'])
      allow('connect-src', `https://${host}`, `wss://${host}`)
    allow('worker-src', 'blob:')
  }
  if (guests.files) allow('media-src', guests.files)
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ')
}
