import { accountsOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { inWords } from '../foundation/money.ts'
import type { Payout } from './payout.ts'
import { payoutById } from './payouts.store.ts'

/** A letter about a payout that is settled, sent after the commit that settled it. */
export async function tellReader(app: App, { payoutId }: { payoutId: string }): Promise<void> {
  const payout = await payoutById(app.db, payoutId)
  if (!payout || payout.state === 'SENDING') return
  const person = (await accountsOf(app.db, [payout.personId])).get(payout.personId)
  if (!person?.email || person.deletedAt) return
  await app.mail.send({
    to: person.email,
    ...letterOf(payout, person.name),
    key: `payout:${payout.id}:${payout.state}`,
  })
}

function letterOf({ amount, state, failure }: Payout, name: string): { subject: string; text: string } {
  const sum = inWords(amount)
  const greeting = name ? `Dear ${name},\n\n` : ''
  if (state === 'PAID') {
    return {
      subject: `Your payout of ${sum} is on its way`,
      text: `${greeting}We have sent ${sum} of your earnings to your account.\n`,
    }
  }
  return {
    subject: `Your payout of ${sum} did not go through`,
    text: `${greeting}We could not send ${sum} to your account. ${failure}\n\nNothing is lost: the money is back in your earnings, and we try again on the next payday.\n`,
  }
}
