import { accountsOf } from '../accounts/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { emitForEach } from '../foundation/events/events.ts'
import { type HeldToAdd, hold } from './channels/held.store.ts'
import { choicesOf, settingsOf } from './choices/choices.store.ts'
import { AT_ONCE, type Planned, plan } from './choices/plan.ts'
import { DUE } from './events.ts'
import { publishBell } from './inbox/bell.ts'
import { addRows, databaseNow } from './inbox/inbox.store.ts'
import type { FactsOf, NotificationType } from './notification-types.ts'
import { peopleWithPhone } from './phone/phones.store.ts'
import { peopleWithPush } from './push/push.store.ts'

/** Something that one person is to be told. */
export interface Notice<Type extends NotificationType> {
  readonly personId: string
  readonly facts: FactsOf<Type>
  /** Where it leads, a path of the site. */
  readonly link: string | null
  /** What happened: told again under the same key, nothing more is told. */
  readonly eventKey: string
}

const NOTHING_CHOSEN = new Map()

/**
 * Tells people something, each on the channels they want and when they want it: a row each, and a delivery for each channel that
 * sends. Called again with the same keys, it does nothing. Who is gone, or was never here, is not told.
 */
export async function notify<Type extends NotificationType>(
  tx: Transaction,
  type: Type,
  notices: readonly Notice<Type>[],
): Promise<void> {
  if (notices.length === 0) return
  const personIds = [...new Set(notices.map(({ personId }) => personId))]
  const people = await accountsOf(tx, personIds)
  const choices = await choicesOf(tx, personIds, type)
  const settings = await settingsOf(tx, personIds)
  const reached = { PUSH: await peopleWithPush(tx, personIds), SMS: await peopleWithPhone(tx, personIds) }
  const now = await databaseNow(tx)
  const plans = new Map<string, readonly Planned[]>()
  for (const personId of personIds) {
    const person = people.get(personId)
    if (!person || person.deletedAt) continue
    const wanted = plan(type, choices.get(personId) ?? NOTHING_CHOSEN, settings.get(personId) ?? AT_ONCE, now)
    plans.set(
      personId,
      wanted.filter(
        ({ channel }) => (channel !== 'PUSH' && channel !== 'SMS') || reached[channel].has(personId),
      ),
    )
  }
  const added = await addRows(
    tx,
    type,
    notices.flatMap(notice => {
      const planned = plans.get(notice.personId)
      if (!planned || planned.length === 0) return []
      const origin = people.get(notice.personId)?.origin ?? null
      return [{ ...notice, origin, isShown: planned.some(({ channel }) => channel === 'IN_APP') }]
    }),
  )
  await deliver(tx, added, plans)
}

/** What was added is sent at once, or held. */
async function deliver(
  tx: Transaction,
  added: readonly { readonly id: string; readonly personId: string }[],
  plans: ReadonlyMap<string, readonly Planned[]>,
): Promise<void> {
  const held: HeldToAdd[] = []
  const due = { MAIL: [] as string[], PUSH: [] as string[], SMS: [] as string[] }
  const shown = new Set<string>()
  for (const { id, personId } of added)
    for (const { channel, heldUntil, forDigest } of plans.get(personId) ?? []) {
      if (channel === 'IN_APP') shown.add(personId)
      else if (heldUntil) held.push({ notificationId: id, channel, personId, dueAt: heldUntil, forDigest })
      else due[channel].push(id)
    }
  if (held.length > 0) await hold(tx, held)
  for (const channel of ['MAIL', 'PUSH', 'SMS'] as const) await emitForEach(tx, DUE[channel], due[channel])
  for (const personId of shown) publishBell(tx, personId)
}
