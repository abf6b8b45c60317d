// Only for when there is no connection: one page, and the files it is made of. Nothing of anybody's own is kept here, and
// every other request goes its way as if this were not there.
const store = 'offline-1'
const page = '/offline'

addEventListener('install', event => {
  event.waitUntil(skipWaiting())
})

addEventListener('activate', event => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== store) await caches.delete(name)
      await registration.navigationPreload?.enable()
      await clients.claim()
    })(),
  )
})

// A page says in which language it is read; the offline page is kept in that one.
addEventListener('message', event => {
  const { language } = event.data ?? {}
  if (typeof language === 'string') event.waitUntil(keep(language).catch(() => undefined))
})

addEventListener('fetch', event => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(pageOrOffline(event))
  else if (request.method === 'GET' && new URL(request.url).pathname.startsWith('/_astro/'))
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()))
})

async function pageOrOffline(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch (fault) {
    const kept = await caches.match(page)
    if (kept) return kept
    throw fault
  }
}

/** Without cookies, so that it is nobody's. */
async function keep(language) {
  const answer = await fetch(`${page}?lang=${encodeURIComponent(language)}`, { credentials: 'omit' })
  if (!answer.ok) return
  const cache = await caches.open(store)
  const html = await answer.clone().text()
  const files = new Set(html.match(/\/_astro\/[\w.@/-]+\.(?:css|woff2)/g) ?? [])
  await Promise.all([...files, ...(html.match(/\/brand\/[\w-]+\.svg/g) ?? [])].map(file => cache.add(file)))
  await cache.put(page, answer)
}

// What the platform pushes says all that is shown, in the person's language. What comes again takes the first one's place.
addEventListener('push', event => {
  event.waitUntil(show(event.data.json()))
})

async function show({ id, type, title, body, link, brand, language }) {
  const isRing = type === 'RING'
  // A page that is looked at rings by itself.
  if (isRing && (await pages()).some(({ visibilityState }) => visibilityState === 'visible')) return
  await registration.showNotification(title, {
    body,
    lang: language,
    tag: isRing ? 'ring' : id,
    renotify: isRing,
    requireInteraction: isRing,
    vibrate: isRing ? [400, 200, 400, 200, 400] : undefined,
    icon: `/brand/${brand}-192.png`,
    badge: `/brand/${brand}-192.png`,
    data: { link },
  })
}

addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.link))
})

/** In a page that is open already, if there is one that may be led elsewhere: nobody is taken out of a room. */
async function open(link) {
  const target = new URL(link, location.origin)
  const all = await pages()
  const there = all.find(({ url }) => new URL(url).pathname === target.pathname)
  if (there) return there.focus()
  const other =
    target.origin === location.origin && all.find(({ url }) => !new URL(url).pathname.startsWith('/reading/'))
  if (!other) return clients.openWindow(target.href)
  const focused = await other.focus()
  return focused.navigate(target.href).catch(() => clients.openWindow(target.href))
}

const pages = () => clients.matchAll({ type: 'window', includeUncontrolled: true })
