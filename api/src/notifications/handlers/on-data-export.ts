import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { DataExportReady } from '../../privacy/index.ts'
import { notify } from '../notify.ts'

on(DataExportReady, 'notifications.data-export-ready', (app: App, { subjectId, payload: { personId } }) =>
  app.db.transact(tx =>
    notify(tx, 'DATA_EXPORT_READY', [
      {
        personId,
        facts: {},
        link: `/account/export/${subjectId}`,
        eventKey: `data-export:${subjectId}`,
      },
    ]),
  ),
)
