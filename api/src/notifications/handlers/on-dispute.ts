import { DisputeDecided, DisputeOpened } from '../../aftercare/index.ts'
import { answerById } from '../../answers/index.ts'
import type { App } from '../../app.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { caseById, type Dispute } from '../../trust/index.ts'
import { notify } from '../notify.ts'

/** Nobody is notified of a dispute as open that is decided. */
on(DisputeOpened, 'notifications.dispute-opened', async (app: App, { subjectId }) => {
  const dispute = await caseById(app.db, subjectId)
  if (dispute?.state !== 'OPEN') return
  const { clientId, readerId } = dispute
  const [link, eventKey] = [await placeOf(app, dispute), `case:${subjectId}:OPEN`]
  const share = moneyJson(dispute.readerShare)
  await app.db.transact(async tx => {
    await notify(tx, 'DISPUTE_FILED', [
      { personId: clientId, facts: { reader: { id: readerId } }, link, eventKey },
    ])
    await notify(tx, 'DISPUTE_OPENED', [
      { personId: readerId, facts: { client: { id: clientId }, share }, link, eventKey },
    ])
  })
})

on(DisputeDecided, 'notifications.dispute-decided', async (app: App, { subjectId }) => {
  const dispute = await caseById(app.db, subjectId)
  if (dispute?.state !== 'DECIDED') return
  const { clientId, readerId, refunded } = dispute
  const [link, eventKey] = [await placeOf(app, dispute), `case:${subjectId}:DECIDED`]
  const facts = {
    amount: moneyJson(refunded ?? money(0n, app.config.currency)),
    outcome: refunded?.minor ? 'REFUNDED' : 'UPHELD',
    note: subjectId,
  }
  await app.db.transact(async tx => {
    await notify(tx, 'DISPUTE_DECIDED_FOR_CLIENT', [
      { personId: clientId, facts: { ...facts, reader: { id: readerId } }, link, eventKey },
    ])
    await notify(tx, 'DISPUTE_DECIDED_FOR_READER', [
      { personId: readerId, facts: { ...facts, client: { id: clientId } }, link, eventKey },
    ])
  })
})

/** To the receipt of the reading, or to the answer. */
async function placeOf({ db }: App, { readingId: id }: Dispute): Promise<string> {
  const isAnswer = (await answerById(db, id)) !== null
  return isAnswer ? `/answers/${globalId('Answer', id)}` : `/reading/${globalId('Reading', id)}/receipt`
}
