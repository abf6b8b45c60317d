import type { Worker } from 'playwright'
import { type PushedTo, startPush } from '../../local/src/push/push.ts'
import { eventually } from '../world/eventually.ts'
import { siteUrl } from '../world/surroundings.ts'
import type { Person } from './person.ts'

const { origin } = new URL(siteUrl)

type PushMessage = { id: string; type: string; title: string; body: string; link: string }

/** A browser that may show notifications, and keeps the worker that does. */
export const pushable = { serviceWorkers: 'allow', permissions: ['notifications'] as string[] } as const

/**
 * Stands in for the push service of a browser, which a machine for tests cannot reach: pages subscribe to this one, and what the
 * platform sends is decrypted here.
 */
export async function pushServiceOf({ context }: Person) {
  const service = await startPush()
  let subscribed: PushedTo | undefined
  await context.exposeFunction('subscribesTo', (key: string) => {
    subscribed = service.subscribe(key)
    const { endpoint, p256dh, auth } = subscribed
    return { endpoint, keys: { p256dh, auth } }
  })
  await context.addInitScript(() => {
    let subscription: object | null = null
    Object.assign(PushManager.prototype, {
      getSubscription: async () => subscription,
      async subscribe({ applicationServerKey }: { applicationServerKey: string }) {
        const { subscribesTo } = globalThis as unknown as { subscribesTo(key: string): Promise<object> }
        const content = await subscribesTo(applicationServerKey)
        subscription = { toJSON: () => content }
        return subscription
      },
    })
  })
  return {
    endpoint: () => subscribed?.endpoint,
    /** What the platform pushed, once it has sent something of this type. */
    async received(type: string): Promise<PushMessage> {
      const all = await eventually(
        `a push of ${type}`,
        async () => (subscribed?.received ?? []).map(({ content }) => JSON.parse(content) as PushMessage),
        messages => messages.some(each => each.type === type),
      )
      return all.find(each => each.type === type) as PushMessage
    },
    stop: () => service.stop(),
  }
}

/** The push service brings a message to this browser, as Chromium's own tools do it; no page of the site has to be open. */
export async function isPushed({ context }: Person, message: object): Promise<void> {
  const blank = await context.newPage()
  const tools = await context.newCDPSession(blank)
  const registered = new Promise<string>(found => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`)
      if (own) found(own.registrationId)
    })
  })
  await tools.send('ServiceWorker.enable')
  const registrationId = await registered
  const data = JSON.stringify(message)
  await tools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  await tools.detach()
  await blank.close()
}

/** What of the global of a service worker is used here. */
type WorkerGlobal = {
  registration: ServiceWorkerRegistration
  clients: { openWindow(address: string): Promise<null> }
  NotificationEvent: new (type: string, of: { notification: Notification }) => Event
}

/** By its tag, as it is shown. */
export async function shown(person: Person, tag: string): Promise<{ title: string; body: string }> {
  const found = await eventually(
    `the notification "${tag}"`,
    async () =>
      (await workerOf(person)).evaluate(async tag => {
        const { registration } = globalThis as unknown as WorkerGlobal
        return (await registration.getNotifications({ tag })).map(({ title, body }) => ({ title, body }))
      }, tag),
    all => all.length > 0,
  )
  return found[0] as { title: string; body: string }
}

/**
 * Presses a notification that is shown. No tool can, so the worker is sent the event of it; and since Chromium opens a window only
 * after a press by hand, the address that the worker asks for is opened here.
 */
export async function opens(person: Person, tag: string): Promise<Person> {
  const address = await (await workerOf(person)).evaluate(async tag => {
    const { registration, clients, NotificationEvent } = globalThis as unknown as WorkerGlobal
    const [notification] = await registration.getNotifications({ tag })
    if (!notification) throw new Error(`no notification "${tag}" is shown`)
    return new Promise<string>(resolve => {
      clients.openWindow = async address => {
        resolve(address)
        return null
      }
      // Only of an event of the browser's own may it be asked to wait.
      const press = Object.assign(new NotificationEvent('notificationclick', { notification }), {
        waitUntil() {},
      })
      dispatchEvent(press)
    })
  }, tag)
  const page = await person.anotherPage()
  await page.opens(address)
  return page
}

async function workerOf({ context }: Person): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url() === `${origin}/sw.js`
  return context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs })
}
