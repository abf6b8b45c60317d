import { mutate, send } from '../../graphql/browser.ts'
import {
  ForgetPushSubscriptionDocument,
  PushKeyDocument,
  SavePushSubscriptionDocument,
} from '../../graphql/generated.ts'

/** Whether this browser can be pushed to, may be, and is. On an iPhone it can only when the site is installed. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on'

const isSupported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const registrationOf = () => navigator.serviceWorker.getRegistration('/')

export async function pushState(): Promise<PushState> {
  if (!isSupported()) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await (await registrationOf())?.pushManager.getSubscription()
  return subscription && Notification.permission === 'granted' ? 'on' : 'off'
}

/** Asks for the permission, which a browser shows only after a press, and subscribes. */
export async function startPush(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState()
  const { pushKey } = await send(PushKeyDocument, {})
  if (!pushKey) return 'off'
  await navigator.serviceWorker.register('/sw.js')
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
    // One of an older key stands in the way.
    .catch(async () => {
      await (await pushManager.getSubscription())?.unsubscribe()
      return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
    })
  await save(subscription)
  return 'on'
}

/** Here alone; other devices go on. */
export async function stopPush(): Promise<PushState> {
  const subscription = await (await registrationOf())?.pushManager.getSubscription()
  if (subscription) {
    await mutate(ForgetPushSubscriptionDocument, { endpoint: subscription.endpoint }, { isRepeatable: true })
    await subscription.unsubscribe()
  }
  return 'off'
}

/** A browser may have been given a new subscription, or another person signs in here: it belongs to who is signed in now. */
export async function keepPush(): Promise<void> {
  if (!isSupported() || Notification.permission !== 'granted') return
  const subscription = await (await registrationOf())?.pushManager.getSubscription()
  if (subscription) await save(subscription)
}

async function save(subscription: PushSubscription): Promise<void> {
  const { endpoint, keys } = subscription.toJSON()
  const input = {
    endpoint: endpoint ?? '',
    p256dh: keys?.p256dh ?? '',
    auth: keys?.auth ?? '',
    userAgent: navigator.userAgent.slice(0, 300),
  }
  await mutate(SavePushSubscriptionDocument, { input }, { isRepeatable: true })
}
