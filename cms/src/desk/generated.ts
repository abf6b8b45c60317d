/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What staff did to somebody’s access. */
export type AccessAct =
  /** Their account was closed for good. */
  | 'CLOSED'
  /** They were let in again. */
  | 'READMITTED'
  /** They were shut out. */
  | 'SUSPENDED';

/** What other staff should know of a case. */
export type AddCaseNoteInput = {
  /** The case. */
  caseId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What: 1 to 2000 characters. */
  words: string;
};

/** What other staff should know of something in the queue. */
export type AddModerationNoteInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Of what. */
  moderationItemId: string | number;
  /** 1 to 2000 characters. */
  words: string;
};

/** What other staff should know of a person. */
export type AddPersonNoteInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The person. */
  personId: string | number;
  /** What: 1 to 2000 characters. */
  words: string;
};

/** What to put into a wallet, or to take out of it. */
export type AdjustWalletInput = {
  /** How much, above zero. */
  amount: MoneyInput;
  /** Which way. */
  direction: AdjustmentDirection;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Whose wallet. */
  personId: string | number;
  /** Why. */
  reason: AdjustmentReason;
  /** Why, in words for other staff: 1 to 2000 characters. */
  words: string;
};

/** Which way staff move money. */
export type AdjustmentDirection =
  /** Into the wallet. */
  | 'CREDIT'
  /** Out of the wallet. */
  | 'DEBIT';

/** Why staff move money. */
export type AdjustmentReason =
  /** For something that went wrong. */
  | 'COMPENSATION'
  /** To put a mistake right. */
  | 'CORRECTION'
  /** Money that should not have been there. */
  | 'FRAUD'
  /** As a courtesy. */
  | 'GOODWILL'
  /** Something else, as the words describe. */
  | 'OTHER';

/** How far an adjustment is. */
export type AdjustmentState =
  /** It did not, and will not. */
  | 'DECLINED'
  /** The money moved. */
  | 'MADE'
  /** For a second member of staff. */
  | 'WAITING';

/** Whether something is taken back. */
export type AnswerReturnInput = {
  /** It is; else it is declined. */
  isAccepted: boolean;
  /** Which return. */
  orderReturnId: string | number;
  /** For the buyer, at most 500 characters; needed to decline. */
  words?: string | null | undefined;
};

/** What staff answer. */
export type AnswerTicketInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** With it the ticket is solved. */
  isSolved?: boolean;
  /** The answer: 1 to 4000 characters. */
  text: string;
  /** Which ticket. */
  ticketId: string | number;
};

/** What was done with an application. */
export type ApplicationAct =
  /** Its person asked for another decision. */
  | 'APPEALED'
  /** Staff said yes. */
  | 'APPROVED'
  /** Staff asked about some steps. */
  | 'ASKED_BACK'
  /** Staff said no. */
  | 'DECLINED'
  /** Its person sent it to staff. */
  | 'SUBMITTED'
  /** Its person took it back. */
  | 'WITHDRAWN';

/** What staff ask about one step. */
export type ApplicationQuestionInput = {
  /** The step. */
  step: ApplicationStep;
  /** 1 to 2000 characters. */
  words: string;
};

/** How far an application is. */
export type ApplicationState =
  /** Its person asked staff to decide once more. */
  | 'APPEALED'
  /** Its person becomes a reader. */
  | 'APPROVED'
  /** Staff ask about some steps; its person changes them and submits again. */
  | 'ASKED_BACK'
  /** Staff said no; `reason` says why. */
  | 'DECLINED'
  /** Its person writes it. */
  | 'DRAFT'
  /** It waits for staff. */
  | 'SUBMITTED'
  /** Its person took it back. Changing a step makes it a draft again. */
  | 'WITHDRAWN';

/** A part of an application, saved by itself. */
export type ApplicationStep =
  /** They agree to the terms in force. */
  | 'AGREEMENT'
  /** For how long they have given readings, and how. */
  | 'EXPERIENCE'
  /** Legal name, country and date of birth. */
  | 'IDENTITY'
  /** Their picture. */
  | 'PICTURES'
  /** Name and words of their profile, languages and time zone. */
  | 'PROFILE'
  /** What a minute costs on each channel. */
  | 'RATES'
  /** A sample of a reading, in writing. */
  | 'SAMPLE'
  /** What they read with, what they can do, how they speak and what about. */
  | 'TAGS';

/** An application is approved. */
export type ApproveApplicationInput = {
  /** Which. */
  applicationId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
};

/** Pieces of a line that arrived. */
export type ArrivedPiecesInput = {
  /** Of which line. */
  orderLineId: string | number;
  /** How many are sold again. */
  restocked: number;
  /** How many are not. */
  writtenOff: number;
};

/** An application goes back to its person with questions. */
export type AskBackApplicationInput = {
  /** Which. */
  applicationId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** At least one, and one a step. */
  questions: Array<ApplicationQuestionInput>;
};

/** Who works on a case from now on. */
export type AssignCaseInput = {
  /** The case, which is open. */
  caseId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Who; null: nobody any more. */
  personId?: string | number | null | undefined;
  /** The version that was looked at. */
  version: number;
};

/** Which actions of staff; what is left out does not matter. */
export type AuditTrailFilter = {
  /** Of this name, e.g. "decideCase". */
  action?: string | null | undefined;
  /** From this moment on. */
  from?: string | null | undefined;
  /** Of this kind. */
  kind?: StaffActionKind | null | undefined;
  /** Of this member of staff. */
  personId?: string | number | null | undefined;
  /** About this: an id that this API gave you, or a subject as the trail shows it. */
  subject?: string | null | undefined;
  /** Before this moment. */
  to?: string | null | undefined;
};

/** What was done with a case. */
export type CaseAct =
  /** The reader wrote their side. */
  | 'ANSWERED'
  /** It was decided, or closed. */
  | 'DECIDED'
  /** It was given to somebody of staff. */
  | 'GIVEN'
  /** Somebody wrote a note, for other staff. */
  | 'NOTED'
  /** It was opened. */
  | 'OPENED'
  /** Nobody works on it any more. */
  | 'RELEASED'
  /** Somebody of staff took it. */
  | 'TAKEN';

/** Which cases a list holds. */
export type CaseFilter = {
  /** Only open ones that were not taken up, or not decided, in time. */
  isOverdue?: boolean;
  /** What they are about. */
  kind?: CaseKind | null | undefined;
  /** Who works on them. */
  owner?: CaseOwner | null | undefined;
  /** How far they are. */
  state?: CaseState;
};

/** What a case is about. */
export type CaseKind =
  /** A nightly audit found that something does not hold. */
  | 'AUDIT'
  /** A card’s bank disputes a payment. */
  | 'CHARGEBACK'
  /** A client disputes a reading or an answer. */
  | 'DISPUTE'
  /** Money from outside does not fit what was asked for, or cannot be paid out. */
  | 'PAYMENT'
  /** What a reader’s last weeks show is past a limit of the policies. */
  | 'QUALITY';

/** Who works on a case. */
export type CaseOwner =
  /** Whoever asks; of decided ones, who decided. */
  | 'MINE'
  /** Nobody. */
  | 'NOBODY';

/** Which cases come first. */
export type CasePriority =
  /** How somebody behaved, or money from outside. */
  | 'HIGH'
  /** All others, by age. */
  | 'NORMAL'
  /** Something does not hold: before all others. */
  | 'URGENT';

/** How far staff are with a case. */
export type CaseState =
  /** Decided, for good. */
  | 'DECIDED'
  /** To be decided. */
  | 'OPEN';

/** How a reading is held. */
export type Channel =
  /** By written messages. */
  | 'CHAT'
  /** By picture and voice, with chat beside them. */
  | 'VIDEO'
  /** By voice, with chat beside it. */
  | 'VOICE';

/** What staff record of a case that the platform opened. */
export type CloseCaseInput = {
  /** The case, which is open. */
  caseId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What was done about it, to other staff: 1 to 2000 characters. */
  note: string;
};

/** Whose account staff close, and why. */
export type ClosePersonInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The person. */
  personId: string | number;
  /** Why, for other staff: 1 to 2000 characters. */
  reason: string;
};

/** What somebody agrees to. */
export type ConsentKind =
  /** They are of age. */
  | 'ADULT'
  /** Measuring how they use the site; optional. */
  | 'ANALYTICS'
  /** Mails about news and offers; optional. */
  | 'MARKETING'
  /** The privacy policy. */
  | 'PRIVACY'
  /** The terms of use. */
  | 'TERMS'
  /** Sharing data with partners; optional. */
  | 'THIRD_PARTY';

/** What people write that others may report. */
export type ContentKind =
  /** A product of a reader. */
  | 'PRODUCT'
  /** A review of a product. */
  | 'PRODUCT_REVIEW'
  /** A reader’s profile. */
  | 'PROFILE'
  /** A review of a reading or an answer. */
  | 'REVIEW'
  /** A message in the chat of a stream. */
  | 'STREAM_MESSAGE';

/** What staff decide of a case. */
export type DecideCaseInput = {
  /** With REFUND_PART alone. */
  amount?: MoneyInput | null | undefined;
  /** The case, which is open. */
  caseId: string | number;
  /** Whether, and how much of it, is given back. */
  decision: Decision;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Why, to both sides. */
  note: string;
  /** The version that was looked at. */
  version: number;
};

/** What staff decide about something that was reported, or about an appeal. */
export type DecideModerationInput = {
  /** What becomes of it. */
  decision: ModerationDecision;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What. */
  moderationItemId: string | number;
  /** Why it goes; with REMOVE, but not of an appeal. */
  reason?: FlagReason | null | undefined;
  /** At most 2000 characters. To its author with REMOVE and of an appeal, and then not empty; otherwise to other staff. */
  words: string;
};

/** What staff decided of a dispute. */
export type Decision =
  /** All of it is given back. */
  | 'REFUND_FULL'
  /** A part of it is given back. */
  | 'REFUND_PART'
  /** The charge stands, nothing is given back. */
  | 'UPHELD';

/** What staff might decide of a case, to see what it would move. */
export type DecisionEffectInput = {
  /** With REFUND_PART alone. */
  amount?: MoneyInput | null | undefined;
  /** The case, which is open. */
  caseId: string | number;
  /** Whether, and how much of it, would be given back. */
  decision: Decision;
};

/** An application is declined. */
export type DeclineApplicationInput = {
  /** Which. */
  applicationId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Why, for its person: 1 to 2000 characters. */
  reason: string;
};

/** What a client disputes a reading for. */
export type DisputeReason =
  /** The reader was not there, or elsewhere in mind. */
  | 'ABSENT'
  /** The time or the sum is wrong. */
  | 'CHARGE'
  /** How the reader behaved. */
  | 'CONDUCT'
  /** Sound, picture or chat did not work. */
  | 'CONNECTION'
  /** Something else, as the comment describes. */
  | 'OTHER';

/** Why something is reported, or removed. */
export type FlagReason =
  /** It is somebody else’s work. */
  | 'COPYRIGHT'
  /** It claims or promises what is not true. */
  | 'FALSE_CLAIMS'
  /** It insults or threatens somebody. */
  | 'HARASSMENT'
  /** It is inappropriate. */
  | 'INAPPROPRIATE'
  /** Something else, as the words say. */
  | 'OTHER'
  /** It is advertising, or says the same again and again. */
  | 'SPAM';

/** How something of an order was handed over. */
export type FulfilmentKind =
  /** As files. */
  | 'DELIVERED'
  /** As a voucher or a service. */
  | 'ISSUED'
  /** In a parcel. */
  | 'SHIPPED';

/** Whose payouts, and why. */
export type HoldPayoutsInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The person who earns. */
  personId: string | number;
  /** Why, to other staff: 1 to 2000 characters. */
  reason: string;
};

/** What became of an invitation. */
export type InvitationState =
  /** Somebody accepted it. */
  | 'ACCEPTED'
  /** Nobody accepted it in time. */
  | 'EXPIRED'
  /** Its link can be used. */
  | 'OPEN'
  /** Staff took it back before anybody accepted it. */
  | 'REVOKED';

/** Somebody who is to become a reader. */
export type InviteReaderInput = {
  /** Their mail address. */
  email: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** How they are called: 1 to 60 characters. */
  name: string;
  /** A few words to them: at most 1000. */
  words?: string | null | undefined;
};

/** What is given back of a line. */
export type LineRefundInput = {
  /** How much, with its tax. */
  amount: MoneyInput;
  /** Which. */
  orderLineId: string | number;
};

/** What is counted of each day. */
export type Measure =
  /** People who did something; each counts once. */
  | 'ACTIVE_PEOPLE'
  /** Answers that were delivered; the value is the time from the request. */
  | 'ANSWERS'
  /** Answers that the client took back. */
  | 'ANSWERS_CANCELLED'
  /** Answers that the reader declined. */
  | 'ANSWERS_DECLINED'
  /** Answers that were not delivered in time. */
  | 'ANSWERS_LATE'
  /** Appointments that the reader cancelled. */
  | 'APPOINTMENTS_CANCELLED'
  /** Appointments that took place. */
  | 'APPOINTMENTS_KEPT'
  /** Of them those to which the reader came late; the value is by how much. */
  | 'APPOINTMENTS_LATE'
  /** Appointments to which the reader did not come. */
  | 'APPOINTMENTS_MISSED'
  /** Appointments that ended otherwise. */
  | 'APPOINTMENTS_OTHER'
  /** Readings and answers that a client disputed. */
  | 'DISPUTES'
  /** Clients whose first reading took place. */
  | 'FIRST_READINGS'
  /** Gifts that were not taken back. */
  | 'GIFTS'
  /** Orders of the shop that were paid. */
  | 'ORDERS'
  /** What the platform earned and gave back, as the ledger has it. */
  | 'PLATFORM_PART'
  /** What readers earned and gave back, as the ledger has it. */
  | 'READER_PART'
  /** Readings by chat that took place; the value is the shared time. */
  | 'READINGS_CHAT'
  /** Readings of clients who had read with the reader before. */
  | 'READINGS_RETURNING'
  /** Readings in which both sides met, by the day they were asked for. */
  | 'READINGS_STARTED'
  /** Readings by video that took place; the value is the shared time. */
  | 'READINGS_VIDEO'
  /** Readings by voice that took place; the value is the shared time. */
  | 'READINGS_VOICE'
  /** Money that was given back into wallets. */
  | 'REFUNDS'
  /** Reviews; the value is their stars. */
  | 'REVIEWS'
  /** Rings that were accepted; the value is how long it took. */
  | 'RINGS_ANSWERED'
  /** Rings that the client took back. */
  | 'RINGS_CANCELLED'
  /** Rings that the reader declined. */
  | 'RINGS_DECLINED'
  /** Rings that nobody answered. */
  | 'RINGS_MISSED'
  /** Rings that were not answered yet. */
  | 'RINGS_OPEN'
  /** People who came for the first time; guests of the shop are not among them. */
  | 'SIGN_UPS'
  /** Tips. */
  | 'TIPS'
  /** Money that came into wallets by card. */
  | 'TOP_UPS';

/** What happened to it. */
export type ModerationAct =
  /** Its author appealed. */
  | 'APPEALED'
  /** Rules caught it; the words name them. */
  | 'CAUGHT'
  /** Its author changed it. */
  | 'CHANGED'
  /** Staff left it to an administrator. */
  | 'ESCALATED'
  /** Enough people reported it. */
  | 'HIDDEN'
  /** Staff let it stay. */
  | 'KEPT'
  /** Staff wrote something down. */
  | 'NOTED'
  /** Staff removed it. */
  | 'REMOVED'
  /** Staff brought it back. */
  | 'RESTORED'
  /** Staff let the removal stand. */
  | 'UPHELD';

/** What staff decide about it. */
export type ModerationDecision =
  /** An administrator decides. */
  | 'ESCALATE'
  /** It stays, or after an appeal comes back. */
  | 'KEEP'
  /** It goes, or after an appeal stays away. */
  | 'REMOVE';

/** What of the queue; what is left out does not matter. */
export type ModerationQueueFilter = {
  /** Of this kind. */
  kind?: ContentKind | null | undefined;
  /** Reported for this reason. */
  reason?: FlagReason | null | undefined;
  /** That stands so; without it all that waits: OPEN, ESCALATED and APPEALED. */
  state?: ModerationState | null | undefined;
};

/** How something stands that was reported, or that a rule caught. */
export type ModerationState =
  /** It was removed, and its author asked for a second look. */
  | 'APPEALED'
  /** It waits for an administrator. */
  | 'ESCALATED'
  /** Staff let it stay. */
  | 'KEPT'
  /** It waits for a moderator. */
  | 'OPEN'
  /** It was removed; its author may appeal. */
  | 'REMOVED'
  /** It is back after an appeal. */
  | 'RESTORED'
  /** It was removed, and stays so after an appeal. */
  | 'UPHELD';

/** An amount of money in minor units (cents). */
export type MoneyInput = {
  /** Its currency. */
  currency: string;
  /** Minor units (cents). */
  minor: string;
};

/** What other staff should know of a ticket. */
export type NoteTicketInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What: 1 to 4000 characters. */
  text: string;
  /** Which ticket. */
  ticketId: string | number;
};

/** By what an order ended before anything was handed over. */
export type OrderEnding =
  /** The buyer cancelled it. */
  | 'BY_CLIENT'
  /** Staff cancelled it. */
  | 'BY_STAFF'
  /** The rest did not come by card in time. */
  | 'NOT_PAID';

/** Pieces of a line. */
export type OrderPiecesInput = {
  /** How many. */
  count: number;
  /** Of which. */
  orderLineId: string | number;
};

/** How an order stands. */
export type OrderState =
  /** The rest is to come by card; until `reservedUntil` its pieces are reserved. */
  | 'AWAITING_PAYMENT'
  /** It ended before anything was handed over, and everything was given back. */
  | 'CANCELLED'
  /** Handed over, but for what was cancelled; its money is with whoever earned it. */
  | 'FULFILLED'
  /** Its money is held; it can be cancelled. */
  | 'PAID'
  /** Some of it is handed over; of the rest the money is held, and it can be cancelled. */
  | 'PARTLY_FULFILLED';

/** Which payouts; what is left out does not matter. */
export type PayoutFilter = {
  /** Of the run of this day. */
  day?: string | null | undefined;
  /** To this person. */
  personId?: string | number | null | undefined;
  /** That are so far. */
  state?: PayoutState | null | undefined;
};

/** Earnings are paid out while it is READY, and stay in the earnings otherwise. */
export type PayoutSetupState =
  /** Begun; the payment provider has not received everything yet. */
  | 'INCOMPLETE'
  /** All is handed in, and the payment provider looks at it. */
  | 'IN_REVIEW'
  /** The payment provider has received nothing yet. */
  | 'NOT_STARTED'
  /** Payouts arrive. */
  | 'READY'
  /** The payment provider does not pay to this account: it wants what is missing, or has turned it away. */
  | 'RESTRICTED';

/** How far a payout has come. */
export type PayoutState =
  /** It failed; the money is back in the earnings. */
  | 'FAILED'
  /** With the reader’s bank. */
  | 'PAID'
  /** On its way. */
  | 'SENDING';

/** What the platform asks staff to look at. */
export type PlatformCaseKind =
  /** A nightly audit found that something does not hold. */
  | 'AUDIT'
  /** A card’s bank disputes a payment. */
  | 'CHARGEBACK'
  /** Money from outside does not fit what was asked for, or cannot be paid out. */
  | 'PAYMENT'
  /** What a reader’s last weeks show is past a limit of the policies. */
  | 'QUALITY';

/** What a product is. */
export type ProductKind =
  /** Sound, a course or a file. */
  | 'DIGITAL'
  /** A thing that is shipped; its pieces are counted. */
  | 'PHYSICAL'
  /** A reading or another service. */
  | 'SERVICE';

/** What the quality of a reader is measured by. */
export type QualityMeasure =
  /** Rings that they accepted, of 100. */
  | 'ANSWERED'
  /** Seconds until they accepted one, on average. */
  | 'ANSWER_SECONDS'
  /** Appointments and answers that they called off or delivered late, of 100. */
  | 'CANCELLED'
  /** Readings that were disputed, of 100. */
  | 'DISPUTED'
  /** Days since their last reading. */
  | 'IDLE'
  /** Appointments to which they came late or not at all, of 100. */
  | 'LATE'
  /** How much of their profile is filled in, of 100. */
  | 'PROFILE'
  /** Hundredths of stars, on average. */
  | 'RATING'
  /** Readings of clients who had read with them before, of 100. */
  | 'RETURNING';

/** Where a reader stands. */
export type QualityTier =
  /** Something is past its limit. */
  | 'ATTENTION'
  /** There is too little to judge by. */
  | 'NEW'
  /** All is within its limits. */
  | 'STEADY'
  /** All is within its limits, with 4.7 stars or more and 90 of 100 rings accepted. */
  | 'STRONG';

/** Why a reading ended. */
export type ReadingEnding =
  /** The client ended it. */
  | 'CLIENT_ENDED'
  /** A connection was lost for longer than interruptions may last. */
  | 'CONNECTION_LOST'
  /** The two never connected. */
  | 'NEVER_CONNECTED'
  /** The wallet did not cover another minute. */
  | 'OUT_OF_FUNDS'
  /** The reader ended it. */
  | 'READER_ENDED'
  /** Staff ended it. */
  | 'STAFF_ENDED'
  /** The agreed minutes were over. */
  | 'TIME_UP';

/** How a reading stands. */
export type ReadingState =
  /** Both are connected and the meter runs. */
  | 'ACTIVE'
  /** The client took the request back. */
  | 'CANCELLED'
  /** The reader accepted; both connect. */
  | 'CONNECTING'
  /** The reader did not take it. */
  | 'DECLINED'
  /** It is over and settled. */
  | 'ENDED'
  /** The reader did not answer. */
  | 'EXPIRED'
  /** Somebody’s connection was lost; the meter stands still. */
  | 'PAUSED'
  /** The reader is rung. */
  | 'RINGING';

/** Whom to let in again, and why. */
export type ReadmitPersonInput = {
  /** A fresh UUID for each intention. */
  idempotencyKey: string;
  /** The person. */
  personId: string | number;
  /** Why, for other staff: 1 to 2000 characters. */
  reason: string;
};

/** A return that arrived. */
export type ReceiveReturnInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What arrived of it, each line once. */
  lines: Array<ArrivedPiecesInput>;
  /** Which. */
  orderReturnId: string | number;
  /** Where its money goes. */
  to?: RefundTarget;
};

/** Pieces that staff count. */
export type ReceiveStockInput = {
  /** How many came in; negative: how many were lost or broke. */
  count: number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** From now on staff are notified when no more than so many are left. */
  lowAt?: number | null | undefined;
  /** Why, at most 200 characters. */
  note?: string | null | undefined;
  /** Of which SKU. */
  sku: string;
};

/** What staff think of giving back of an order. */
export type RefundEffectInput = {
  /** Of which lines, each once. */
  lines: Array<LineRefundInput>;
  /** Which order. */
  orderId: string | number;
  /** How much of shipping, with its tax. */
  shipping?: MoneyInput | null | undefined;
};

/** What staff give back of what was handed over of an order. */
export type RefundOrderInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Of which lines, each once. */
  lines: Array<LineRefundInput>;
  /** Which order. */
  orderId: string | number;
  /** Why, for other staff: 1 to 500 characters. */
  reason: string;
  /** How much of shipping, with its tax. */
  shipping?: MoneyInput | null | undefined;
  /** Where it goes. */
  to?: RefundTarget;
};

/** Where a refund goes. */
export type RefundTarget =
  /** On to the card that the order was paid by, as far as that card paid it. */
  | 'CARD'
  /** It stays in the wallet. */
  | 'WALLET';

/** What to deliver again. */
export type ReplayDeliveryInput = {
  /** The delivery, which is parked. */
  deliveryId: string | number;
};

/** Which payout is tried again, and why. */
export type RetryPayoutInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The payout, which failed or is still on its way. */
  payoutId: string | number;
  /** Why, to other staff: 1 to 2000 characters. */
  reason: string;
};

/** How a return stands. */
export type ReturnState =
  /** It may be sent. */
  | 'ACCEPTED'
  /** It is not taken back. */
  | 'DECLINED'
  /** It arrived, and what was paid for it was given back. */
  | 'RECEIVED'
  /** Staff have not answered. */
  | 'REQUESTED';

/** An invitation that is taken back. */
export type RevokeInvitationInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Which; it is open. */
  readerInvitationId: string | number;
};

/** What somebody may do. Readers and staff are clients too. */
export type Role =
  /** Does what all of them do, and sets the terms. */
  | 'ADMIN'
  /** Asks readers, and pays for it. */
  | 'CLIENT'
  /** Writes what the site shows. */
  | 'EDITOR'
  /** Decides about money: refunds of readings, gifts and orders. */
  | 'FINANCE'
  /** Guards how people treat each other: cases, suspensions, streams. */
  | 'MODERATOR'
  /** Gives readings. */
  | 'READER'
  /** Runs the platform; what they may do of it, the roles below describe. */
  | 'STAFF'
  /** Helps people: cases, orders, stock, letters that did not arrive. */
  | 'SUPPORT';

/** What staff hand over of an order. */
export type ShipOrderInput = {
  /** Who carries it: the code of a carrier that staff set up, or any name, at most 80 characters. */
  carrier?: string | null | undefined;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What of it, each line once; null: all that is not handed over yet. */
  lines?: Array<OrderPiecesInput> | null | undefined;
  /** Which. */
  orderId: string | number;
  /** By which its carrier finds it, at most 80 characters. */
  tracking?: string | null | undefined;
};

/** Why a person may not come in. */
export type ShutOutBy =
  /** The identity provider banned them; it is lifted there. */
  | 'BAN'
  /** The account was closed for good. */
  | 'DELETION'
  /** Our staff suspended them. */
  | 'SUSPENSION';

/** A side of a reading. */
export type Side =
  /** Who asked for it and pays. */
  | 'CLIENT'
  /** Who reads. */
  | 'READER';

/** Whether staff changed something or looked at it. */
export type StaffActionKind =
  /** They changed something, or tried to. */
  | 'CHANGE'
  /** They looked at what is private to somebody. */
  | 'READ';

/** As whom the site is opened. */
export type StartLookInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The person. */
  personId: string | number;
  /** Why, for them to read: 1 to 500 characters. */
  reason: string;
};

/** What moved pieces of an SKU. */
export type StockMovementKind =
  /** Staff counted them in. */
  | 'RECEIVED'
  /** The order was not paid. */
  | 'RELEASED'
  /** An order reserved them for its payment. */
  | 'RESERVED'
  /** They were cancelled before they were handed over, or sent back. */
  | 'RETURNED'
  /** An order was paid. */
  | 'SOLD'
  /** Staff counted them out. */
  | 'WRITTEN_OFF';

/** A reading that staff end. */
export type StopReadingInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The reading, which goes on. */
  readingId: string | number;
  /** Why, to both sides: 1 to 500 characters. */
  reason: string;
};

/** A stream that is called off or taken down, and why. */
export type StreamReasonInput = {
  /** Why, for people to read: 1 to 500 characters. */
  reason: string;
  /** The stream. */
  streamId: string | number;
};

/** How a stream stands. */
export type StreamState =
  /** It was called off before it began. */
  | 'CANCELLED'
  /** It was live, and is over. */
  | 'ENDED'
  /** It is live. */
  | 'LIVE'
  /** It is live, and its reader will be back soon. */
  | 'PAUSED'
  /** It is announced for a time. */
  | 'SCHEDULED';

/** Who may watch. */
export type StreamVisibility =
  /** Who paid the entry. */
  | 'PREMIUM'
  /** Who was invited. */
  | 'PRIVATE'
  /** Everybody, visitors too. */
  | 'PUBLIC';

/** By which the policy came to what it suggests. */
export type SuggestionRule =
  /** Nothing of the policy fits. */
  | 'NO_RULE'
  /** The client disputed often lately: the charge stands. */
  | 'OFTEN_DISPUTED'
  /** The reader was gone for some of the time: that share goes back. */
  | 'PARTLY_GONE'
  /** The reader was gone for much of the time: all of it goes back. */
  | 'READER_GONE'
  /** Less was shared than a reading needs: all of it goes back. */
  | 'SHORT';

/** Whom to suspend, and why. */
export type SuspendPersonInput = {
  /** A fresh UUID for each intention. */
  idempotencyKey: string;
  /** The person. */
  personId: string | number;
  /** Why, for other staff: 1 to 2000 characters. */
  reason: string;
};

/** Whose ticket it is from now on: the viewer’s. */
export type TakeTicketInput = {
  /** Also when another member of staff has it. */
  takesOver?: boolean;
  /** Which ticket. */
  ticketId: string | number;
};

/** Whose tickets a list of staff has. */
export type TicketAssignment =
  /** All. */
  | 'ANYBODY'
  /** Those that the viewer looks after. */
  | 'MINE'
  /** Those that nobody looks after. */
  | 'NOBODY';

/** Who wrote something in a ticket. */
export type TicketAuthor =
  /** Who asked. */
  | 'PERSON'
  /** Our staff. */
  | 'STAFF';

/** How a ticket stands. */
export type TicketState =
  /** Nobody replied for days: it takes no more replies. */
  | 'CLOSED'
  /** Staff are to answer. */
  | 'OPEN'
  /** Staff take it for solved; a reply opens it again. */
  | 'SOLVED'
  /** Staff answered; its person may reply. */
  | 'WAITING_FOR_PERSON';

/** What a ticket is about. */
export type TicketTopic =
  /** Account and privacy. */
  | 'ACCOUNT'
  /** Something from the shop. */
  | 'ORDER'
  /** Anything else. */
  | 'OTHER'
  /** Wallet, cards and refunds. */
  | 'PAYMENT'
  /** What a reader earned. */
  | 'PAYOUT'
  /** A reading, an appointment or an answer. */
  | 'READING';

/** Which top-ups; what is left out does not matter. */
export type TopUpFilter = {
  /** Of this person. */
  personId?: string | number | null | undefined;
  /** That are so far. */
  state?: TopUpState | null | undefined;
};

/** How far a top-up has come. */
export type TopUpState =
  /** Nobody paid yet. */
  | 'AWAITING_PAYMENT'
  /** The last try failed; the same payment can still be made with another card. */
  | 'FAILED'
  /** Paid; the money is in the wallet. */
  | 'SUCCEEDED';

/** Which transfers; what is left out does not matter. */
export type TransferFilter = {
  /** By its number, or all about one subject as our tables know it; nothing else matters then. */
  find?: string | null | undefined;
  /** From this moment on. */
  from?: string | null | undefined;
  /** From or to an account of this person. */
  personId?: string | number | null | undefined;
  /** For this reason, as the ledger names it. */
  reason?: string | null | undefined;
  /** Before this moment. */
  to?: string | null | undefined;
};

/** What waits for staff. */
export type WaitingKind =
  /** Adjustments of a wallet that a second person must confirm. */
  | 'ADJUSTMENTS'
  /** People who want to read here, and appeals. */
  | 'APPLICATIONS'
  /** Payments that a card’s bank disputes. */
  | 'CHARGEBACKS'
  /** Disputes to decide. */
  | 'DISPUTES'
  /** What the payment provider reported and could not be applied. */
  | 'FAILED_EVENTS'
  /** Payouts of the last two weeks that failed and were not tried again. */
  | 'FAILED_PAYOUTS'
  /** What the nightly audits found. */
  | 'FINDINGS'
  /** Orders of which something is to be packed for more than three days. */
  | 'LATE_ORDERS'
  /** What people reported, rules caught, or authors appealed. */
  | 'MODERATION'
  /** What readers want to sell. */
  | 'OWN_PRODUCTS'
  /** Events whose handlers failed at every attempt. */
  | 'PARKED'
  /** Money from outside that does not fit what was asked for. */
  | 'PAYMENTS'
  /** Returns that buyers asked for. */
  | 'RETURNS'
  /** Questions to answer. */
  | 'TICKETS'
  /** Readers whose last weeks are past a limit of the policies. */
  | 'WARNINGS';

export type DeskApplicationRowFragment = { id: string, state: ApplicationState, changedAt: string, isInvited: boolean, content: { name: string | null, country: string | null, years: number | null }, person: { id: string, name: string } | null };

export type DeskApplicationContentFragment = { legalName: string | null, country: string | null, bornOn: string | null, years: number | null, experience: string | null, name: string | null, tagline: string | null, bio: string | null, location: string | null, languages: Array<string>, timeZone: string | null, sample: string | null, termsVersion: number | null, topicLabels: Array<string>, attributes: Array<{ id: string, name: string }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, picture: { url: string, alt: string } | null };

export type DeskApplicationVersionFragment = { number: number, act: ApplicationAct, at: string, words: string | null, changed: Array<string>, questions: Array<{ step: ApplicationStep, words: string }>, by: { id: string, name: string } | null, content: { legalName: string | null, country: string | null, bornOn: string | null, years: number | null, experience: string | null, name: string | null, tagline: string | null, bio: string | null, location: string | null, languages: Array<string>, timeZone: string | null, sample: string | null, termsVersion: number | null, topicLabels: Array<string>, attributes: Array<{ id: string, name: string }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, picture: { url: string, alt: string } | null } };

export type DeskApplicationsQueryVariables = Exact<{
  state: ApplicationState;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskApplicationsQuery = { applications: { edges: Array<{ node: { id: string, state: ApplicationState, changedAt: string, isInvited: boolean, content: { name: string | null, country: string | null, years: number | null }, person: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskApplicationQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskApplicationQuery = { node:
    | { __typename: 'Answer' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'Application', reason: string | null, waitingSince: string | null, payoutSetupState: PayoutSetupState, id: string, state: ApplicationState, changedAt: string, isInvited: boolean, questions: Array<{ step: ApplicationStep, words: string }>, reader: { id: string, slug: string } | null, content: { name: string | null, country: string | null, years: number | null, legalName: string | null, bornOn: string | null, experience: string | null, tagline: string | null, bio: string | null, location: string | null, languages: Array<string>, timeZone: string | null, sample: string | null, termsVersion: number | null, topicLabels: Array<string>, attributes: Array<{ id: string, name: string }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, picture: { url: string, alt: string } | null }, versions: Array<{ number: number, act: ApplicationAct, at: string, words: string | null, changed: Array<string>, questions: Array<{ step: ApplicationStep, words: string }>, by: { id: string, name: string } | null, content: { legalName: string | null, country: string | null, bornOn: string | null, years: number | null, experience: string | null, name: string | null, tagline: string | null, bio: string | null, location: string | null, languages: Array<string>, timeZone: string | null, sample: string | null, termsVersion: number | null, topicLabels: Array<string>, attributes: Array<{ id: string, name: string }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, picture: { url: string, alt: string } | null } }>, person: { id: string, name: string } | null }
    | { __typename: 'Appointment' }
    | { __typename: 'Attribute' }
    | { __typename: 'CaseReading' }
    | { __typename: 'CreditPackage' }
    | { __typename: 'Delivery' }
    | { __typename: 'Dispute' }
    | { __typename: 'Earnings' }
    | { __typename: 'Gift' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Message' }
    | { __typename: 'ModerationItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Order' }
    | { __typename: 'OrderLine' }
    | { __typename: 'OrderReturn' }
    | { __typename: 'OwnProduct' }
    | { __typename: 'Payout' }
    | { __typename: 'Person' }
    | { __typename: 'PlatformCase' }
    | { __typename: 'Present' }
    | { __typename: 'Product' }
    | { __typename: 'ProductCategory' }
    | { __typename: 'ProductReview' }
    | { __typename: 'QueuedClient' }
    | { __typename: 'Reader' }
    | { __typename: 'ReaderInvitation' }
    | { __typename: 'Reading' }
    | { __typename: 'RemovedContent' }
    | { __typename: 'Review' }
    | { __typename: 'SavedAddress' }
    | { __typename: 'SentGift' }
    | { __typename: 'Service' }
    | { __typename: 'StaffAction' }
    | { __typename: 'Stream' }
    | { __typename: 'StreamMessage' }
    | { __typename: 'Ticket' }
    | { __typename: 'TopUp' }
    | { __typename: 'Transfer' }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher' }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null };

export type DeskInvitationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeskInvitationsQuery = { readerInvitations: { edges: Array<{ cursor: string, node: { id: string, state: InvitationState, email: string, name: string, at: string, expiresAt: string, acceptedAt: string | null, by: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskAskBackApplicationMutationVariables = Exact<{
  input: AskBackApplicationInput;
}>;


export type DeskAskBackApplicationMutation = { askBackApplication:
    | { __typename: 'Application', id: string, state: ApplicationState }
    | { __typename: 'ApplicationNotOpen', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
   | null };

export type DeskApproveApplicationMutationVariables = Exact<{
  input: ApproveApplicationInput;
}>;


export type DeskApproveApplicationMutation = { approveApplication:
    | { __typename: 'Application', id: string, state: ApplicationState }
    | { __typename: 'ApplicationNotOpen', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
   | null };

export type DeskDeclineApplicationMutationVariables = Exact<{
  input: DeclineApplicationInput;
}>;


export type DeskDeclineApplicationMutation = { declineApplication:
    | { __typename: 'Application', id: string, state: ApplicationState }
    | { __typename: 'ApplicationNotOpen', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
   | null };

export type DeskInviteReaderMutationVariables = Exact<{
  input: InviteReaderInput;
}>;


export type DeskInviteReaderMutation = { inviteReader:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'ReaderInvitation', state: InvitationState, expiresAt: string }
   | null };

export type DeskRevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type DeskRevokeInvitationMutation = { revokeInvitation:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'InvitationNotOpen', code: string, message: string }
    | { __typename: 'ReaderInvitation', state: InvitationState }
   | null };

export type DeskAuditTrailQueryVariables = Exact<{
  filter?: AuditTrailFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskAuditTrailQuery = { auditTrail: { edges: Array<{ node: { id: string, at: string, kind: StaffActionKind, roles: Array<Role>, action: string, subjects: Array<string>, reason: string | null, outcome: string | null, person: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

type DeskCaseRow_Dispute_Fragment = { __typename: 'Dispute', reason: DisputeReason, decision: Decision | null, id: string, state: CaseState, openedAt: string, decidedAt: string | null, takenUpAt: string | null, priority: CasePriority, isOverdue: boolean, answerDueAt: string, decisionDueAt: string, client: { id: string, name: string }, reader: { id: string, name: string }, disputedCost: { minor: string, currency: string }, assignee: { id: string, name: string } | null };

type DeskCaseRow_PlatformCase_Fragment = { __typename: 'PlatformCase', kind: PlatformCaseKind, words: string, id: string, state: CaseState, openedAt: string, decidedAt: string | null, takenUpAt: string | null, priority: CasePriority, isOverdue: boolean, answerDueAt: string, decisionDueAt: string, person: { id: string, name: string } | null, assignee: { id: string, name: string } | null };

export type DeskCaseRowFragment =
  | DeskCaseRow_Dispute_Fragment
  | DeskCaseRow_PlatformCase_Fragment
;

type DeskCaseHistory_Dispute_Fragment = { history: { edges: Array<{ cursor: string, node: { did: CaseAct, words: string, at: string, by: { id: string, name: string } | null, to: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

type DeskCaseHistory_PlatformCase_Fragment = { history: { edges: Array<{ cursor: string, node: { did: CaseAct, words: string, at: string, by: { id: string, name: string } | null, to: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskCaseHistoryFragment =
  | DeskCaseHistory_Dispute_Fragment
  | DeskCaseHistory_PlatformCase_Fragment
;

export type DeskCasesQueryVariables = Exact<{
  filter: CaseFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskCasesQuery = { cases: { edges: Array<{ node:
        | { __typename: 'Dispute', reason: DisputeReason, decision: Decision | null, id: string, state: CaseState, openedAt: string, decidedAt: string | null, takenUpAt: string | null, priority: CasePriority, isOverdue: boolean, answerDueAt: string, decisionDueAt: string, client: { id: string, name: string }, reader: { id: string, name: string }, disputedCost: { minor: string, currency: string }, assignee: { id: string, name: string } | null }
        | { __typename: 'PlatformCase', kind: PlatformCaseKind, words: string, id: string, state: CaseState, openedAt: string, decidedAt: string | null, takenUpAt: string | null, priority: CasePriority, isOverdue: boolean, answerDueAt: string, decisionDueAt: string, person: { id: string, name: string } | null, assignee: { id: string, name: string } | null }
       }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskCaseQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DeskCaseQuery = { node:
    | { __typename: 'Answer' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'Application' }
    | { __typename: 'Appointment' }
    | { __typename: 'Attribute' }
    | { __typename: 'CaseReading' }
    | { __typename: 'CreditPackage' }
    | { __typename: 'Delivery' }
    | { __typename: 'Dispute', version: number, note: string | null, comment: string | null, answer: string | null, answeredAt: string | null, transferSubject: string, reason: DisputeReason, decision: Decision | null, id: string, state: CaseState, openedAt: string, decidedAt: string | null, takenUpAt: string | null, priority: CasePriority, isOverdue: boolean, answerDueAt: string, decisionDueAt: string, decidedBy: { id: string, name: string } | null, assignableSelf: { id: string } | null, assignable: Array<{ id: string, name: string }>, refunded: { minor: string, currency: string } | null, suggestion: { decision: Decision | null, rule: SuggestionRule, measure: number, otherDisputes: number, amount: { minor: string, currency: string } | null }, disputedAnswer: { name: string, requestedAt: string, dueAt: string, deliveredAt: string | null, viewedAt: string | null, readerShare: { minor: string, currency: string } } | null, reading: { id: string, channel: Channel, ending: ReadingEnding | null, requestedAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, transferSubject: string, ratePerMinute: { minor: string, currency: string }, receipt: { number: string, sharedSeconds: number, minutes: Array<{ minute: number, at: string, amount: { minor: string, currency: string } }>, pauses: Array<{ from: string, to: string, side: Side | null }>, charged: { minor: string, currency: string }, givenBack: { minor: string, currency: string }, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string }, platformShare: { minor: string, currency: string }, refund: { at: string, byReader: { minor: string, currency: string }, byPlatform: { minor: string, currency: string } } | null } | null } | null, client: { id: string, name: string }, reader: { id: string, name: string }, disputedCost: { minor: string, currency: string }, assignee: { id: string, name: string } | null, history: { edges: Array<{ cursor: string, node: { did: CaseAct, words: string, at: string, by: { id: string, name: string } | null, to: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }
    | { __typename: 'Earnings' }
    | { __typename: 'Gift' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Message' }
    | { __typename: 'ModerationItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Order' }
    | { __typename: 'OrderLine' }
    | { __typename: 'OrderReturn' }
    | { __typename: 'OwnProduct' }
    | { __typename: 'Payout' }
    | { __typename: 'Person' }
    | { __typename: 'PlatformCase', version: number, note: string | null, kind: PlatformCaseKind, words: string, id: string, state: CaseState, openedAt: string, decidedAt: string | null, takenUpAt: string | null, priority: CasePriority, isOverdue: boolean, answerDueAt: string, decisionDueAt: string, decidedBy: { id: string, name: string } | null, assignableSelf: { id: string } | null, assignable: Array<{ id: string, name: string }>, person: { id: string, name: string } | null, assignee: { id: string, name: string } | null, history: { edges: Array<{ cursor: string, node: { did: CaseAct, words: string, at: string, by: { id: string, name: string } | null, to: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }
    | { __typename: 'Present' }
    | { __typename: 'Product' }
    | { __typename: 'ProductCategory' }
    | { __typename: 'ProductReview' }
    | { __typename: 'QueuedClient' }
    | { __typename: 'Reader' }
    | { __typename: 'ReaderInvitation' }
    | { __typename: 'Reading' }
    | { __typename: 'RemovedContent' }
    | { __typename: 'Review' }
    | { __typename: 'SavedAddress' }
    | { __typename: 'SentGift' }
    | { __typename: 'Service' }
    | { __typename: 'StaffAction' }
    | { __typename: 'Stream' }
    | { __typename: 'StreamMessage' }
    | { __typename: 'Ticket' }
    | { __typename: 'TopUp' }
    | { __typename: 'Transfer' }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher' }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null };

export type DeskDecisionEffectQueryVariables = Exact<{
  input: DecisionEffectInput;
}>;


export type DeskDecisionEffectQuery = { decisionEffect:
    | { __typename: 'DecisionEffect', refunded: { minor: string, currency: string }, legs: Array<{ account: string, owner: { id: string, name: string } | null, amount: { minor: string, currency: string } }> }
    | { __typename: 'RefundOutOfRange', code: string, message: string }
   | null };

export type DeskDecideCaseMutationVariables = Exact<{
  input: DecideCaseInput;
}>;


export type DeskDecideCaseMutation = { decideCase:
    | { __typename: 'CaseChanged', code: string, message: string }
    | { __typename: 'CaseDecided', code: string, message: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'RefundOutOfRange', code: string, message: string }
   | null };

export type DeskCloseCaseMutationVariables = Exact<{
  input: CloseCaseInput;
}>;


export type DeskCloseCaseMutation = { closeCase:
    | { __typename: 'CaseClosed', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'PlatformCase', id: string }
   | null };

export type DeskAssignCaseMutationVariables = Exact<{
  input: AssignCaseInput;
}>;


export type DeskAssignCaseMutation = { assignCase:
    | { __typename: 'CaseChanged', code: string, message: string }
    | { __typename: 'CaseNotAssignable', code: string, message: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'PlatformCase', id: string }
   | null };

export type DeskAddCaseNoteMutationVariables = Exact<{
  input: AddCaseNoteInput;
}>;


export type DeskAddCaseNoteMutation = { addCaseNote:
    | { __typename: 'CaseEvent', at: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
   | null };

export type DeskCaseReadingFragment = { id: string, channel: Channel, ending: ReadingEnding | null, requestedAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, transferSubject: string, ratePerMinute: { minor: string, currency: string }, receipt: { number: string, sharedSeconds: number, minutes: Array<{ minute: number, at: string, amount: { minor: string, currency: string } }>, pauses: Array<{ from: string, to: string, side: Side | null }>, charged: { minor: string, currency: string }, givenBack: { minor: string, currency: string }, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string }, platformShare: { minor: string, currency: string }, refund: { at: string, byReader: { minor: string, currency: string }, byPlatform: { minor: string, currency: string } } | null } | null };

export type DeskTicketRowFragment = { id: string, number: number, subject: string, topic: TicketTopic, state: TicketState, since: string, askedAt: string, dueAt: string | null, isOverdue: boolean, byVisitor: boolean, person: { id: string, name: string }, assignee: { id: string, name: string } | null };

export type DeskTicketsQueryVariables = Exact<{
  state: TicketState;
  assignment: TicketAssignment;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskTicketsQuery = { tickets: { edges: Array<{ node: { id: string, number: number, subject: string, topic: TicketTopic, state: TicketState, since: string, askedAt: string, dueAt: string | null, isOverdue: boolean, byVisitor: boolean, person: { id: string, name: string }, assignee: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskTicketQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskTicketQuery = { node:
    | { __typename: 'Answer' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'Application' }
    | { __typename: 'Appointment' }
    | { __typename: 'Attribute' }
    | { __typename: 'CaseReading' }
    | { __typename: 'CreditPackage' }
    | { __typename: 'Delivery' }
    | { __typename: 'Dispute' }
    | { __typename: 'Earnings' }
    | { __typename: 'Gift' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Message' }
    | { __typename: 'ModerationItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Order' }
    | { __typename: 'OrderLine' }
    | { __typename: 'OrderReturn' }
    | { __typename: 'OwnProduct' }
    | { __typename: 'Payout' }
    | { __typename: 'Person' }
    | { __typename: 'PlatformCase' }
    | { __typename: 'Present' }
    | { __typename: 'Product' }
    | { __typename: 'ProductCategory' }
    | { __typename: 'ProductReview' }
    | { __typename: 'QueuedClient' }
    | { __typename: 'Reader' }
    | { __typename: 'ReaderInvitation' }
    | { __typename: 'Reading' }
    | { __typename: 'RemovedContent' }
    | { __typename: 'Review' }
    | { __typename: 'SavedAddress' }
    | { __typename: 'SentGift' }
    | { __typename: 'Service' }
    | { __typename: 'StaffAction' }
    | { __typename: 'Stream' }
    | { __typename: 'StreamMessage' }
    | { __typename: 'Ticket', aboutId: string | null, isMine: boolean, firstAnsweredAt: string | null, id: string, number: number, subject: string, topic: TicketTopic, state: TicketState, since: string, askedAt: string, dueAt: string | null, isOverdue: boolean, byVisitor: boolean, messages: Array<{ author: TicketAuthor, words: string, at: string, by: { name: string } | null }>, notes: Array<{ words: string, at: string, by: { name: string } }>, person: { id: string, name: string }, assignee: { id: string, name: string } | null }
    | { __typename: 'TopUp' }
    | { __typename: 'Transfer' }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher' }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null };

export type DeskTicketReadingQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskTicketReadingQuery = { node:
    | { __typename: 'Answer' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'Application' }
    | { __typename: 'Appointment' }
    | { __typename: 'Attribute' }
    | { __typename: 'CaseReading', clientName: string, readerName: string, id: string, channel: Channel, ending: ReadingEnding | null, requestedAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, transferSubject: string, ratePerMinute: { minor: string, currency: string }, receipt: { number: string, sharedSeconds: number, minutes: Array<{ minute: number, at: string, amount: { minor: string, currency: string } }>, pauses: Array<{ from: string, to: string, side: Side | null }>, charged: { minor: string, currency: string }, givenBack: { minor: string, currency: string }, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string }, platformShare: { minor: string, currency: string }, refund: { at: string, byReader: { minor: string, currency: string }, byPlatform: { minor: string, currency: string } } | null } | null }
    | { __typename: 'Delivery' }
    | { __typename: 'Dispute' }
    | { __typename: 'Earnings' }
    | { __typename: 'Gift' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Message' }
    | { __typename: 'ModerationItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Order' }
    | { __typename: 'OrderLine' }
    | { __typename: 'OrderReturn' }
    | { __typename: 'OwnProduct' }
    | { __typename: 'Payout' }
    | { __typename: 'Person' }
    | { __typename: 'PlatformCase' }
    | { __typename: 'Present' }
    | { __typename: 'Product' }
    | { __typename: 'ProductCategory' }
    | { __typename: 'ProductReview' }
    | { __typename: 'QueuedClient' }
    | { __typename: 'Reader' }
    | { __typename: 'ReaderInvitation' }
    | { __typename: 'Reading' }
    | { __typename: 'RemovedContent' }
    | { __typename: 'Review' }
    | { __typename: 'SavedAddress' }
    | { __typename: 'SentGift' }
    | { __typename: 'Service' }
    | { __typename: 'StaffAction' }
    | { __typename: 'Stream' }
    | { __typename: 'StreamMessage' }
    | { __typename: 'Ticket' }
    | { __typename: 'TopUp' }
    | { __typename: 'Transfer' }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher' }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null };

export type DeskTicketPersonQueryVariables = Exact<{
  personId: string | number;
}>;


export type DeskTicketPersonQuery = { personRecord: { personId: string, name: string, alias: string | null, email: string, staffRoles: Array<Role>, joinedAt: string, shutOutBy: ShutOutBy | null, suspendedAt: string | null, wallet: { id: string, balance: { minor: string, currency: string } }, readings: { edges: Array<{ cursor: string, node: { channel: Channel, state: ReadingState, requestedAt: string, startedAt: string | null, endedAt: string | null, cost: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, orders: { edges: Array<{ node: { id: string, number: string, state: OrderState, placedAt: string, total: { minor: string, currency: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, cases: { edges: Array<{ cursor: string, node:
          | { __typename: 'Dispute', id: string, state: CaseState, openedAt: string, decidedAt: string | null, note: string | null }
          | { __typename: 'PlatformCase', kind: PlatformCaseKind, words: string, id: string, state: CaseState, openedAt: string, decidedAt: string | null, note: string | null }
         }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, tickets: { edges: Array<{ node: { id: string, number: number, subject: string, state: TicketState, askedAt: string } }> } } | null };

export type DeskArticleRatingsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskArticleRatingsQuery = { helpArticleRatings: Array<{ slug: string, helped: number, notHelped: number }> | null };

export type DeskAnswerTicketMutationVariables = Exact<{
  input: AnswerTicketInput;
}>;


export type DeskAnswerTicketMutation = { answerTicket:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketClosed', code: string, message: string }
   | null };

export type DeskNoteTicketMutationVariables = Exact<{
  input: NoteTicketInput;
}>;


export type DeskNoteTicketMutation = { noteTicket:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'Ticket', id: string }
   | null };

export type DeskTakeTicketMutationVariables = Exact<{
  input: TakeTicketInput;
}>;


export type DeskTakeTicketMutation = { takeTicket:
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketTaken', code: string, message: string }
   | null };

export type DeskReleaseTicketMutationVariables = Exact<{
  ticketId: string | number;
}>;


export type DeskReleaseTicketMutation = { releaseTicket: { id: string } | null };

export type DeskSolveTicketMutationVariables = Exact<{
  ticketId: string | number;
}>;


export type DeskSolveTicketMutation = { solveTicket: { id: string } | null };

export type DeskReopenTicketMutationVariables = Exact<{
  ticketId: string | number;
}>;


export type DeskReopenTicketMutation = { reopenTicket: { id: string } | null };

export type DeskStartLookMutationVariables = Exact<{
  input: StartLookInput;
}>;


export type DeskStartLookMutation = { startLook:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'LookNotAllowed', code: string, message: string }
    | { __typename: 'LookStarted', path: string }
   | null };

export type DeskHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskHomeQuery = { now: string | null, waitingForStaff: Array<{ kind: WaitingKind, count: number, oldestAt: string }> | null, platformHealth: { failingJobs: number, givenUpJobs: number, isLiveVideoReachable: boolean, nodes: Array<{ id: string, seenAt: string, isAlive: boolean }>, jobs: { count: number, oldestAt: string | null }, mails: { count: number, oldestAt: string | null }, paymentEvents: { count: number, oldestAt: string | null } } | null };

export type DeskHomeMetricsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DeskHomeMetricsQuery = { now: string | null, metrics: { currency: string, countedAt: string | null, series: Array<{ measure: Measure, count: number, counts: Array<number>, total: string | null, totals: Array<string> | null }> } | null };

export type DeskLiveQueryVariables = Exact<{
  first: number;
  readingsAfter?: string | null | undefined;
  streamsAfter?: string | null | undefined;
}>;


export type DeskLiveQuery = { liveReadings: { edges: Array<{ node: { readingId: string, channel: Channel, state: ReadingState, requestedAt: string, startedAt: string | null, sharedSeconds: number, clientSilentSeconds: number | null, readerSilentSeconds: number | null, clientIsHere: boolean, readerIsHere: boolean, client: { id: string, name: string }, reader: { id: string, name: string }, cost: { minor: string, currency: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, liveStreams: { edges: Array<{ node: { streamId: string, title: string, state: StreamState, visibility: StreamVisibility, liveAt: string | null, viewers: number, readerSilentSeconds: number | null, reader: { id: string, name: string }, paid: { minor: string, currency: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskStopReadingMutationVariables = Exact<{
  input: StopReadingInput;
}>;


export type DeskStopReadingMutation = { stopReading:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'LiveReading', readingId: string }
    | { __typename: 'ReadingNotOpen', code: string, message: string }
   | null };

export type DeskTakeDownStreamMutationVariables = Exact<{
  input: StreamReasonInput;
}>;


export type DeskTakeDownStreamMutation = { takeDownStream:
    | { __typename: 'Stream', id: string }
    | { __typename: 'StreamInvalid', code: string, message: string }
    | { __typename: 'StreamNotAllowed', code: string, message: string }
    | { __typename: 'StreamNotOpen', code: string, message: string }
   | null };

export type DeskSeriesFragment = { measure: Measure, count: number, counts: Array<number>, total: string | null, totals: Array<string> | null };

export type DeskTodayQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DeskTodayQuery = { metrics: { today: string } | null };

export type DeskMetricsQueryVariables = Exact<{
  from: string;
  to: string;
  fromBefore: string;
  toBefore: string;
  readerId?: string | number | null | undefined;
}>;


export type DeskMetricsQuery = { metrics: { zone: string, currency: string, countedAt: string | null, series: Array<{ measure: Measure, count: number, counts: Array<number>, total: string | null, totals: Array<string> | null }> } | null, before: { series: Array<{ measure: Measure, count: number, counts: Array<number>, total: string | null, totals: Array<string> | null }> } | null };

export type DeskReaderMetricsQueryVariables = Exact<{
  from: string;
  to: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskReaderMetricsQuery = { readerMetrics: { edges: Array<{ node: { readings: number, minutes: number, tier: QualityTier, warnings: number, earned: { minor: string, currency: string } | null, quality: Array<{ measure: QualityMeasure, value: number | null, isPastLimit: boolean }>, reader: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskMetricRowsQueryVariables = Exact<{
  measures: Array<Measure> | Measure;
  from: string;
  to: string;
  readerId?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskMetricRowsQuery = { metricRows: { edges: Array<{ node: { measure: Measure, at: string, kind: string, subjectId: string, currency: string | null, value: string | null, reader: { id: string, name: string } | null, person: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskModerationQueryVariables = Exact<{
  filter?: ModerationQueueFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskModerationQuery = { moderationQueue: { edges: Array<{ node: { id: string, kind: ContentKind, state: ModerationState, score: number, flagCount: number, reasons: Array<FlagReason>, rules: Array<string>, isHidden: boolean, words: string, openedAt: string, author: { id: string, name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskModerationItemQueryVariables = Exact<{
  id: string | number;
  flagsAfter?: string | null | undefined;
}>;


export type DeskModerationItemQuery = { node:
    | { __typename: 'Answer' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'Application' }
    | { __typename: 'Appointment' }
    | { __typename: 'Attribute' }
    | { __typename: 'CaseReading' }
    | { __typename: 'CreditPackage' }
    | { __typename: 'Delivery' }
    | { __typename: 'Dispute' }
    | { __typename: 'Earnings' }
    | { __typename: 'Gift' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Message' }
    | { __typename: 'ModerationItem', id: string, kind: ContentKind, state: ModerationState, score: number, flagCount: number, reasons: Array<FlagReason>, rules: Array<string>, isHidden: boolean, words: string, openedAt: string, removal: FlagReason | null, removalWords: string | null, appealWords: string | null, appealedAt: string | null, author: { id: string, name: string }, removedBy: { id: string, name: string } | null, place: { title: string, path: string | null, words: string, stars: number | null, before: Array<{ author: string | null, words: string, at: string, isHidden: boolean }>, after: Array<{ author: string | null, words: string, at: string, isHidden: boolean }> } | null, flags: { edges: Array<{ node: { reason: FlagReason, words: string, at: string, person: { id: string, name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, history: Array<{ act: ModerationAct, words: string | null, at: string, person: { id: string, name: string } | null }> }
    | { __typename: 'Notification' }
    | { __typename: 'Order' }
    | { __typename: 'OrderLine' }
    | { __typename: 'OrderReturn' }
    | { __typename: 'OwnProduct' }
    | { __typename: 'Payout' }
    | { __typename: 'Person' }
    | { __typename: 'PlatformCase' }
    | { __typename: 'Present' }
    | { __typename: 'Product' }
    | { __typename: 'ProductCategory' }
    | { __typename: 'ProductReview' }
    | { __typename: 'QueuedClient' }
    | { __typename: 'Reader' }
    | { __typename: 'ReaderInvitation' }
    | { __typename: 'Reading' }
    | { __typename: 'RemovedContent' }
    | { __typename: 'Review' }
    | { __typename: 'SavedAddress' }
    | { __typename: 'SentGift' }
    | { __typename: 'Service' }
    | { __typename: 'StaffAction' }
    | { __typename: 'Stream' }
    | { __typename: 'StreamMessage' }
    | { __typename: 'Ticket' }
    | { __typename: 'TopUp' }
    | { __typename: 'Transfer' }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher' }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null };

export type DeskDecideModerationMutationVariables = Exact<{
  input: DecideModerationInput;
}>;


export type DeskDecideModerationMutation = { decideModeration:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'ModerationItem', id: string, state: ModerationState }
    | { __typename: 'ModerationNotDecided', code: string, message: string }
   | null };

export type DeskAddModerationNoteMutationVariables = Exact<{
  input: AddModerationNoteInput;
}>;


export type DeskAddModerationNoteMutation = { addModerationNote:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'ModerationItem', id: string }
   | null };

export type DeskAmountFragment = { minor: string, currency: string };

export type DeskTransferFragment = { id: string, number: string, at: string, reason: string, subject: string, cause: string | null, amount: { minor: string, currency: string }, fee: { minor: string, currency: string }, debit: { kind: string, owner: { id: string, name: string } | null }, credit: { kind: string, owner: { id: string, name: string } | null } };

export type DeskTransfersQueryVariables = Exact<{
  filter?: TransferFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskTransfersQuery = { transfers: { edges: Array<{ node: { id: string, number: string, at: string, reason: string, subject: string, cause: string | null, amount: { minor: string, currency: string }, fee: { minor: string, currency: string }, debit: { kind: string, owner: { id: string, name: string } | null }, credit: { kind: string, owner: { id: string, name: string } | null } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskTransferByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskTransferByIdQuery = { node:
    | { __typename: 'Answer' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'Application' }
    | { __typename: 'Appointment' }
    | { __typename: 'Attribute' }
    | { __typename: 'CaseReading' }
    | { __typename: 'CreditPackage' }
    | { __typename: 'Delivery' }
    | { __typename: 'Dispute' }
    | { __typename: 'Earnings' }
    | { __typename: 'Gift' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Message' }
    | { __typename: 'ModerationItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Order' }
    | { __typename: 'OrderLine' }
    | { __typename: 'OrderReturn' }
    | { __typename: 'OwnProduct' }
    | { __typename: 'Payout' }
    | { __typename: 'Person' }
    | { __typename: 'PlatformCase' }
    | { __typename: 'Present' }
    | { __typename: 'Product' }
    | { __typename: 'ProductCategory' }
    | { __typename: 'ProductReview' }
    | { __typename: 'QueuedClient' }
    | { __typename: 'Reader' }
    | { __typename: 'ReaderInvitation' }
    | { __typename: 'Reading' }
    | { __typename: 'RemovedContent' }
    | { __typename: 'Review' }
    | { __typename: 'SavedAddress' }
    | { __typename: 'SentGift' }
    | { __typename: 'Service' }
    | { __typename: 'StaffAction' }
    | { __typename: 'Stream' }
    | { __typename: 'StreamMessage' }
    | { __typename: 'Ticket' }
    | { __typename: 'TopUp' }
    | { __typename: 'Transfer', id: string, number: string, at: string, reason: string, subject: string, cause: string | null, legs: Array<{ id: string, number: string, at: string, reason: string, subject: string, cause: string | null, amount: { minor: string, currency: string }, fee: { minor: string, currency: string }, debit: { kind: string, owner: { id: string, name: string } | null }, credit: { kind: string, owner: { id: string, name: string } | null } }>, original: { id: string, number: string, at: string, reason: string, subject: string, cause: string | null, amount: { minor: string, currency: string }, fee: { minor: string, currency: string }, debit: { kind: string, owner: { id: string, name: string } | null }, credit: { kind: string, owner: { id: string, name: string } | null } } | null, reversals: Array<{ id: string, number: string, at: string, reason: string, subject: string, cause: string | null, amount: { minor: string, currency: string }, fee: { minor: string, currency: string }, debit: { kind: string, owner: { id: string, name: string } | null }, credit: { kind: string, owner: { id: string, name: string } | null } }>, amount: { minor: string, currency: string }, fee: { minor: string, currency: string }, debit: { kind: string, owner: { id: string, name: string } | null }, credit: { kind: string, owner: { id: string, name: string } | null } }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher' }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null };

export type DeskPayoutsQueryVariables = Exact<{
  filter?: PayoutFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskPayoutsQuery = { payouts: { edges: Array<{ node: { id: string, day: string | null, state: PayoutState, failure: string | null, createdAt: string, amount: { minor: string, currency: string }, returned: { minor: string, currency: string }, hold: { reason: string } | null, person: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskPayoutRunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeskPayoutRunsQuery = { payoutRuns: { edges: Array<{ node: { day: string, paid: number, sending: number, failed: number, amount: { minor: string, currency: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskTopUpsQueryVariables = Exact<{
  filter?: TopUpFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskTopUpsQuery = { topUps: { edges: Array<{ node: { id: string, createdAt: string, state: TopUpState, failure: string | null, reference: string | null, amount: { minor: string, currency: string }, bonus: { minor: string, currency: string }, person: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskPaymentEventsQueryVariables = Exact<{
  failed: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskPaymentEventsQuery = { paymentEvents: { edges: Array<{ node: { reference: string, type: string, receivedAt: string, appliedAt: string | null, failure: string | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskParkedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeskParkedQuery = { parkedDeliveries: { edges: Array<{ node: { id: string, handler: string, eventType: string, subject: string, attempts: number, error: string | null, parkedAt: string | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskFoundCasesQueryVariables = Exact<{
  kind: CaseKind;
  state: CaseState;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskFoundCasesQuery = { cases: { edges: Array<{ node:
        | { id: string, openedAt: string, note: string | null, assignee: { id: string, name: string } | null }
        | { words: string, id: string, openedAt: string, note: string | null, person: { id: string, name: string } | null, assignee: { id: string, name: string } | null }
       }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskRetryPayoutMutationVariables = Exact<{
  input: RetryPayoutInput;
}>;


export type DeskRetryPayoutMutation = { retryPayout:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'OwnAccess', code: string, message: string }
    | { __typename: 'Payout', id: string }
    | { __typename: 'PayoutNotRetryable', code: string, message: string }
   | null };

export type DeskHoldPayoutsMutationVariables = Exact<{
  input: HoldPayoutsInput;
}>;


export type DeskHoldPayoutsMutation = { holdPayouts:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'OwnAccess', code: string, message: string }
    | { __typename: 'PayoutsHeld' }
   | null };

export type DeskReleasePayoutsMutationVariables = Exact<{
  input: HoldPayoutsInput;
}>;


export type DeskReleasePayoutsMutation = { releasePayouts:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'OwnAccess', code: string, message: string }
    | { __typename: 'PayoutsHeld' }
   | null };

export type DeskReplayDeliveryMutationVariables = Exact<{
  input: ReplayDeliveryInput;
}>;


export type DeskReplayDeliveryMutation = { replayDelivery:
    | { __typename: 'Delivery', id: string }
    | { __typename: 'DeliveryNotParked', code: string, message: string }
   | null };

export type DeskPayoutHoldsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeskPayoutHoldsQuery = { payoutHolds: { edges: Array<{ node: { since: string, reason: string, person: { id: string, name: string } | null, heldBy: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskPackageSalesQueryVariables = Exact<{
  days: number;
}>;


export type DeskPackageSalesQuery = { packageSales: Array<{ count: number, creditPackage: { id: string, name: string } | null, paid: { minor: string, currency: string }, bonus: { minor: string, currency: string }, bonusTakenBack: { minor: string, currency: string } }> | null };

export type DeskMoneyFragment = { minor: string, currency: string };

export type DeskAddressFragment = { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string };

export type DeskOrderFragment = { id: string, number: string, state: OrderState, placedAt: string, country: string, shippingName: string | null, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null, total: { minor: string, currency: string }, lines: Array<{ id: string, name: string, variantName: string, sku: string, kind: ProductKind, count: number, fulfilled: number, cancelled: number }>, toPack: Array<{ count: number, line: { id: string, name: string, variantName: string }, pieces: Array<{ sku: string, count: number }> }> };

export type DeskPackingQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeskPackingQuery = { packing: { edges: Array<{ node: { id: string, number: string, state: OrderState, placedAt: string, country: string, shippingName: string | null, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null, total: { minor: string, currency: string }, lines: Array<{ id: string, name: string, variantName: string, sku: string, kind: ProductKind, count: number, fulfilled: number, cancelled: number }>, toPack: Array<{ count: number, line: { id: string, name: string, variantName: string }, pieces: Array<{ sku: string, count: number }> }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskOrdersQueryVariables = Exact<{
  state: OrderState;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskOrdersQuery = { orders: { edges: Array<{ node: { id: string, number: string, state: OrderState, placedAt: string, country: string, shippingName: string | null, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null, total: { minor: string, currency: string }, lines: Array<{ id: string, name: string, variantName: string, sku: string, kind: ProductKind, count: number, fulfilled: number, cancelled: number }>, toPack: Array<{ count: number, line: { id: string, name: string, variantName: string }, pieces: Array<{ sku: string, count: number }> }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskOrderQuery = { node:
    | { __typename: 'Answer' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'Application' }
    | { __typename: 'Appointment' }
    | { __typename: 'Attribute' }
    | { __typename: 'CaseReading' }
    | { __typename: 'CreditPackage' }
    | { __typename: 'Delivery' }
    | { __typename: 'Dispute' }
    | { __typename: 'Earnings' }
    | { __typename: 'Gift' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Message' }
    | { __typename: 'ModerationItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Order', paidAt: string | null, fulfilledAt: string | null, endedAt: string | null, ending: OrderEnding | null, isTaxIncluded: boolean, discountCode: string | null, id: string, number: string, state: OrderState, placedAt: string, country: string, shippingName: string | null, goods: { minor: string, currency: string }, discount: { minor: string, currency: string }, shipping: { minor: string, currency: string }, tax: { minor: string, currency: string }, cancelledMoney: { minor: string, currency: string }, refunded: { minor: string, currency: string }, lines: Array<{ id: string, name: string, variantName: string, sku: string, kind: ProductKind, count: number, fulfilled: number, cancelled: number, paid: { minor: string, currency: string }, refunded: { minor: string, currency: string } }>, fulfilments: Array<{ number: number, kind: FulfilmentKind, carrier: string | null, tracking: string | null, trackingUrl: string | null, at: string, lines: Array<{ count: number, line: { id: string, name: string, variantName: string } }> }>, refunds: Array<{ at: string, to: RefundTarget, amount: { minor: string, currency: string } }>, cancellations: Array<{ at: string, isByStaff: boolean, amount: { minor: string, currency: string } }>, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null, total: { minor: string, currency: string }, toPack: Array<{ count: number, line: { id: string, name: string, variantName: string }, pieces: Array<{ sku: string, count: number }> }> }
    | { __typename: 'OrderLine' }
    | { __typename: 'OrderReturn' }
    | { __typename: 'OwnProduct' }
    | { __typename: 'Payout' }
    | { __typename: 'Person' }
    | { __typename: 'PlatformCase' }
    | { __typename: 'Present' }
    | { __typename: 'Product' }
    | { __typename: 'ProductCategory' }
    | { __typename: 'ProductReview' }
    | { __typename: 'QueuedClient' }
    | { __typename: 'Reader' }
    | { __typename: 'ReaderInvitation' }
    | { __typename: 'Reading' }
    | { __typename: 'RemovedContent' }
    | { __typename: 'Review' }
    | { __typename: 'SavedAddress' }
    | { __typename: 'SentGift' }
    | { __typename: 'Service' }
    | { __typename: 'StaffAction' }
    | { __typename: 'Stream' }
    | { __typename: 'StreamMessage' }
    | { __typename: 'Ticket' }
    | { __typename: 'TopUp' }
    | { __typename: 'Transfer' }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher' }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null };

export type DeskRefundEffectQueryVariables = Exact<{
  input: RefundEffectInput;
}>;


export type DeskRefundEffectQuery = { refundEffect:
    | { __typename: 'OrderNotChangeable', code: string, message: string }
    | { __typename: 'OrderRefundOutOfRange', code: string, message: string }
    | { __typename: 'RefundEffect', back: { minor: string, currency: string }, byReaders: { minor: string, currency: string }, byPlatform: { minor: string, currency: string }, tax: { minor: string, currency: string } }
   | null };

export type DeskShipOrdersMutationVariables = Exact<{
  inputs: Array<ShipOrderInput> | ShipOrderInput;
}>;


export type DeskShipOrdersMutation = { shipOrders: Array<
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'Order', id: string, state: OrderState }
    | { __typename: 'OrderNotChangeable', code: string, message: string }
    | { __typename: 'OrderPiecesNotOpen', code: string, message: string }
  > | null };

export type DeskRefundOrderMutationVariables = Exact<{
  input: RefundOrderInput;
}>;


export type DeskRefundOrderMutation = { refundOrder:
    | { __typename: 'CardRefundOutOfRange', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderNotChangeable', code: string, message: string }
    | { __typename: 'OrderRefundOutOfRange', code: string, message: string }
   | null };

export type DeskPersonRowFragment = { personId: string, name: string, alias: string | null, email: string, staffRoles: Array<Role>, joinedAt: string, shutOutBy: ShutOutBy | null, suspendedAt: string | null };

export type DeskAdjustmentFragment = { id: string, direction: AdjustmentDirection, reason: AdjustmentReason, words: string, state: AdjustmentState, askedAt: string, decidedAt: string | null, amount: { minor: string, currency: string }, person: { id: string, name: string }, askedBy: { id: string, name: string }, decidedBy: { id: string, name: string } | null };

export type DeskPeopleQueryVariables = Exact<{
  query: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskPeopleQuery = { people: { edges: Array<{ node: { personId: string, name: string, alias: string | null, email: string, staffRoles: Array<Role>, joinedAt: string, shutOutBy: ShutOutBy | null, suspendedAt: string | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskWaitingAdjustmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeskWaitingAdjustmentsQuery = { waitingAdjustments: { edges: Array<{ node: { id: string, direction: AdjustmentDirection, reason: AdjustmentReason, words: string, state: AdjustmentState, askedAt: string, decidedAt: string | null, amount: { minor: string, currency: string }, person: { id: string, name: string }, askedBy: { id: string, name: string }, decidedBy: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskPersonQueryVariables = Exact<{
  personId: string | number;
  walletAfter?: string | null | undefined;
  adjustmentsAfter?: string | null | undefined;
  readingsAfter?: string | null | undefined;
  givenAfter?: string | null | undefined;
  ordersAfter?: string | null | undefined;
  casesAfter?: string | null | undefined;
  notesAfter?: string | null | undefined;
  accessAfter?: string | null | undefined;
}>;


export type DeskPersonQuery = { personRecord: { subject: string, personId: string, name: string, alias: string | null, email: string, staffRoles: Array<Role>, joinedAt: string, shutOutBy: ShutOutBy | null, suspendedAt: string | null, wallet: { id: string, balance: { minor: string, currency: string }, history: { edges: Array<{ node: { id: string, at: string, description: string, amount: { minor: string, currency: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }, earned: { minor: string, currency: string }, adjustments: { edges: Array<{ node: { id: string, direction: AdjustmentDirection, reason: AdjustmentReason, words: string, state: AdjustmentState, askedAt: string, decidedAt: string | null, amount: { minor: string, currency: string }, person: { id: string, name: string }, askedBy: { id: string, name: string }, decidedBy: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, readings: { edges: Array<{ cursor: string, node: { channel: Channel, state: ReadingState, requestedAt: string, startedAt: string | null, endedAt: string | null, cost: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, given: { edges: Array<{ cursor: string, node: { channel: Channel, state: ReadingState, requestedAt: string, startedAt: string | null, endedAt: string | null, cost: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, orders: { edges: Array<{ node: { id: string, number: string, state: OrderState, placedAt: string, total: { minor: string, currency: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, cases: { edges: Array<{ cursor: string, node:
          | { __typename: 'Dispute', id: string, state: CaseState, openedAt: string, decidedAt: string | null, note: string | null }
          | { __typename: 'PlatformCase', kind: PlatformCaseKind, words: string, id: string, state: CaseState, openedAt: string, decidedAt: string | null, note: string | null }
         }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, notes: { edges: Array<{ cursor: string, node: { words: string, at: string, by: { id: string, name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, accessChanges: { edges: Array<{ cursor: string, node: { act: AccessAct, reason: string, at: string, by: { id: string, name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, consents: Array<{ kind: ConsentKind, isGiven: boolean, version: number | null, at: string }>, devices: Array<{ userAgent: string, savedAt: string }> } | null };

export type DeskPersonOrdersFragment = { edges: Array<{ node: { id: string, number: string, state: OrderState, placedAt: string, total: { minor: string, currency: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } };

export type DeskPersonCasesFragment = { edges: Array<{ cursor: string, node:
      | { __typename: 'Dispute', id: string, state: CaseState, openedAt: string, decidedAt: string | null, note: string | null }
      | { __typename: 'PlatformCase', kind: PlatformCaseKind, words: string, id: string, state: CaseState, openedAt: string, decidedAt: string | null, note: string | null }
     }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } };

export type DeskReadingsFragment = { edges: Array<{ cursor: string, node: { channel: Channel, state: ReadingState, requestedAt: string, startedAt: string | null, endedAt: string | null, cost: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } };

export type DeskSuspendPersonMutationVariables = Exact<{
  input: SuspendPersonInput;
}>;


export type DeskSuspendPersonMutation = { suspendPerson:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'OwnAccess', code: string, message: string }
    | { __typename: 'PersonAccess', personId: string }
   | null };

export type DeskReadmitPersonMutationVariables = Exact<{
  input: ReadmitPersonInput;
}>;


export type DeskReadmitPersonMutation = { readmitPerson:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'OwnAccess', code: string, message: string }
    | { __typename: 'PersonAccess', personId: string }
   | null };

export type DeskAddPersonNoteMutationVariables = Exact<{
  input: AddPersonNoteInput;
}>;


export type DeskAddPersonNoteMutation = { addPersonNote:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'PersonNote', at: string }
   | null };

export type DeskAdjustWalletMutationVariables = Exact<{
  input: AdjustWalletInput;
}>;


export type DeskAdjustWalletMutation = { adjustWallet:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'OwnAdjustment', code: string, message: string }
    | { __typename: 'WalletAdjustment', id: string, state: AdjustmentState }
    | { __typename: 'WalletTooLow', code: string, message: string }
   | null };

export type DeskConfirmAdjustmentMutationVariables = Exact<{
  walletAdjustmentId: string | number;
}>;


export type DeskConfirmAdjustmentMutation = { confirmAdjustment:
    | { __typename: 'AdjustmentDecided', code: string, message: string }
    | { __typename: 'OwnAdjustment', code: string, message: string }
    | { __typename: 'WalletAdjustment', id: string, state: AdjustmentState }
    | { __typename: 'WalletTooLow', code: string, message: string }
   | null };

export type DeskDeclineAdjustmentMutationVariables = Exact<{
  walletAdjustmentId: string | number;
}>;


export type DeskDeclineAdjustmentMutation = { declineAdjustment:
    | { __typename: 'AdjustmentDecided', code: string, message: string }
    | { __typename: 'OwnAdjustment', code: string, message: string }
    | { __typename: 'WalletAdjustment', id: string, state: AdjustmentState }
   | null };

export type DeskClosePersonMutationVariables = Exact<{
  input: ClosePersonInput;
}>;


export type DeskClosePersonMutation = { closePerson:
    | { __typename: 'AccountClosed', closedAt: string }
    | { __typename: 'BalanceRemains', code: string, message: string }
    | { __typename: 'ClosingBlocked', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'OwnAccess', code: string, message: string }
   | null };

export type DeskReturnsQueryVariables = Exact<{
  state: ReturnState;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskReturnsQuery = { returns: { edges: Array<{ node: { id: string, state: ReturnState, reason: string, answer: string | null, requestedAt: string, order: { id: string, number: string } | null, lines: Array<{ count: number, restocked: number, writtenOff: number, line: { id: string, name: string, variantName: string } }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskAnswerReturnMutationVariables = Exact<{
  input: AnswerReturnInput;
}>;


export type DeskAnswerReturnMutation = { answerReturn:
    | { __typename: 'OrderReturn', id: string }
    | { __typename: 'ReturnNotOpen', code: string, message: string }
   | null };

export type DeskReceiveReturnMutationVariables = Exact<{
  input: ReceiveReturnInput;
}>;


export type DeskReceiveReturnMutation = { receiveReturn:
    | { __typename: 'CardRefundOutOfRange', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'OrderPiecesNotOpen', code: string, message: string }
    | { __typename: 'OrderReturn', id: string }
    | { __typename: 'ReturnNotOpen', code: string, message: string }
   | null };

export type DeskNowQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskNowQuery = { now: string | null };

export type DeskSalesQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DeskSalesQuery = { salesByDay: Array<{ day: string, count: number, net: { minor: string, currency: string }, tax: { minor: string, currency: string }, refundedNet: { minor: string, currency: string } }> | null, salesByProduct: Array<{ productId: string, name: string, count: number, net: { minor: string, currency: string }, tax: { minor: string, currency: string }, refundedNet: { minor: string, currency: string } }> | null };

export type DeskStockQueryVariables = Exact<{
  low: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskStockQuery = { stock: { edges: Array<{ node: { sku: string, available: number, received: number, reserved: number, sold: number, returned: number, writtenOff: number, lowAt: number } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskReceiveStockMutationVariables = Exact<{
  input: ReceiveStockInput;
}>;


export type DeskReceiveStockMutation = { receiveStock:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'Stock', sku: string, available: number }
    | { __typename: 'StockNotEnough', code: string, message: string }
   | null };

export type DeskStockMovementsQueryVariables = Exact<{
  sku: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskStockMovementsQuery = { stockMovements: { edges: Array<{ node: { kind: StockMovementKind, count: number, orderId: string | null, note: string | null, at: string, person: { name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type PanelViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type PanelViewerQuery = { viewer: { id: string, name: string, email: string, roles: Array<Role> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DeskApplicationRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskApplicationRow on Application {
  id
  state
  changedAt
  isInvited
  content {
    name
    country
    years
  }
  person {
    id
    name
  }
}
    `, {"fragmentName":"DeskApplicationRow"}) as unknown as TypedDocumentString<DeskApplicationRowFragment, unknown>;
export const DeskMoneyFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskMoney on Money {
  minor
  currency
}
    `, {"fragmentName":"DeskMoney"}) as unknown as TypedDocumentString<DeskMoneyFragment, unknown>;
export const DeskApplicationContentFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskApplicationContent on ApplicationContent {
  legalName
  country
  bornOn
  years
  experience
  name
  tagline
  bio
  location
  languages
  timeZone
  sample
  termsVersion
  topicLabels
  attributes {
    id
    name
  }
  rates {
    channel
    perMinute {
      ...DeskMoney
    }
  }
  picture {
    url
    alt
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`, {"fragmentName":"DeskApplicationContent"}) as unknown as TypedDocumentString<DeskApplicationContentFragment, unknown>;
export const DeskApplicationVersionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskApplicationVersion on ApplicationVersion {
  number
  act
  at
  words
  changed
  questions {
    step
    words
  }
  by {
    id
    name
  }
  content {
    ...DeskApplicationContent
  }
}
    fragment DeskApplicationContent on ApplicationContent {
  legalName
  country
  bornOn
  years
  experience
  name
  tagline
  bio
  location
  languages
  timeZone
  sample
  termsVersion
  topicLabels
  attributes {
    id
    name
  }
  rates {
    channel
    perMinute {
      ...DeskMoney
    }
  }
  picture {
    url
    alt
  }
}
fragment DeskMoney on Money {
  minor
  currency
}`, {"fragmentName":"DeskApplicationVersion"}) as unknown as TypedDocumentString<DeskApplicationVersionFragment, unknown>;
export const DeskCaseRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskCaseRow on Case {
  __typename
  id
  state
  openedAt
  decidedAt
  takenUpAt
  priority
  isOverdue
  answerDueAt
  decisionDueAt
  assignee {
    id
    name
  }
  ... on Dispute {
    reason
    decision
    client {
      id
      name
    }
    reader {
      id
      name
    }
    disputedCost {
      ...DeskMoney
    }
  }
  ... on PlatformCase {
    kind
    words
    person {
      id
      name
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`, {"fragmentName":"DeskCaseRow"}) as unknown as TypedDocumentString<DeskCaseRowFragment, unknown>;
export const DeskCaseHistoryFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskCaseHistory on Case {
  history(first: 50, after: $after) {
    edges {
      cursor
      node {
        did
        words
        at
        by {
          id
          name
        }
        to {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `, {"fragmentName":"DeskCaseHistory"}) as unknown as TypedDocumentString<DeskCaseHistoryFragment, unknown>;
export const DeskCaseReadingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskCaseReading on CaseReading {
  id
  channel
  ending
  requestedAt
  acceptedAt
  startedAt
  endedAt
  transferSubject
  ratePerMinute {
    ...DeskMoney
  }
  receipt {
    number
    sharedSeconds
    minutes {
      minute
      at
      amount {
        ...DeskMoney
      }
    }
    pauses {
      from
      to
      side
    }
    charged {
      ...DeskMoney
    }
    givenBack {
      ...DeskMoney
    }
    total {
      ...DeskMoney
    }
    readerShare {
      ...DeskMoney
    }
    platformShare {
      ...DeskMoney
    }
    refund {
      at
      byReader {
        ...DeskMoney
      }
      byPlatform {
        ...DeskMoney
      }
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`, {"fragmentName":"DeskCaseReading"}) as unknown as TypedDocumentString<DeskCaseReadingFragment, unknown>;
export const DeskTicketRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskTicketRow on Ticket {
  id
  number
  subject
  topic
  state
  since
  askedAt
  dueAt
  isOverdue
  byVisitor
  person {
    id
    name
  }
  assignee {
    id
    name
  }
}
    `, {"fragmentName":"DeskTicketRow"}) as unknown as TypedDocumentString<DeskTicketRowFragment, unknown>;
export const DeskSeriesFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskSeries on MetricSeries {
  measure
  count
  counts
  total
  totals
}
    `, {"fragmentName":"DeskSeries"}) as unknown as TypedDocumentString<DeskSeriesFragment, unknown>;
export const DeskAmountFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskAmount on Money {
  minor
  currency
}
    `, {"fragmentName":"DeskAmount"}) as unknown as TypedDocumentString<DeskAmountFragment, unknown>;
export const DeskTransferFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskTransfer on Transfer {
  id
  number
  at
  reason
  subject
  cause
  amount {
    ...DeskAmount
  }
  fee {
    ...DeskAmount
  }
  debit {
    kind
    owner {
      id
      name
    }
  }
  credit {
    kind
    owner {
      id
      name
    }
  }
}
    fragment DeskAmount on Money {
  minor
  currency
}`, {"fragmentName":"DeskTransfer"}) as unknown as TypedDocumentString<DeskTransferFragment, unknown>;
export const DeskAddressFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskAddress on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
    `, {"fragmentName":"DeskAddress"}) as unknown as TypedDocumentString<DeskAddressFragment, unknown>;
export const DeskOrderFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskOrder on Order {
  id
  number
  state
  placedAt
  country
  address {
    ...DeskAddress
  }
  shippingName
  total {
    ...DeskMoney
  }
  lines {
    id
    name
    variantName
    sku
    kind
    count
    fulfilled
    cancelled
  }
  toPack {
    count
    line {
      id
      name
      variantName
    }
    pieces {
      sku
      count
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}
fragment DeskAddress on Address {
  name
  line1
  line2
  city
  region
  postalCode
}`, {"fragmentName":"DeskOrder"}) as unknown as TypedDocumentString<DeskOrderFragment, unknown>;
export const DeskPersonRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskPersonRow on PersonRecord {
  personId
  name
  alias
  email
  staffRoles
  joinedAt
  shutOutBy
  suspendedAt
}
    `, {"fragmentName":"DeskPersonRow"}) as unknown as TypedDocumentString<DeskPersonRowFragment, unknown>;
export const DeskAdjustmentFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskAdjustment on WalletAdjustment {
  id
  direction
  amount {
    ...DeskMoney
  }
  reason
  words
  state
  askedAt
  decidedAt
  person {
    id
    name
  }
  askedBy {
    id
    name
  }
  decidedBy {
    id
    name
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`, {"fragmentName":"DeskAdjustment"}) as unknown as TypedDocumentString<DeskAdjustmentFragment, unknown>;
export const DeskPersonOrdersFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskPersonOrders on OrderConnection {
  edges {
    node {
      id
      number
      state
      placedAt
      total {
        ...DeskMoney
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`, {"fragmentName":"DeskPersonOrders"}) as unknown as TypedDocumentString<DeskPersonOrdersFragment, unknown>;
export const DeskPersonCasesFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskPersonCases on CaseConnection {
  edges {
    cursor
    node {
      __typename
      id
      state
      openedAt
      decidedAt
      note
      ... on PlatformCase {
        kind
        words
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
    `, {"fragmentName":"DeskPersonCases"}) as unknown as TypedDocumentString<DeskPersonCasesFragment, unknown>;
export const DeskReadingsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskReadings on ReadingRecordConnection {
  edges {
    cursor
    node {
      channel
      state
      requestedAt
      startedAt
      endedAt
      cost {
        ...DeskMoney
      }
      client {
        id
        name
      }
      reader {
        id
        name
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`, {"fragmentName":"DeskReadings"}) as unknown as TypedDocumentString<DeskReadingsFragment, unknown>;
export const DeskApplicationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskApplications($state: ApplicationState!, $first: Int!, $after: Cursor) {
  applications(state: $state, first: $first, after: $after) {
    edges {
      node {
        ...DeskApplicationRow
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskApplicationRow on Application {
  id
  state
  changedAt
  isInvited
  content {
    name
    country
    years
  }
  person {
    id
    name
  }
}`) as unknown as TypedDocumentString<DeskApplicationsQuery, DeskApplicationsQueryVariables>;
export const DeskApplicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskApplication($id: ID!) {
  node(id: $id) {
    __typename
    ... on Application {
      ...DeskApplicationRow
      reason
      waitingSince
      payoutSetupState
      questions {
        step
        words
      }
      reader {
        id
        slug
      }
      content {
        ...DeskApplicationContent
      }
      versions {
        ...DeskApplicationVersion
      }
    }
  }
}
    fragment DeskApplicationRow on Application {
  id
  state
  changedAt
  isInvited
  content {
    name
    country
    years
  }
  person {
    id
    name
  }
}
fragment DeskApplicationContent on ApplicationContent {
  legalName
  country
  bornOn
  years
  experience
  name
  tagline
  bio
  location
  languages
  timeZone
  sample
  termsVersion
  topicLabels
  attributes {
    id
    name
  }
  rates {
    channel
    perMinute {
      ...DeskMoney
    }
  }
  picture {
    url
    alt
  }
}
fragment DeskApplicationVersion on ApplicationVersion {
  number
  act
  at
  words
  changed
  questions {
    step
    words
  }
  by {
    id
    name
  }
  content {
    ...DeskApplicationContent
  }
}
fragment DeskMoney on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskApplicationQuery, DeskApplicationQueryVariables>;
export const DeskInvitationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskInvitations($first: Int!, $after: Cursor) {
  readerInvitations(first: $first, after: $after) {
    edges {
      cursor
      node {
        id
        state
        email
        name
        at
        expiresAt
        acceptedAt
        by {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskInvitationsQuery, DeskInvitationsQueryVariables>;
export const DeskAskBackApplicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskAskBackApplication($input: AskBackApplicationInput!) {
  askBackApplication(input: $input) {
    __typename
    ... on Application {
      id
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAskBackApplicationMutation, DeskAskBackApplicationMutationVariables>;
export const DeskApproveApplicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskApproveApplication($input: ApproveApplicationInput!) {
  approveApplication(input: $input) {
    __typename
    ... on Application {
      id
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskApproveApplicationMutation, DeskApproveApplicationMutationVariables>;
export const DeskDeclineApplicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskDeclineApplication($input: DeclineApplicationInput!) {
  declineApplication(input: $input) {
    __typename
    ... on Application {
      id
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskDeclineApplicationMutation, DeskDeclineApplicationMutationVariables>;
export const DeskInviteReaderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskInviteReader($input: InviteReaderInput!) {
  inviteReader(input: $input) {
    __typename
    ... on ReaderInvitation {
      state
      expiresAt
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskInviteReaderMutation, DeskInviteReaderMutationVariables>;
export const DeskRevokeInvitationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskRevokeInvitation($input: RevokeInvitationInput!) {
  revokeInvitation(input: $input) {
    __typename
    ... on ReaderInvitation {
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRevokeInvitationMutation, DeskRevokeInvitationMutationVariables>;
export const DeskAuditTrailDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskAuditTrail($filter: AuditTrailFilter, $first: Int!, $after: Cursor) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        at
        kind
        roles
        action
        subjects
        reason
        outcome
        person {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAuditTrailQuery, DeskAuditTrailQueryVariables>;
export const DeskCasesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskCases($filter: CaseFilter!, $first: Int!, $after: Cursor) {
  cases(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...DeskCaseRow
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskCaseRow on Case {
  __typename
  id
  state
  openedAt
  decidedAt
  takenUpAt
  priority
  isOverdue
  answerDueAt
  decisionDueAt
  assignee {
    id
    name
  }
  ... on Dispute {
    reason
    decision
    client {
      id
      name
    }
    reader {
      id
      name
    }
    disputedCost {
      ...DeskMoney
    }
  }
  ... on PlatformCase {
    kind
    words
    person {
      id
      name
    }
  }
}
fragment DeskMoney on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskCasesQuery, DeskCasesQueryVariables>;
export const DeskCaseDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskCase($id: ID!, $after: Cursor) {
  node(id: $id) {
    __typename
    ... on Case {
      ...DeskCaseRow
      ...DeskCaseHistory
      version
      note
      decidedBy {
        id
        name
      }
      assignableSelf {
        id
      }
      assignable {
        id
        name
      }
    }
    ... on Dispute {
      comment
      answer
      answeredAt
      transferSubject
      refunded {
        ...DeskMoney
      }
      suggestion {
        decision
        amount {
          ...DeskMoney
        }
        rule
        measure
        otherDisputes
      }
      disputedAnswer {
        name
        requestedAt
        dueAt
        deliveredAt
        viewedAt
        readerShare {
          ...DeskMoney
        }
      }
      reading {
        ...DeskCaseReading
      }
    }
  }
}
    fragment DeskCaseRow on Case {
  __typename
  id
  state
  openedAt
  decidedAt
  takenUpAt
  priority
  isOverdue
  answerDueAt
  decisionDueAt
  assignee {
    id
    name
  }
  ... on Dispute {
    reason
    decision
    client {
      id
      name
    }
    reader {
      id
      name
    }
    disputedCost {
      ...DeskMoney
    }
  }
  ... on PlatformCase {
    kind
    words
    person {
      id
      name
    }
  }
}
fragment DeskCaseHistory on Case {
  history(first: 50, after: $after) {
    edges {
      cursor
      node {
        did
        words
        at
        by {
          id
          name
        }
        to {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
fragment DeskCaseReading on CaseReading {
  id
  channel
  ending
  requestedAt
  acceptedAt
  startedAt
  endedAt
  transferSubject
  ratePerMinute {
    ...DeskMoney
  }
  receipt {
    number
    sharedSeconds
    minutes {
      minute
      at
      amount {
        ...DeskMoney
      }
    }
    pauses {
      from
      to
      side
    }
    charged {
      ...DeskMoney
    }
    givenBack {
      ...DeskMoney
    }
    total {
      ...DeskMoney
    }
    readerShare {
      ...DeskMoney
    }
    platformShare {
      ...DeskMoney
    }
    refund {
      at
      byReader {
        ...DeskMoney
      }
      byPlatform {
        ...DeskMoney
      }
    }
  }
}
fragment DeskMoney on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskCaseQuery, DeskCaseQueryVariables>;
export const DeskDecisionEffectDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskDecisionEffect($input: DecisionEffectInput!) {
  decisionEffect(input: $input) {
    __typename
    ... on DecisionEffect {
      refunded {
        ...DeskMoney
      }
      legs {
        account
        owner {
          id
          name
        }
        amount {
          ...DeskMoney
        }
      }
    }
    ... on Refusal {
      code
      message
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskDecisionEffectQuery, DeskDecisionEffectQueryVariables>;
export const DeskDecideCaseDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskDecideCase($input: DecideCaseInput!) {
  decideCase(input: $input) {
    __typename
    ... on Dispute {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskDecideCaseMutation, DeskDecideCaseMutationVariables>;
export const DeskCloseCaseDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskCloseCase($input: CloseCaseInput!) {
  closeCase(input: $input) {
    __typename
    ... on PlatformCase {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskCloseCaseMutation, DeskCloseCaseMutationVariables>;
export const DeskAssignCaseDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskAssignCase($input: AssignCaseInput!) {
  assignCase(input: $input) {
    __typename
    ... on Case {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAssignCaseMutation, DeskAssignCaseMutationVariables>;
export const DeskAddCaseNoteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskAddCaseNote($input: AddCaseNoteInput!) {
  addCaseNote(input: $input) {
    __typename
    ... on CaseEvent {
      at
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAddCaseNoteMutation, DeskAddCaseNoteMutationVariables>;
export const DeskTicketsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskTickets($state: TicketState!, $assignment: TicketAssignment!, $first: Int!, $after: Cursor) {
  tickets(
    filter: {state: $state, assignment: $assignment}
    first: $first
    after: $after
  ) {
    edges {
      node {
        ...DeskTicketRow
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskTicketRow on Ticket {
  id
  number
  subject
  topic
  state
  since
  askedAt
  dueAt
  isOverdue
  byVisitor
  person {
    id
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<DeskTicketsQuery, DeskTicketsQueryVariables>;
export const DeskTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskTicket($id: ID!) {
  node(id: $id) {
    __typename
    ... on Ticket {
      ...DeskTicketRow
      aboutId
      isMine
      firstAnsweredAt
      messages {
        author
        words
        at
        by {
          name
        }
      }
      notes {
        words
        at
        by {
          name
        }
      }
    }
  }
}
    fragment DeskTicketRow on Ticket {
  id
  number
  subject
  topic
  state
  since
  askedAt
  dueAt
  isOverdue
  byVisitor
  person {
    id
    name
  }
  assignee {
    id
    name
  }
}`) as unknown as TypedDocumentString<DeskTicketQuery, DeskTicketQueryVariables>;
export const DeskTicketReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskTicketReading($id: ID!) {
  node(id: $id) {
    __typename
    ... on CaseReading {
      clientName
      readerName
      ...DeskCaseReading
    }
  }
}
    fragment DeskCaseReading on CaseReading {
  id
  channel
  ending
  requestedAt
  acceptedAt
  startedAt
  endedAt
  transferSubject
  ratePerMinute {
    ...DeskMoney
  }
  receipt {
    number
    sharedSeconds
    minutes {
      minute
      at
      amount {
        ...DeskMoney
      }
    }
    pauses {
      from
      to
      side
    }
    charged {
      ...DeskMoney
    }
    givenBack {
      ...DeskMoney
    }
    total {
      ...DeskMoney
    }
    readerShare {
      ...DeskMoney
    }
    platformShare {
      ...DeskMoney
    }
    refund {
      at
      byReader {
        ...DeskMoney
      }
      byPlatform {
        ...DeskMoney
      }
    }
  }
}
fragment DeskMoney on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskTicketReadingQuery, DeskTicketReadingQueryVariables>;
export const DeskTicketPersonDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskTicketPerson($personId: ID!) {
  personRecord(personId: $personId) {
    ...DeskPersonRow
    wallet {
      id
      balance {
        ...DeskMoney
      }
    }
    readings(side: CLIENT, first: 5) {
      ...DeskReadings
    }
    orders(first: 5) {
      ...DeskPersonOrders
    }
    cases(first: 5) {
      ...DeskPersonCases
    }
    tickets(first: 6) {
      edges {
        node {
          id
          number
          subject
          state
          askedAt
        }
      }
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}
fragment DeskPersonRow on PersonRecord {
  personId
  name
  alias
  email
  staffRoles
  joinedAt
  shutOutBy
  suspendedAt
}
fragment DeskPersonOrders on OrderConnection {
  edges {
    node {
      id
      number
      state
      placedAt
      total {
        ...DeskMoney
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
fragment DeskPersonCases on CaseConnection {
  edges {
    cursor
    node {
      __typename
      id
      state
      openedAt
      decidedAt
      note
      ... on PlatformCase {
        kind
        words
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
fragment DeskReadings on ReadingRecordConnection {
  edges {
    cursor
    node {
      channel
      state
      requestedAt
      startedAt
      endedAt
      cost {
        ...DeskMoney
      }
      client {
        id
        name
      }
      reader {
        id
        name
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<DeskTicketPersonQuery, DeskTicketPersonQueryVariables>;
export const DeskArticleRatingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskArticleRatings {
  helpArticleRatings {
    slug
    helped
    notHelped
  }
}
    `) as unknown as TypedDocumentString<DeskArticleRatingsQuery, DeskArticleRatingsQueryVariables>;
export const DeskAnswerTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskAnswerTicket($input: AnswerTicketInput!) {
  answerTicket(input: $input) {
    __typename
    ... on Ticket {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAnswerTicketMutation, DeskAnswerTicketMutationVariables>;
export const DeskNoteTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskNoteTicket($input: NoteTicketInput!) {
  noteTicket(input: $input) {
    __typename
    ... on Ticket {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskNoteTicketMutation, DeskNoteTicketMutationVariables>;
export const DeskTakeTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskTakeTicket($input: TakeTicketInput!) {
  takeTicket(input: $input) {
    __typename
    ... on Ticket {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskTakeTicketMutation, DeskTakeTicketMutationVariables>;
export const DeskReleaseTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskReleaseTicket($ticketId: ID!) {
  releaseTicket(ticketId: $ticketId) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskReleaseTicketMutation, DeskReleaseTicketMutationVariables>;
export const DeskSolveTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskSolveTicket($ticketId: ID!) {
  solveTicket(ticketId: $ticketId) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskSolveTicketMutation, DeskSolveTicketMutationVariables>;
export const DeskReopenTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskReopenTicket($ticketId: ID!) {
  reopenTicket(ticketId: $ticketId) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskReopenTicketMutation, DeskReopenTicketMutationVariables>;
export const DeskStartLookDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskStartLook($input: StartLookInput!) {
  startLook(input: $input) {
    __typename
    ... on LookStarted {
      path
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskStartLookMutation, DeskStartLookMutationVariables>;
export const DeskHomeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskHome {
  now
  waitingForStaff {
    kind
    count
    oldestAt
  }
  platformHealth {
    nodes {
      id
      seenAt
      isAlive
    }
    jobs {
      count
      oldestAt
    }
    failingJobs
    givenUpJobs
    mails {
      count
      oldestAt
    }
    paymentEvents {
      count
      oldestAt
    }
    isLiveVideoReachable
  }
}
    `) as unknown as TypedDocumentString<DeskHomeQuery, DeskHomeQueryVariables>;
export const DeskHomeMetricsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskHomeMetrics($from: Date!, $to: Date!) {
  now
  metrics(from: $from, to: $to) {
    currency
    countedAt
    series {
      ...DeskSeries
    }
  }
}
    fragment DeskSeries on MetricSeries {
  measure
  count
  counts
  total
  totals
}`) as unknown as TypedDocumentString<DeskHomeMetricsQuery, DeskHomeMetricsQueryVariables>;
export const DeskLiveDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskLive($first: Int!, $readingsAfter: Cursor, $streamsAfter: Cursor) {
  liveReadings(first: $first, after: $readingsAfter) {
    edges {
      node {
        readingId
        channel
        state
        client {
          id
          name
        }
        reader {
          id
          name
        }
        requestedAt
        startedAt
        sharedSeconds
        cost {
          ...DeskMoney
        }
        clientSilentSeconds
        readerSilentSeconds
        clientIsHere
        readerIsHere
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  liveStreams(first: $first, after: $streamsAfter) {
    edges {
      node {
        streamId
        title
        reader {
          id
          name
        }
        state
        visibility
        liveAt
        viewers
        paid {
          ...DeskMoney
        }
        readerSilentSeconds
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskLiveQuery, DeskLiveQueryVariables>;
export const DeskStopReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskStopReading($input: StopReadingInput!) {
  stopReading(input: $input) {
    __typename
    ... on LiveReading {
      readingId
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskStopReadingMutation, DeskStopReadingMutationVariables>;
export const DeskTakeDownStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskTakeDownStream($input: StreamReasonInput!) {
  takeDownStream(input: $input) {
    __typename
    ... on Stream {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskTakeDownStreamMutation, DeskTakeDownStreamMutationVariables>;
export const DeskTodayDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskToday($from: Date!, $to: Date!) {
  metrics(from: $from, to: $to) {
    today
  }
}
    `) as unknown as TypedDocumentString<DeskTodayQuery, DeskTodayQueryVariables>;
export const DeskMetricsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskMetrics($from: Date!, $to: Date!, $fromBefore: Date!, $toBefore: Date!, $readerId: ID) {
  metrics(from: $from, to: $to, readerId: $readerId) {
    zone
    currency
    countedAt
    series {
      ...DeskSeries
    }
  }
  before: metrics(from: $fromBefore, to: $toBefore, readerId: $readerId) {
    series {
      ...DeskSeries
    }
  }
}
    fragment DeskSeries on MetricSeries {
  measure
  count
  counts
  total
  totals
}`) as unknown as TypedDocumentString<DeskMetricsQuery, DeskMetricsQueryVariables>;
export const DeskReaderMetricsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskReaderMetrics($from: Date!, $to: Date!, $first: Int!, $after: Cursor) {
  readerMetrics(from: $from, to: $to, first: $first, after: $after) {
    edges {
      node {
        readings
        minutes
        tier
        warnings
        earned {
          ...DeskAmount
        }
        quality {
          measure
          value
          isPastLimit
        }
        reader {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskAmount on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskReaderMetricsQuery, DeskReaderMetricsQueryVariables>;
export const DeskMetricRowsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskMetricRows($measures: [Measure!]!, $from: Date!, $to: Date!, $readerId: ID, $first: Int!, $after: Cursor) {
  metricRows(
    measures: $measures
    from: $from
    to: $to
    readerId: $readerId
    first: $first
    after: $after
  ) {
    edges {
      node {
        measure
        at
        kind
        subjectId
        currency
        value
        reader {
          id
          name
        }
        person {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskMetricRowsQuery, DeskMetricRowsQueryVariables>;
export const DeskModerationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskModeration($filter: ModerationQueueFilter, $first: Int!, $after: Cursor) {
  moderationQueue(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        kind
        state
        score
        flagCount
        reasons
        rules
        isHidden
        words
        openedAt
        author {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskModerationQuery, DeskModerationQueryVariables>;
export const DeskModerationItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskModerationItem($id: ID!, $flagsAfter: Cursor) {
  node(id: $id) {
    __typename
    ... on ModerationItem {
      id
      kind
      state
      score
      flagCount
      reasons
      rules
      isHidden
      words
      openedAt
      removal
      removalWords
      appealWords
      appealedAt
      author {
        id
        name
      }
      removedBy {
        id
        name
      }
      place {
        title
        path
        words
        stars
        before {
          author
          words
          at
          isHidden
        }
        after {
          author
          words
          at
          isHidden
        }
      }
      flags(first: 20, after: $flagsAfter) {
        edges {
          node {
            reason
            words
            at
            person {
              id
              name
            }
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
      history {
        act
        words
        at
        person {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskModerationItemQuery, DeskModerationItemQueryVariables>;
export const DeskDecideModerationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskDecideModeration($input: DecideModerationInput!) {
  decideModeration(input: $input) {
    __typename
    ... on ModerationItem {
      id
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskDecideModerationMutation, DeskDecideModerationMutationVariables>;
export const DeskAddModerationNoteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskAddModerationNote($input: AddModerationNoteInput!) {
  addModerationNote(input: $input) {
    __typename
    ... on ModerationItem {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAddModerationNoteMutation, DeskAddModerationNoteMutationVariables>;
export const DeskTransfersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskTransfers($filter: TransferFilter, $first: Int!, $after: Cursor) {
  transfers(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...DeskTransfer
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskAmount on Money {
  minor
  currency
}
fragment DeskTransfer on Transfer {
  id
  number
  at
  reason
  subject
  cause
  amount {
    ...DeskAmount
  }
  fee {
    ...DeskAmount
  }
  debit {
    kind
    owner {
      id
      name
    }
  }
  credit {
    kind
    owner {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<DeskTransfersQuery, DeskTransfersQueryVariables>;
export const DeskTransferByIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskTransferById($id: ID!) {
  node(id: $id) {
    __typename
    ... on Transfer {
      ...DeskTransfer
      legs {
        ...DeskTransfer
      }
      original {
        ...DeskTransfer
      }
      reversals {
        ...DeskTransfer
      }
    }
  }
}
    fragment DeskAmount on Money {
  minor
  currency
}
fragment DeskTransfer on Transfer {
  id
  number
  at
  reason
  subject
  cause
  amount {
    ...DeskAmount
  }
  fee {
    ...DeskAmount
  }
  debit {
    kind
    owner {
      id
      name
    }
  }
  credit {
    kind
    owner {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<DeskTransferByIdQuery, DeskTransferByIdQueryVariables>;
export const DeskPayoutsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskPayouts($filter: PayoutFilter, $first: Int!, $after: Cursor) {
  payouts(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        day
        state
        failure
        createdAt
        amount {
          ...DeskAmount
        }
        returned {
          ...DeskAmount
        }
        hold {
          reason
        }
        person {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskAmount on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskPayoutsQuery, DeskPayoutsQueryVariables>;
export const DeskPayoutRunsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskPayoutRuns($first: Int!, $after: Cursor) {
  payoutRuns(first: $first, after: $after) {
    edges {
      node {
        day
        paid
        sending
        failed
        amount {
          ...DeskAmount
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskAmount on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskPayoutRunsQuery, DeskPayoutRunsQueryVariables>;
export const DeskTopUpsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskTopUps($filter: TopUpFilter, $first: Int!, $after: Cursor) {
  topUps(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        createdAt
        state
        failure
        reference
        amount {
          ...DeskAmount
        }
        bonus {
          ...DeskAmount
        }
        person {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskAmount on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskTopUpsQuery, DeskTopUpsQueryVariables>;
export const DeskPaymentEventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskPaymentEvents($failed: Boolean!, $first: Int!, $after: Cursor) {
  paymentEvents(failed: $failed, first: $first, after: $after) {
    edges {
      node {
        reference
        type
        receivedAt
        appliedAt
        failure
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskPaymentEventsQuery, DeskPaymentEventsQueryVariables>;
export const DeskParkedDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskParked($first: Int!, $after: Cursor) {
  parkedDeliveries(first: $first, after: $after) {
    edges {
      node {
        id
        handler
        eventType
        subject
        attempts
        error
        parkedAt
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskParkedQuery, DeskParkedQueryVariables>;
export const DeskFoundCasesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskFoundCases($kind: CaseKind!, $state: CaseState!, $first: Int!, $after: Cursor) {
  cases(filter: {kind: $kind, state: $state}, first: $first, after: $after) {
    edges {
      node {
        id
        openedAt
        note
        assignee {
          id
          name
        }
        ... on PlatformCase {
          words
          person {
            id
            name
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskFoundCasesQuery, DeskFoundCasesQueryVariables>;
export const DeskRetryPayoutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskRetryPayout($input: RetryPayoutInput!) {
  retryPayout(input: $input) {
    __typename
    ... on Payout {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRetryPayoutMutation, DeskRetryPayoutMutationVariables>;
export const DeskHoldPayoutsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskHoldPayouts($input: HoldPayoutsInput!) {
  holdPayouts(input: $input) {
    __typename
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskHoldPayoutsMutation, DeskHoldPayoutsMutationVariables>;
export const DeskReleasePayoutsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskReleasePayouts($input: HoldPayoutsInput!) {
  releasePayouts(input: $input) {
    __typename
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskReleasePayoutsMutation, DeskReleasePayoutsMutationVariables>;
export const DeskReplayDeliveryDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskReplayDelivery($input: ReplayDeliveryInput!) {
  replayDelivery(input: $input) {
    __typename
    ... on Delivery {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskReplayDeliveryMutation, DeskReplayDeliveryMutationVariables>;
export const DeskPayoutHoldsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskPayoutHolds($first: Int!, $after: Cursor) {
  payoutHolds(first: $first, after: $after) {
    edges {
      node {
        since
        reason
        person {
          id
          name
        }
        heldBy {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskPayoutHoldsQuery, DeskPayoutHoldsQueryVariables>;
export const DeskPackageSalesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskPackageSales($days: Int!) {
  packageSales(days: $days) {
    creditPackage {
      id
      name
    }
    count
    paid {
      ...DeskAmount
    }
    bonus {
      ...DeskAmount
    }
    bonusTakenBack {
      ...DeskAmount
    }
  }
}
    fragment DeskAmount on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskPackageSalesQuery, DeskPackageSalesQueryVariables>;
export const DeskPackingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskPacking($first: Int!, $after: Cursor) {
  packing(first: $first, after: $after) {
    edges {
      node {
        ...DeskOrder
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}
fragment DeskAddress on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
fragment DeskOrder on Order {
  id
  number
  state
  placedAt
  country
  address {
    ...DeskAddress
  }
  shippingName
  total {
    ...DeskMoney
  }
  lines {
    id
    name
    variantName
    sku
    kind
    count
    fulfilled
    cancelled
  }
  toPack {
    count
    line {
      id
      name
      variantName
    }
    pieces {
      sku
      count
    }
  }
}`) as unknown as TypedDocumentString<DeskPackingQuery, DeskPackingQueryVariables>;
export const DeskOrdersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskOrders($state: OrderState!, $first: Int!, $after: Cursor) {
  orders(state: $state, first: $first, after: $after) {
    edges {
      node {
        ...DeskOrder
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}
fragment DeskAddress on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
fragment DeskOrder on Order {
  id
  number
  state
  placedAt
  country
  address {
    ...DeskAddress
  }
  shippingName
  total {
    ...DeskMoney
  }
  lines {
    id
    name
    variantName
    sku
    kind
    count
    fulfilled
    cancelled
  }
  toPack {
    count
    line {
      id
      name
      variantName
    }
    pieces {
      sku
      count
    }
  }
}`) as unknown as TypedDocumentString<DeskOrdersQuery, DeskOrdersQueryVariables>;
export const DeskOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskOrder($id: ID!) {
  node(id: $id) {
    __typename
    ... on Order {
      ...DeskOrder
      paidAt
      fulfilledAt
      endedAt
      ending
      isTaxIncluded
      discountCode
      goods {
        ...DeskMoney
      }
      discount {
        ...DeskMoney
      }
      shipping {
        ...DeskMoney
      }
      tax {
        ...DeskMoney
      }
      cancelledMoney: cancelled {
        ...DeskMoney
      }
      refunded {
        ...DeskMoney
      }
      lines {
        id
        paid {
          ...DeskMoney
        }
        refunded {
          ...DeskMoney
        }
      }
      fulfilments {
        number
        kind
        carrier
        tracking
        trackingUrl
        at
        lines {
          count
          line {
            id
            name
            variantName
          }
        }
      }
      refunds {
        at
        to
        amount {
          ...DeskMoney
        }
      }
      cancellations {
        at
        isByStaff
        amount {
          ...DeskMoney
        }
      }
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}
fragment DeskAddress on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
fragment DeskOrder on Order {
  id
  number
  state
  placedAt
  country
  address {
    ...DeskAddress
  }
  shippingName
  total {
    ...DeskMoney
  }
  lines {
    id
    name
    variantName
    sku
    kind
    count
    fulfilled
    cancelled
  }
  toPack {
    count
    line {
      id
      name
      variantName
    }
    pieces {
      sku
      count
    }
  }
}`) as unknown as TypedDocumentString<DeskOrderQuery, DeskOrderQueryVariables>;
export const DeskRefundEffectDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskRefundEffect($input: RefundEffectInput!) {
  refundEffect(input: $input) {
    __typename
    ... on RefundEffect {
      back {
        ...DeskMoney
      }
      byReaders {
        ...DeskMoney
      }
      byPlatform {
        ...DeskMoney
      }
      tax {
        ...DeskMoney
      }
    }
    ... on Refusal {
      code
      message
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskRefundEffectQuery, DeskRefundEffectQueryVariables>;
export const DeskShipOrdersDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskShipOrders($inputs: [ShipOrderInput!]!) {
  shipOrders(inputs: $inputs) {
    __typename
    ... on Order {
      id
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskShipOrdersMutation, DeskShipOrdersMutationVariables>;
export const DeskRefundOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskRefundOrder($input: RefundOrderInput!) {
  refundOrder(input: $input) {
    __typename
    ... on Order {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRefundOrderMutation, DeskRefundOrderMutationVariables>;
export const DeskPeopleDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskPeople($query: String!, $first: Int!, $after: Cursor) {
  people(query: $query, first: $first, after: $after) {
    edges {
      node {
        ...DeskPersonRow
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskPersonRow on PersonRecord {
  personId
  name
  alias
  email
  staffRoles
  joinedAt
  shutOutBy
  suspendedAt
}`) as unknown as TypedDocumentString<DeskPeopleQuery, DeskPeopleQueryVariables>;
export const DeskWaitingAdjustmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskWaitingAdjustments($first: Int!, $after: Cursor) {
  waitingAdjustments(first: $first, after: $after) {
    edges {
      node {
        ...DeskAdjustment
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}
fragment DeskAdjustment on WalletAdjustment {
  id
  direction
  amount {
    ...DeskMoney
  }
  reason
  words
  state
  askedAt
  decidedAt
  person {
    id
    name
  }
  askedBy {
    id
    name
  }
  decidedBy {
    id
    name
  }
}`) as unknown as TypedDocumentString<DeskWaitingAdjustmentsQuery, DeskWaitingAdjustmentsQueryVariables>;
export const DeskPersonDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskPerson($personId: ID!, $walletAfter: Cursor, $adjustmentsAfter: Cursor, $readingsAfter: Cursor, $givenAfter: Cursor, $ordersAfter: Cursor, $casesAfter: Cursor, $notesAfter: Cursor, $accessAfter: Cursor) {
  personRecord(personId: $personId) {
    ...DeskPersonRow
    subject
    wallet {
      id
      balance {
        ...DeskMoney
      }
      history(first: 10, after: $walletAfter) {
        edges {
          node {
            id
            at
            description
            amount {
              ...DeskMoney
            }
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
    earned {
      ...DeskMoney
    }
    adjustments(first: 10, after: $adjustmentsAfter) {
      edges {
        node {
          ...DeskAdjustment
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    readings(side: CLIENT, first: 10, after: $readingsAfter) {
      ...DeskReadings
    }
    given: readings(side: READER, first: 10, after: $givenAfter) {
      ...DeskReadings
    }
    orders(first: 10, after: $ordersAfter) {
      ...DeskPersonOrders
    }
    cases(first: 10, after: $casesAfter) {
      ...DeskPersonCases
    }
    notes(first: 10, after: $notesAfter) {
      edges {
        cursor
        node {
          words
          at
          by {
            id
            name
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    accessChanges(first: 10, after: $accessAfter) {
      edges {
        cursor
        node {
          act
          reason
          at
          by {
            id
            name
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    consents {
      kind
      isGiven
      version
      at
    }
    devices {
      userAgent
      savedAt
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}
fragment DeskPersonRow on PersonRecord {
  personId
  name
  alias
  email
  staffRoles
  joinedAt
  shutOutBy
  suspendedAt
}
fragment DeskAdjustment on WalletAdjustment {
  id
  direction
  amount {
    ...DeskMoney
  }
  reason
  words
  state
  askedAt
  decidedAt
  person {
    id
    name
  }
  askedBy {
    id
    name
  }
  decidedBy {
    id
    name
  }
}
fragment DeskPersonOrders on OrderConnection {
  edges {
    node {
      id
      number
      state
      placedAt
      total {
        ...DeskMoney
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
fragment DeskPersonCases on CaseConnection {
  edges {
    cursor
    node {
      __typename
      id
      state
      openedAt
      decidedAt
      note
      ... on PlatformCase {
        kind
        words
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
fragment DeskReadings on ReadingRecordConnection {
  edges {
    cursor
    node {
      channel
      state
      requestedAt
      startedAt
      endedAt
      cost {
        ...DeskMoney
      }
      client {
        id
        name
      }
      reader {
        id
        name
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<DeskPersonQuery, DeskPersonQueryVariables>;
export const DeskSuspendPersonDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskSuspendPerson($input: SuspendPersonInput!) {
  suspendPerson(input: $input) {
    __typename
    ... on PersonAccess {
      personId
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskSuspendPersonMutation, DeskSuspendPersonMutationVariables>;
export const DeskReadmitPersonDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskReadmitPerson($input: ReadmitPersonInput!) {
  readmitPerson(input: $input) {
    __typename
    ... on PersonAccess {
      personId
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskReadmitPersonMutation, DeskReadmitPersonMutationVariables>;
export const DeskAddPersonNoteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskAddPersonNote($input: AddPersonNoteInput!) {
  addPersonNote(input: $input) {
    __typename
    ... on PersonNote {
      at
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAddPersonNoteMutation, DeskAddPersonNoteMutationVariables>;
export const DeskAdjustWalletDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskAdjustWallet($input: AdjustWalletInput!) {
  adjustWallet(input: $input) {
    __typename
    ... on WalletAdjustment {
      id
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAdjustWalletMutation, DeskAdjustWalletMutationVariables>;
export const DeskConfirmAdjustmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskConfirmAdjustment($walletAdjustmentId: ID!) {
  confirmAdjustment(walletAdjustmentId: $walletAdjustmentId) {
    __typename
    ... on WalletAdjustment {
      id
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskConfirmAdjustmentMutation, DeskConfirmAdjustmentMutationVariables>;
export const DeskDeclineAdjustmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskDeclineAdjustment($walletAdjustmentId: ID!) {
  declineAdjustment(walletAdjustmentId: $walletAdjustmentId) {
    __typename
    ... on WalletAdjustment {
      id
      state
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskDeclineAdjustmentMutation, DeskDeclineAdjustmentMutationVariables>;
export const DeskClosePersonDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskClosePerson($input: ClosePersonInput!) {
  closePerson(input: $input) {
    __typename
    ... on AccountClosed {
      closedAt
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskClosePersonMutation, DeskClosePersonMutationVariables>;
export const DeskReturnsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskReturns($state: ReturnState!, $first: Int!, $after: Cursor) {
  returns(state: $state, first: $first, after: $after) {
    edges {
      node {
        id
        state
        reason
        answer
        requestedAt
        order {
          id
          number
        }
        lines {
          count
          restocked
          writtenOff
          line {
            id
            name
            variantName
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskReturnsQuery, DeskReturnsQueryVariables>;
export const DeskAnswerReturnDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskAnswerReturn($input: AnswerReturnInput!) {
  answerReturn(input: $input) {
    __typename
    ... on OrderReturn {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAnswerReturnMutation, DeskAnswerReturnMutationVariables>;
export const DeskReceiveReturnDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskReceiveReturn($input: ReceiveReturnInput!) {
  receiveReturn(input: $input) {
    __typename
    ... on OrderReturn {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskReceiveReturnMutation, DeskReceiveReturnMutationVariables>;
export const DeskNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskNow {
  now
}
    `) as unknown as TypedDocumentString<DeskNowQuery, DeskNowQueryVariables>;
export const DeskSalesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskSales($from: Date!, $to: Date!) {
  salesByDay(from: $from, to: $to) {
    day
    count
    net {
      ...DeskMoney
    }
    tax {
      ...DeskMoney
    }
    refundedNet {
      ...DeskMoney
    }
  }
  salesByProduct(from: $from, to: $to) {
    productId
    name
    count
    net {
      ...DeskMoney
    }
    tax {
      ...DeskMoney
    }
    refundedNet {
      ...DeskMoney
    }
  }
}
    fragment DeskMoney on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DeskSalesQuery, DeskSalesQueryVariables>;
export const DeskStockDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskStock($low: Boolean!, $first: Int!, $after: Cursor) {
  stock(low: $low, first: $first, after: $after) {
    edges {
      node {
        sku
        available
        received
        reserved
        sold
        returned
        writtenOff
        lowAt
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskStockQuery, DeskStockQueryVariables>;
export const DeskReceiveStockDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeskReceiveStock($input: ReceiveStockInput!) {
  receiveStock(input: $input) {
    __typename
    ... on Stock {
      sku
      available
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeskReceiveStockMutation, DeskReceiveStockMutationVariables>;
export const DeskStockMovementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeskStockMovements($sku: String!, $first: Int!, $after: Cursor) {
  stockMovements(sku: $sku, first: $first, after: $after) {
    edges {
      node {
        kind
        count
        orderId
        note
        at
        person {
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskStockMovementsQuery, DeskStockMovementsQueryVariables>;
export const PanelViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PanelViewer {
  viewer {
    id
    name
    email
    roles
  }
}
    `) as unknown as TypedDocumentString<PanelViewerQuery, PanelViewerQueryVariables>;