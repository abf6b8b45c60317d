import type { App } from '../../app.ts'
import { emit, on } from '../../foundation/events/events.ts'
import { OnlineAlertDue, ReaderReachable } from '../events.ts'
import { presenceOfPerson } from '../toggle-presence.ts'
import { isDue } from './alert.ts'
import { lockAlerts, setSent } from './alerts.store.ts'

/** In one transaction: whoever has thousands of alerts locks none of them for long. */
const AT_ONCE = 100

/** Who was rung meanwhile, or went offline again, is not what anybody waits for. An alert that was marked is not due again. */
on(ReaderReachable, 'availability.answer-alerts', async (app: App, { subjectId, payload }) => {
  if ((await presenceOfPerson(app.db, subjectId)) !== 'ONLINE') return
  let after: string | null = null
  do after = await answerSome(app, subjectId, payload.offlineSeconds, after)
  while (after !== null)
})

/** Returns the last alert that was looked at; null when there are no more. */
function answerSome(
  app: App,
  readerId: string,
  offlineSeconds: number | null,
  after: string | null,
): Promise<string | null> {
  return app.db.transact(async tx => {
    const alerts = await lockAlerts(tx, readerId, after, AT_ONCE)
    const due = alerts.filter(alert => isDue(alert, offlineSeconds, app.clock.now()))
    if (due.length > 0)
      await setSent(
        tx,
        due.map(({ id }) => id),
      )
    for (const { id } of due) await emit(tx, OnlineAlertDue, { subjectId: id, payload: {} })
    return alerts.length === AT_ONCE ? (alerts.at(-1)?.id ?? null) : null
  })
}
