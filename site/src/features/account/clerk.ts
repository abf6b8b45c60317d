/** A publishable key carries the frontend host: pk_live_ + base64 of "host$". */
export function clerkHost(publishableKey: string): string {
  return atob(publishableKey.split('_')[2] ?? '').replace(/\$$/, '')
}

type Clerk = {
  load(): Promise<void>
  user?: object | null
  session?: { getToken(): Promise<string | null> } | null
  signOut(): Promise<void>
  openUserProfile(): void
  mountSignIn(at: HTMLElement, options: { forceRedirectUrl: string; signUpForceRedirectUrl: string }): void
}

declare global {
  interface Window {
    Clerk?: Clerk
  }
}

let loading: Promise<Clerk> | null = null

/** Clerk's script, from Clerk's own host, once it has arrived and read its own session. */
export function loadedClerk(): Promise<Clerk> {
  loading ??= load().catch(fault => {
    loading = null
    throw fault
  })
  return loading
}

async function load(): Promise<Clerk> {
  const key = document.documentElement.dataset.clerk
  if (!key) throw new Error('No publishable key.')
  const script = document.createElement('script')
  script.src = `https://${clerkHost(key)}/npm/@clerk/clerk-js@5/dist/clerk.browser.js`
  script.crossOrigin = 'anonymous'
  script.dataset.clerkPublishableKey = key
  await new Promise((resolve, reject) => {
    script.onload = resolve
    script.onerror = () => reject(new Error('Clerk did not load.'))
    document.head.append(script)
  })
  if (!window.Clerk) throw new Error('Clerk did not start.')
  await window.Clerk.load()
  return window.Clerk
}
