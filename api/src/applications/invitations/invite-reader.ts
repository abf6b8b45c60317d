import type { App } from '../../app.ts'
import { isStorable } from '../../foundation/contract/text-input.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput } from '../../foundation/fault.ts'
import { isMailAddress } from '../../foundation/mail-address.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { ReaderInvited } from '../events.ts'
import { INVITATION_DAYS, type InviteReaderInput, LONGEST, ReaderInvitation } from './invitation.ts'
import { addInvitation, invitationById } from './invitations.store.ts'

const messageFor = wordsFor({
  'badInput.invitationMail': [],
  'badInput.invitationName': ['most'],
  'badInput.applicationWords': ['most'],
})

interface Sent {
  /** Of the site under whose brand the mail is sent. */
  readonly origin: string
  readonly language: Language
}

/** Staff invite somebody by mail; the link in it can be used once, within 14 days. Throws BAD_INPUT. */
export async function inviteReader(
  app: App,
  viewer: Viewer,
  { idempotencyKey: key, ...input }: InviteReaderInput,
  sent: Sent,
): Promise<ReaderInvitation | IdempotencyKeyReused> {
  const { email, name, words } = checked(input)
  const keyed = { personId: viewer.id, verb: 'inviteReader', key, meaning: [email, name, words] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const known = claim.was === 'known' ? await invitationById(tx, claim.subjectId) : null
    if (known) return ReaderInvitation.of(known, app.clock.now())
    const row = await addInvitation(tx, { ...sent, email, name, words, by: viewer.id }, INVITATION_DAYS)
    await emit(tx, ReaderInvited, { subjectId: row.id, payload: {} })
    await completeRequest(tx, keyed, row.id)
    return ReaderInvitation.of(row, row.at)
  })
}

function checked(input: Omit<InviteReaderInput, 'idempotencyKey'>) {
  const email = input.email.trim().toLowerCase()
  if (!isMailAddress(email)) throw new BadInput(messageFor('badInput.invitationMail'), { argument: 'email' })
  const name = input.name.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ').trim()
  if (name === '' || name.length > LONGEST.name || !isStorable(name))
    throw new BadInput(messageFor('badInput.invitationName', { most: LONGEST.name }), { argument: 'name' })
  const words = (input.words ?? '').trim().replace(/\r\n?/g, '\n')
  if (words.length > LONGEST.words || !isStorable(words))
    throw new BadInput(messageFor('badInput.applicationWords', { most: LONGEST.words }), {
      argument: 'words',
    })
  return { email, name, words }
}
