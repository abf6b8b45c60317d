import type { App } from '../../app.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { BadSubscription } from '../../outside/index.ts'
import { keepReach } from './keep-reach.ts'
import { forgetSubscription, saveSubscription } from './push.store.ts'

/** @rule how many browsers of one person are pushed to: ten, the newest. */
export const MOST_BROWSERS = 10
const MOST_CHARACTERS = 300

interface Browser {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly userAgent?: string | null
}

/** Throws BAD_INPUT for an address that is no push service's. */
export async function savePush(app: App, { id }: Pick<Viewer, 'id'>, browser: Browser): Promise<void> {
  const { endpoint, p256dh, auth, userAgent } = browser
  try {
    app.push.check(browser)
  } catch (problem) {
    if (problem instanceof BadSubscription) throw new BadInput(problem.message, { argument: 'input' })
    throw problem
  }
  const row = { personId: id, endpoint, p256dh, auth, userAgent: (userAgent ?? '').slice(0, MOST_CHARACTERS) }
  await app.db.transact(async tx => {
    const formerId = await saveSubscription(tx, row, MOST_BROWSERS)
    await keepReach(tx, id)
    if (formerId && formerId !== id) await keepReach(tx, formerId)
  })
}

export const forgetPush = (
  app: Pick<App, 'db'>,
  { id }: Pick<Viewer, 'id'>,
  endpoint: string,
): Promise<void> =>
  app.db.transact(async tx => {
    await forgetSubscription(tx, endpoint, id)
    await keepReach(tx, id)
  })
