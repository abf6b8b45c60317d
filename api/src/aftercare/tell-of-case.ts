import { accountsOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { globalId } from '../foundation/global-id.ts'
import { inWords } from '../foundation/money.ts'
import { byId } from '../readings/index.ts'
import { type Case, type CaseState, caseById } from '../trust/index.ts'

interface Letter {
  readonly subject: string
  readonly text: string
}

/** Letters to both sides of a disputed reading, after the commit that made its case so. What is so no longer is not told. */
export async function tellOfCase(app: App, asked: { caseId: string; state: CaseState }): Promise<void> {
  const dispute = await caseById(app.db, asked.caseId)
  const reading = dispute && (await byId(app.db, dispute.readingId))
  if (!reading || dispute.state !== asked.state) return
  const people = await accountsOf(app.db, [dispute.clientId, dispute.readerId])
  const client = people.get(dispute.clientId)
  const reader = people.get(dispute.readerId)
  const receipt = `${app.config.publicUrl}/reading/${globalId('Reading', reading.id)}/receipt`
  const letters = [
    { to: client, letter: toClient(dispute, reading.readerName) },
    { to: reader, letter: toReader(dispute, reading.clientName) },
  ]
  for (const { to, letter } of letters) {
    if (!to?.email || to.deletedAt) continue
    const text = `${to.name ? `Dear ${to.name},\n\n` : ''}${letter.text}\n\n${receipt}\n`
    await app.mail.send({
      to: to.email,
      subject: letter.subject,
      text,
      key: `case:${dispute.id}:${dispute.state}:${to.id}`,
    })
  }
}

function toClient({ state, refunded, note }: Case, readerName: string): Letter {
  if (state === 'OPEN')
    return {
      subject: `We look into your reading with ${readerName}`,
      text: 'You told us that something was wrong. Somebody of our staff reads it, and you hear from us either way.',
    }
  const outcome = refunded?.minor
    ? `We gave ${inWords(refunded)} back to your wallet.`
    : 'We did not give anything back.'
  return { subject: `Your reading with ${readerName}: what we decided`, text: `${outcome}\n\n${note}` }
}

function toReader({ state, readerShare, refunded, note }: Case, clientName: string): Letter {
  if (state === 'OPEN')
    return {
      subject: `${clientName} disputes a reading with you`,
      text: `Your share of it, ${inWords(readerShare)}, is not paid out before this is decided. You can tell us your side on its receipt.`,
    }
  const outcome = refunded?.minor
    ? `${clientName} got ${inWords(refunded)} back; the receipt says what of it was yours.`
    : 'The charge stands: your share is yours.'
  return { subject: `Your reading with ${clientName}: what we decided`, text: `${outcome}\n\n${note}` }
}
