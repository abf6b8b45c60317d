import { messages } from '../foundation/messages.ts'

/** The messages of mails, with their arguments; their texts are in messages/. */
export const MAIL_WORDS = {
  'mail.greeting': ['name'],
  'mail.greetingWithoutName': [],
  'mail.footer': ['brand', 'support'],
  'mail.payoutPaid.subject': ['amount'],
  'mail.payoutPaid.body': ['amount'],
  'mail.payoutFailed.subject': ['amount'],
  'mail.payoutFailed.body': ['amount'],
  'mail.payoutFailed.next': [],
  'mail.payoutFailed.action': [],
  'mail.payoutReturned.subject': ['amount'],
  'mail.payoutReturned.body': ['amount'],
  'mail.payoutWaiting.subject': [],
  'mail.payoutWaiting.body': [],
  'mail.payoutWaiting.action': [],
  'mail.disputeOpened.client.subject': ['reader'],
  'mail.disputeOpened.client.body': [],
  'mail.disputeOpened.reader.subject': ['client'],
  'mail.disputeOpened.reader.body': ['share'],
  'mail.disputeDecided.client.subject': ['reader'],
  'mail.disputeDecided.client.refunded': ['amount'],
  'mail.disputeDecided.client.upheld': [],
  'mail.disputeDecided.reader.subject': ['client'],
  'mail.disputeDecided.reader.refunded': ['client', 'amount'],
  'mail.disputeDecided.reader.upheld': [],
  'mail.disputeDecided.why': [],
  'mail.receipt.action': [],
  'mail.somebody': [],
} as const

export const say = messages(MAIL_WORDS)
