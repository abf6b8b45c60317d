import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { DataExportReady } from '../privacy/index.ts'
import { sendLetter } from './send-letter.ts'
import { formatMessage } from './words.ts'

on(DataExportReady, 'notifications.data-export-ready', (app: App, { subjectId, payload: { personId } }) =>
  sendLetter(app, { personId, key: `data-export:${subjectId}` }, ({ language }) => ({
    subject: formatMessage(language, 'mail.dataExport.subject'),
    paragraphs: [formatMessage(language, 'mail.dataExport.body')],
    action: {
      label: formatMessage(language, 'mail.dataExport.action'),
      path: `/account/export/${subjectId}`,
    },
  })),
)
