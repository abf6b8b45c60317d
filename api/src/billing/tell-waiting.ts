import { accountsOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { setupOf } from './payees.store.ts'

/** One letter to a reader whose earnings a payday passed over: they wait, and what for. */
export async function tellWaiting(app: App, { personId }: { personId: string }): Promise<void> {
  const { waitingSince, state } = await setupOf(app.db, personId)
  if (waitingSince === null || state === 'READY') return
  const person = (await accountsOf(app.db, [personId])).get(personId)
  if (!person?.email || person.deletedAt) return
  const greeting = person.name ? `Dear ${person.name},\n\n` : ''
  const desk = new URL('/desk/reader#payout-setup', app.config.publicUrl).href
  await app.mail.send({
    to: person.email,
    subject: 'Your earnings are waiting for you',
    text: `${greeting}It is payday, and your payouts are not set up yet, so your earnings stay with us. Nothing is lost: set up payouts at your desk, and they go out on the next payday.\n\n${desk}\n`,
    key: `payout-wait:${personId}:${waitingSince.getTime()}`,
  })
}
