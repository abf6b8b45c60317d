import type { App } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { addPayee, type KnownPayee, payeeOf } from './payees.store.ts'

/** Those who ask at once on this node share one question; the provider's own key prevents nodes from doubling it. */
const opening = new Map<string, Promise<KnownPayee>>()

/**
 * The reader's account at the provider, opened when they first set up payouts. Asked under a key of their own, so a
 * process that dies before it is written down leaves an account that is found again: by the same key, or by the
 * provider's event about it, which carries their id.
 */
export async function payeeFor(app: App, viewer: Viewer): Promise<KnownPayee> {
  const known = await payeeOf(app.db, viewer.id)
  if (known) return known
  const asked = opening.get(viewer.id) ?? openPayee(app, viewer).finally(() => opening.delete(viewer.id))
  opening.set(viewer.id, asked)
  return asked
}

async function openPayee(app: App, { id, email }: Viewer): Promise<KnownPayee> {
  const accountId = await app.payments.openAccount({ email, reference: id, key: `payee:${id}` })
  const added = await addPayee(app.db, id, accountId, { state: 'INCOMPLETE', due: [] })
  const payee = added ?? (await payeeOf(app.db, id))
  if (!payee) throw new Error(`${id} has an account to be paid to, but is nobody we know`)
  return payee
}
