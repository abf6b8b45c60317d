import { failureInWords } from '../../billing/index.ts'
import type { Language } from '../../foundation/messages.ts'
import type { ShownFacts } from '../facts.ts'
import type { NotificationType } from '../notification-types.ts'
import { answer, decided, message, plain, quoting, reminder, type Sentences, type Writer } from './writers.ts'

/** The built-in words of each type. */
export const SENTENCES: Readonly<Record<NotificationType, Writer>> = {
  RING: plain('ring'),
  READER_ONLINE: (facts, language) => ({
    title: message(language, 'mail.readerOnline.subject', facts),
    paragraphs: [
      message(language, 'mail.readerOnline.body', facts),
      message(language, 'mail.readerOnline.next', facts),
    ],
    action: message(language, 'mail.readerOnline.action', facts),
  }),
  RECEIPT: (facts, language) => ({
    title: message(language, 'mail.receipt.subject', facts),
    paragraphs: [
      message(language, facts.paid === 'FREE' ? 'mail.receipt.free' : 'mail.receipt.body', facts),
      message(language, 'mail.receipt.next', facts),
    ],
    action: message(language, 'mail.receipt.action'),
  }),
  READING_STOPPED: (facts, language) => ({
    title: message(language, 'mail.readingStopped.subject', facts),
    paragraphs: [
      message(language, 'mail.readingStopped.body', facts),
      ...(facts.words ? [message(language, 'mail.readingStopped.why')] : []),
    ],
    ...(facts.words ? { quote: String(facts.words) } : {}),
    action: message(language, 'mail.receipt.action'),
  }),
  TOP_UP: (facts, language) => ({
    title: message(language, 'mail.topUp.subject', facts),
    paragraphs: [
      message(language, 'mail.topUp.body', facts),
      ...(facts.bonus ? [message(language, 'mail.topUp.bonus', { bonus: facts.bonus })] : []),
    ],
    action: message(language, 'mail.topUpTakenBack.action'),
  }),
  TOP_UP_TAKEN_BACK: (facts, language) => {
    const body = { REFUND: 'refund', DISPUTE: 'dispute' }[String(facts.kind)] ?? 'returned'
    return {
      title: message(
        language,
        body === 'returned' ? 'mail.topUpTakenBack.again' : 'mail.topUpTakenBack.subject',
      ),
      paragraphs: [message(language, `mail.topUpTakenBack.${body}`, facts)],
      action: message(language, 'mail.topUpTakenBack.action'),
    }
  },
  WALLET_ADJUSTED: (facts, language) => {
    const way = facts.direction === 'DEBIT' ? 'debit' : 'credit'
    return {
      title: message(language, `mail.walletAdjusted.${way}.subject`, facts),
      paragraphs: [message(language, `mail.walletAdjusted.${way}`, facts)],
      action: message(language, 'mail.topUpTakenBack.action'),
    }
  },
  APPOINTMENT_REQUESTED: (facts, language) => ({
    title: message(language, 'mail.appointmentRequested.subject', facts),
    paragraphs: [
      message(language, 'mail.appointmentRequested.body', facts),
      message(language, 'mail.appointmentRequested.next', facts),
    ],
    action: message(language, 'mail.appointment.action'),
  }),
  APPOINTMENT_BOOKED: plain('appointmentBooked', 'appointment'),
  APPOINTMENT_MOVED: plain('appointmentMoved', 'appointment'),
  APPOINTMENT_ENDED: (facts, language) => ({
    title: message(language, 'mail.appointmentEnded.subject', facts),
    paragraphs: [
      message(language, 'mail.appointmentEnded.body', facts),
      ...(facts.back ? [message(language, 'mail.appointmentEnded.back', { amount: facts.back })] : []),
    ],
    action: message(language, 'mail.appointment.action'),
  }),
  APPOINTMENT_REMINDER: (facts, language) => reminder(facts, language, 'DAY'),
  APPOINTMENT_SOON: (facts, language) => reminder(facts, language, 'SOON'),
  ANSWER_REQUESTED: (facts, language) => ({
    title: message(language, 'mail.answerRequested.subject', facts),
    paragraphs: [
      message(language, 'mail.answerRequested.body', facts),
      message(language, 'mail.answerRequested.next', facts),
    ],
    action: message(language, 'mail.answer.deliver'),
  }),
  ANSWER_DUE_SOON: answer('answerDueSoon', 'deliver'),
  ANSWER_OVER: (facts, language) => ({
    title: message(language, 'mail.answerOver.subject', facts),
    paragraphs: [
      message(language, 'mail.answerOver.body', facts),
      ...(facts.back ? [message(language, 'mail.answerOver.back', { amount: facts.back })] : []),
    ],
    action: message(language, 'mail.answer.open'),
  }),
  ANSWER_MISSED: answer('answerMissed', 'open'),
  CLARIFICATION_ASKED: (facts, language) => ({
    ...answer('clarificationAsked', 'open')(facts, language),
    quote: String(facts.question),
  }),
  CLARIFICATION_WRITTEN: answer('clarificationWritten', 'open'),
  STREAM_ANNOUNCED: plain('streamAnnounced', 'stream'),
  STREAM_LIVE: plain('streamLive', 'stream'),
  STREAM_REMINDER: plain('streamReminder', 'stream'),
  STREAM_CANCELLED: (facts, language) => ({
    title: message(language, 'mail.streamCancelled.subject', facts),
    paragraphs: [
      message(language, 'mail.streamCancelled.body', facts),
      ...(facts.back ? [message(language, 'mail.streamCancelled.back', { amount: facts.back })] : []),
    ],
    action: message(language, 'mail.stream.action'),
  }),
  REVIEW_WRITTEN: plain('reviewWritten', 'receipt'),
  REVIEW_ANSWERED: plain('reviewAnswered', 'receipt'),
  TIP_GIVEN: plain('tipGiven', 'receipt'),
  GIFT_RECEIVED: plain('giftReceived', 'giftReceived'),
  ORDER_PAID: plain('orderPaid', 'order'),
  ORDER_SHIPPED: (facts, language) => ({
    title: message(language, 'mail.orderShipped.subject', facts),
    paragraphs: [
      message(language, 'mail.orderShipped.body', facts),
      ...(facts.tracking ? [message(language, 'mail.orderShipped.tracking', facts)] : []),
    ],
    action: message(language, 'mail.order.action'),
  }),
  ORDER_ENDED: plain('orderEnded', 'order'),
  ORDER_REFUNDED: plain('orderRefunded', 'order'),
  RETURN_ANSWERED: (facts, language) => ({
    ...plain('returnAnswered', 'order')(facts, language),
    ...(facts.words ? { quote: String(facts.words) } : {}),
  }),
  RETURN_RECEIVED: plain('returnReceived', 'order'),
  RETURN_REQUESTED: plain('returnRequested'),
  LIBRARY_UPDATED: plain('libraryUpdated'),
  PRESENT_ACCEPTED: plain('presentAccepted'),
  VOUCHER_EXPIRED: plain('voucherExpired'),
  WISH_NEWS: plain('wishNews', 'wishNews'),
  PRODUCT_APPROVED: plain('productApproved', 'ownProducts'),
  PRODUCT_DECLINED: (facts, language) => ({
    ...plain('productDeclined', 'ownProducts')(facts, language),
    ...(facts.reason ? { quote: String(facts.reason) } : {}),
  }),
  STOCK_LOW: plain('stockLow'),
  TICKET_ANSWERED: (facts, language) => ({
    ...plain('ticketAnswered', 'ticketAnswered')(facts, language),
    quote: String(facts.words),
  }),
  CONTENT_REMOVED: quoting('contentRemoved'),
  APPEAL_DECIDED: quoting('appealDecided'),
  FLAG_REVIEWED: plain('flagReviewed'),
  APPEAL_RECEIVED: plain('appealReceived', 'appealReceived'),
  APPLICATION_ASKED_BACK: (facts, language) => ({
    ...plain('applicationAskedBack', 'applicationAskedBack')(facts, language),
    quote: String(facts.words),
  }),
  APPLICATION_APPROVED: plain('applicationApproved', 'applicationApproved'),
  APPLICATION_DECLINED: (facts, language) => ({
    ...plain('applicationDeclined', 'applicationDeclined')(facts, language),
    quote: String(facts.reason),
  }),
  APPLICATION_RECEIVED: plain('applicationReceived', 'applicationReceived'),
  DISPUTE_FILED: plain('disputeOpened.client', 'receipt'),
  DISPUTE_OPENED: plain('disputeOpened.reader', 'receipt'),
  DISPUTE_DECIDED_FOR_CLIENT: decided('client'),
  DISPUTE_DECIDED_FOR_READER: decided('reader'),
  PAYOUT_PAID: plain('payoutPaid'),
  PAYOUT_FAILED: (facts, language) => ({
    title: message(language, 'mail.payoutFailed.subject', facts),
    paragraphs: [
      message(language, 'mail.payoutFailed.body', facts),
      failureInWords(language, facts.reason as never),
      message(language, 'mail.payoutFailed.next'),
    ],
    action: message(language, 'mail.payoutFailed.action'),
  }),
  PAYOUT_RETURNED: plain('payoutReturned', 'payoutFailed'),
  PAYOUT_WAITING: plain('payoutWaiting', 'payoutWaiting'),
  TEMPLATE_BROKEN: plain('templateBroken'),
  DATA_EXPORT_READY: plain('dataExport', 'dataExport'),
}

export const builtInSentences = (type: NotificationType, facts: ShownFacts, language: Language): Sentences =>
  SENTENCES[type](facts, language)
