import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { GiftReceived } from '../../gifts/index.ts'
import { notify } from '../notify.ts'

on(GiftReceived, 'notifications.gift-received', (app: App, { subjectId, payload }) => {
  const { readerId: personId, senderId, amount } = payload
  const client = senderId === null ? { name: '' } : { id: senderId }
  const facts = { client, named: senderId === null ? 'NO' : 'YES', amount }
  const [link, eventKey] = ['/desk/reader/gifts', `gift:${subjectId}`]
  return app.db.transact(tx => notify(tx, 'GIFT_RECEIVED', [{ personId, facts, link, eventKey }]))
})
