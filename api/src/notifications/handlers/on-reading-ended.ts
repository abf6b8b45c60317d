import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { byId } from '../../readings/index.ts'
import { MeterEnded } from '../../sessions/index.ts'
import { notify } from '../notify.ts'

/** The client's receipt. A reading that never began has none, and nobody is told of it. */
on(MeterEnded, 'notifications.receipt', async (app: App, { subjectId }) => {
  const reading = await byId(app.db, subjectId)
  if (!reading?.startedAt || reading.state !== 'ENDED') return
  const { clientId: personId, readerName, charged, givenBack, currency, totalSharedMs } = reading
  const total = charged - givenBack
  const facts = {
    reader: { name: readerName },
    time: Math.floor(Number(totalSharedMs) / 1_000),
    amount: moneyJson(money(total, currency)),
    paid: total === 0n ? 'FREE' : 'PAID',
  }
  const link = `/reading/${reading.id}/receipt`
  const eventKey = `reading:${subjectId}:receipt`
  await app.db.transact(tx => notify(tx, 'RECEIPT', [{ personId, facts, link, eventKey }]))
})
