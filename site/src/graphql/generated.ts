/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whom a reader takes for a private reading, for which their stream is paused. */
export type AcceptPrivateReadingInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The place that they hold in the reader’s queue. */
  queuedClientId: string | number;
  /** The stream. */
  streamId: string | number;
};

/** Where a parcel goes; the country is said beside it. */
export type AddressInput = {
  /** Town, at most 80 characters. */
  city: string;
  /** Street and number, at most 120 characters. */
  line1: string;
  /** Flat, floor or company, at most 120 characters. */
  line2?: string | null | undefined;
  /** Who receives it, at most 100 characters. */
  name: string;
  /** Postal code, at most 16 characters. */
  postalCode: string;
  /** State or province, at most 80 characters. */
  region?: string | null | undefined;
};

/** How a reader delivers an answer. */
export type AnswerDelivery =
  /** Spoken, in a recording. */
  | 'AUDIO'
  /** Written. */
  | 'TEXT'
  /** Spoken, in a recording with picture. */
  | 'VIDEO';

/** The reader’s answer to a dispute. */
export type AnswerDisputeInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The reading that is disputed. */
  readingId: string | number;
  /** 1 to 2000 characters, to staff. */
  text: string;
};

/** What a reader asks before they answer. */
export type AnswerQuestionInput = {
  /** Of a CHOICE: 2 to 12 of them. */
  choices?: Array<string>;
  /** It cannot be left out. */
  isRequired: boolean;
  /** What is replied to it. */
  kind: AnswerQuestionKind;
  /** The question, 3 to 200 characters. */
  prompt: string;
};

/** What a client replies to a question. */
export type AnswerQuestionKind =
  /** One of the choices. */
  | 'CHOICE'
  /** A day, as YYYY-MM-DD. */
  | 'DATE'
  /** A number. */
  | 'NUMBER'
  /** In their own words. */
  | 'TEXT';

/** How an answer stands. */
export type AnswerState =
  /** The client took it back before the reader began. */
  | 'CANCELLED'
  /** The reader does not answer it. */
  | 'DECLINED'
  /** The reader delivered it in time. */
  | 'DELIVERED'
  /** It was not delivered by the promised time. */
  | 'LATE'
  /** The reader is to deliver it; the price is set aside. */
  | 'REQUESTED';

/** Why staff should decide once more. */
export type AppealApplicationInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** 1 to 2000 characters. */
  words: string;
};

/** Why something that was removed should come back. */
export type AppealRemovalInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What. */
  removedContentId: string | number;
  /** Why: 1 to 2000 characters. */
  words: string;
};

/** The words of a profile. */
export type ApplicationProfileInput = {
  /** Their own words about themselves: 80 to 4000 characters. */
  bio: string;
  /** Languages they read in, at most 8. */
  languages: Array<string>;
  /** Where they are: 2 to 80 characters. */
  location?: string | null | undefined;
  /** The name that clients will see: 2 to 60 characters. */
  name: string;
  /** One line beneath it: 10 to 120 characters. */
  tagline: string;
  /** By whose calendar their days begin. */
  timeZone: string;
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

/** One step of an application: exactly one of these is given. */
export type ApplicationStepInput = {
  /** What they have done before. */
  experience?: ExperienceInput | null | undefined;
  /** Who they are. */
  identity?: IdentityInput | null | undefined;
  /** Their picture: what POST /files answered with for it. It is shown cut to a square, or upright. */
  picture?: string | null | undefined;
  /** The words of their profile. */
  profile?: ApplicationProfileInput | null | undefined;
  /** All their prices: a channel left out is not offered. */
  rates?: Array<RateInput> | null | undefined;
  /** A sample of a reading: 200 to 8000 characters. */
  sample?: string | null | undefined;
  /** What their profile is found by. */
  tags?: TagsInput | null | undefined;
  /** The version of the terms that they agree to. */
  termsVersion?: number | null | undefined;
};

/** How long before an appointment somebody is reminded of it. */
export type AppointmentReminder =
  /** 24 hours. */
  | 'DAY'
  /** One hour. */
  | 'HOUR'
  /** Three hours. */
  | 'HOURS'
  /** A quarter of an hour. */
  | 'SOON';

/** How an appointment stands. */
export type AppointmentState =
  /** It stands. */
  | 'BOOKED'
  /** One side cancelled it. */
  | 'CANCELLED'
  /** The client did not come. */
  | 'CLIENT_ABSENT'
  /** It took place. */
  | 'COMPLETED'
  /** The reader did not take it. */
  | 'DECLINED'
  /** The reader did not answer in time. */
  | 'LAPSED'
  /** Neither side came. */
  | 'NOBODY_CAME'
  /** Both were there, and could not be connected. */
  | 'NOT_CONNECTED'
  /** The reader did not come, or too late. */
  | 'READER_ABSENT'
  /** The reader has not answered; the price is set aside. */
  | 'REQUESTED';

/** What somebody without an account asks our staff. */
export type AskByMailInput = {
  /** Where they are written to. */
  email: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What they are called. */
  name?: string;
  /** Its heading: 1 to 120 characters. */
  subject: string;
  /** What it is about. */
  topic: TicketTopic;
  /** What they want to say: 1 to 4000 characters. */
  words: string;
};

/** What somebody asks our staff. */
export type AskTicketInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** An order of theirs that it is about. */
  orderId?: string | number | null | undefined;
  /** A payout of theirs that it is about. */
  payoutId?: string | number | null | undefined;
  /** A reading of theirs that it is about. */
  readingId?: string | number | null | undefined;
  /** Its heading: 1 to 120 characters. */
  subject: string;
  /** What it is about. */
  topic: TicketTopic;
  /** What they want to say: 1 to 4000 characters. */
  words: string;
};

/** What an attribute describes of a reader. */
export type AttributeKind =
  /** What they are able to do. */
  | 'ABILITY'
  /** How they speak. */
  | 'STYLE'
  /** What they read with. */
  | 'TOOL';

/** How high a badge is. */
export type BadgeLevel =
  /** The first. */
  | 'BRONZE'
  /** The highest. */
  | 'GOLD'
  /** The second. */
  | 'SILVER';

/** Whether a line of a basket can be ordered now. */
export type BasketLineState =
  /** It can. */
  | 'AVAILABLE'
  /** It is sold no longer: take it out. */
  | 'NOT_SOLD'
  /** None is left: take it out, or wait. */
  | 'SOLD_OUT'
  /** Fewer are left: take some out. */
  | 'TOO_FEW';

/** An appointment that is asked for. */
export type BookAppointmentInput = {
  /** How it is to be held. */
  channel: Channel;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** How long it takes: one of the lengths the reader offers, or that of the service. */
  minutes: number;
  /** The price that the client was shown. */
  price: MoneyInput;
  /** What the reader should know before. */
  question?: string | null | undefined;
  /** Of whom. */
  readerId: string | number;
  /** The service, of those the reader offers. */
  serviceId?: string | number | null | undefined;
  /** When it begins: one of the reader’s slots. */
  startsAt: string;
  /** What it is about, in a word or two. */
  topic?: string | null | undefined;
};

/** How soon a free time is looked for. */
export type BookableWithin =
  /** Within 24 hours from now. */
  | 'DAY'
  /** Within seven days from now. */
  | 'WEEK';

/** Why a calendar was not read. */
export type CalendarProblem =
  /** Its address gave nothing; it is asked again later. */
  | 'UNREACHABLE'
  /** Its address gave no calendar, or one that is too large. */
  | 'UNREADABLE';

/** How far staff are with a case. */
export type CaseState =
  /** Decided, for good. */
  | 'DECIDED'
  /** To be decided. */
  | 'OPEN';

/** What changes; what is left out stays as it is. */
export type ChangeNotificationSettingsInput = {
  /** Each type and channel once. */
  choices?: Array<NotificationChoiceInput> | null | undefined;
  /** Whether mails come together. */
  digest?: NotificationDigest | null | undefined;
  /** Null ends them. */
  quietHours?: QuietHoursInput | null | undefined;
  /** When they are reminded of an appointment; empty: never. */
  reminders?: Array<AppointmentReminder> | null | undefined;
  /** By whose clock hours are meant. */
  timeZone?: string | null | undefined;
};

/** What the viewer chooses; what is left out stays as it is. */
export type ChangePreferencesInput = {
  /** The name others see, at most 40 characters; "" for their own. */
  alias?: string | null | undefined;
  /** Language of mails: "en" or "es". */
  language?: string | null | undefined;
};

/** An announced stream as it is to be. */
export type ChangeStreamInput = {
  /** What it is. */
  details: StreamDetailsInput;
  /** When it begins. */
  startsAt: string;
  /** The stream. */
  streamId: string | number;
};

/** How a reading is held. */
export type Channel =
  /** By written messages. */
  | 'CHAT'
  /** By picture and voice, with chat beside them. */
  | 'VIDEO'
  /** By voice, with chat beside it. */
  | 'VOICE';

/** A free question after an answer, or what is written to it. */
export type ClarificationInput = {
  /** Of which answer. */
  answerId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** At most 1000 characters of the client, 4000 of the reader. */
  text: string;
};

/** The viewer’s account is to be closed. */
export type CloseAccountInput = {
  /** The mail address of the account, typed by its owner. */
  confirmation: string;
  /** What is left in the wallet, and of earnings below the least payout, is given up. */
  givesUpBalance?: boolean | null | undefined;
};

/** Dark or light. */
export type ColourScheme =
  /** Light text on a dark background. */
  | 'DARK'
  /** Dark text on a light background. */
  | 'LIGHT';

/** A step that is done. */
export type CompleteOnboardingStepInput = {
  /** With INTENT: what brings them here. */
  intent?: OnboardingIntent | null | undefined;
  /** Which one; CONSENT is done by giveConsent alone. */
  step: OnboardingStep;
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

/** What staff decided of a dispute. */
export type Decision =
  /** All of it is given back. */
  | 'REFUND_FULL'
  /** A part of it is given back. */
  | 'REFUND_PART'
  /** The charge stands, nothing is given back. */
  | 'UPHELD';

/** What is delivered. */
export type DeliverAnswerInput = {
  /** Which answer. */
  answerId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The answer as text, or a note beside a recording; at most 20000 characters. */
  text?: string | null | undefined;
  /** The finished upload, of a recording. */
  upload?: string | null | undefined;
};

/** A dispute of an answer to open. */
export type DisputeAnswerInput = {
  /** The answer, which was delivered. */
  answerId: string | number;
  /** 1 to 2000 characters, to staff. */
  comment: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What it is about. */
  reason: DisputeReason;
};

/** A dispute to open. */
export type DisputeReadingInput = {
  /** 1 to 2000 characters, to staff. */
  comment: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The reading, which has ended. */
  readingId: string | number;
  /** What it is about. */
  reason: DisputeReason;
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

/** An edit of the viewer’s own profile. */
export type EditReaderProfileInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What changes. */
  profile: ReaderProfileInput;
  /** The version that was edited, as `readerProfile` gave it. */
  version: string;
};

/** An entry to a premium stream, or the price of a recording. */
export type EnterStreamInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The price that was shown. */
  price: MoneyInput;
  /** The stream. */
  streamId: string | number;
};

/** What somebody has done before. */
export type ExperienceInput = {
  /** How and where: 40 to 4000 characters. */
  experience: string;
  /** For how many years they have given readings: 0 to 80. */
  years: number;
};

/** The reader’s side of a dispute of an answer. */
export type ExplainAnswerInput = {
  /** The answer that is disputed. */
  answerId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** 1 to 2000 characters, to staff. */
  text: string;
};

/** How long a reading may go on, as its client agrees. */
export type ExtendReadingInput = {
  /** In all; none: until somebody ends it. */
  minutes?: number | null | undefined;
  /** The reading. */
  readingId: string | number;
};

/** Hours of one day, beside those of its week. */
export type ExtraHoursInput = {
  /** The day on which they begin. */
  day: string;
  /** When they begin, in minutes from midnight by the clock of the reader’s time zone. */
  fromMinute: number;
  /** When they end, counted from the same midnight: 1560 is two in the morning after. */
  toMinute: number;
};

/** Something to report: exactly one of readerId, reviewId, productReviewId, streamMessageId, productId. */
export type FlagContentInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** A product of a reader. */
  productId?: string | number | null | undefined;
  /** A review of a product. */
  productReviewId?: string | number | null | undefined;
  /** The profile of a reader. */
  readerId?: string | number | null | undefined;
  /** Why. */
  reason: FlagReason;
  /** A review of a reading. */
  reviewId?: string | number | null | undefined;
  /** A message in the chat of a stream. */
  streamMessageId?: string | number | null | undefined;
  /** What is wrong, to staff: at most 1000 characters; may be empty unless the reason is OTHER. */
  words: string;
};

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

/** What is played when a gift is sent. */
export type GiftAnimation =
  /** Northern lights. */
  | 'AURORA'
  /** A candle that is lit. */
  | 'CANDLE_GLOW'
  /** Many comets. */
  | 'COMET_SHOWER'
  /** Crystals that open like a flower. */
  | 'CRYSTAL_BLOOM'
  /** A moon that rises. */
  | 'MOONRISE'
  /** Petals that fall. */
  | 'PETALS'
  /** A bird of fire that spreads its wings. */
  | 'PHOENIX'
  /** A star that crosses the sky. */
  | 'SHOOTING_STAR';

/** Which gifts a leaderboard counts. */
export type GiftPeriod =
  /** All that were ever sent to the subject, or of leaders to any reader. */
  | 'EVER'
  /** All that its reader, or of leaders any reader, received since Monday in UTC. */
  | 'WEEK';

/** What is played with a gift, for who switched sounds on. */
export type GiftSound =
  /** A singing bowl. */
  | 'BOWL'
  /** Two small bells. */
  | 'CHIME'
  /** High notes, one after the other. */
  | 'SHIMMER'
  /** A chord that grows. */
  | 'SWELL';

/** What gifts are sent to: exactly one of these. */
export type GiftSubjectInput = {
  /** An answer that was delivered. */
  answerId?: string | number | null | undefined;
  /** A reader. */
  readerId?: string | number | null | undefined;
  /** A reading that is over. */
  readingId?: string | number | null | undefined;
  /** A stream that is on. */
  streamId?: string | number | null | undefined;
};

/** What the viewer agrees to. */
export type GiveConsentInput = {
  /** Date of birth, such as "1990-04-27", when ADULT is needed. It is checked and not stored. */
  dateOfBirth?: string | null | undefined;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Of the optional kinds those that are agreed to; the others are not. Left out, they stay as they are. */
  options?: Array<ConsentKind> | null | undefined;
  /** The version of the privacy policy that was read, when PRIVACY is needed. */
  privacyVersion?: number | null | undefined;
  /** The version of the terms that was read, when TERMS is needed. */
  termsVersion?: number | null | undefined;
};

/** Something that is given to a friend by mail: a library item or a voucher. */
export type GivePresentInput = {
  /** What the card looks like. */
  card: PresentCard;
  /** The friend’s mail address. */
  friendMail: string;
  /** What the friend is called: at most 60 characters. */
  friendName: string;
  /** Whom it is from, as the card is signed: at most 60 characters. */
  fromName: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What: something of the viewer’s library. */
  libraryItemId?: string | number | null | undefined;
  /** What is written on the card: at most 500 characters. */
  message?: string;
  /** When its mail goes out, within a year; null: at once. */
  sendAt?: string | null | undefined;
  /** Or a voucher of theirs. */
  voucherId?: string | number | null | undefined;
};

/** An announced stream that begins. */
export type GoLiveInput = {
  /** False: it goes by voice alone, and its cover is shown. */
  hasPicture?: boolean;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The stream. */
  streamId: string | number;
};

/** What a help article is about. */
export type HelpCategory =
  /** Signing in, names and how pages look. */
  | 'ACCOUNT'
  /** Prices, wallet and refunds. */
  | 'PAYMENTS'
  /** What is stored, who sees it, and leaving. */
  | 'PRIVACY'
  /** For those who give readings. */
  | 'READERS'
  /** Readings as a client has them. */
  | 'READINGS'
  /** What the shop sells, and what was bought there. */
  | 'SHOP'
  /** The first steps. */
  | 'START'
  /** Live streams and gifts. */
  | 'STREAMS';

/** Who somebody is; only staff see it. */
export type IdentityInput = {
  /** Date of birth, such as "1990-04-27". */
  bornOn: string;
  /** Where they live: two letters of ISO 3166. */
  country: string;
  /** As in their passport: 2 to 120 characters. */
  legalName: string;
};

/** People to invite into a private stream. */
export type InviteToStreamInput = {
  /** And everybody who has the reader as a favourite now. */
  followers: boolean;
  /** These people, at most 100. */
  personIds: Array<string | number>;
  /** The stream. */
  streamId: string | number;
};

/** What a paper of an order is about. */
export type InvoiceKind =
  /** Something that was given back. */
  | 'CREDIT_NOTE'
  /** Something that was handed over. */
  | 'INVOICE';

/** A page that watches. */
export type JoinStreamInput = {
  /** Of the link to a private stream. */
  secret?: string | null | undefined;
  /** The stream. */
  streamId: string | number;
};

/** A document of the house. */
export type LegalDocumentKind =
  /** What is stored in their browser. */
  | 'COOKIES'
  /** How people treat each other. */
  | 'GUIDELINES'
  /** What is stored of a person, and why. */
  | 'PRIVACY'
  /** The terms of use. */
  | 'TERMS';

/** What carries live video. */
export type LiveEngine =
  /** Agora’s network. */
  | 'AGORA'
  /** The engine that comes with this platform. */
  | 'EMBEDDED';

/** What a page does with live video. */
export type LiveRole =
  /** It sends. */
  | 'PUBLISHER'
  /** It watches. */
  | 'SUBSCRIBER';

/** Which ones. */
export type MarkNotificationsReadInput = {
  /** Those, 100 at most; left out or null: all that the viewer has. */
  notificationIds?: Array<string | number> | null | undefined;
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

/** How people are told. */
export type NotificationChannel =
  /** In the list and the bell. */
  | 'IN_APP'
  /** By mail. */
  | 'MAIL'
  /** On their devices, where they allowed it. */
  | 'PUSH'
  /** As a text message. */
  | 'SMS';

/** One type on one channel. */
export type NotificationChoiceInput = {
  /** How. */
  channel: NotificationChannel;
  /** Whether it is used. */
  isOn: boolean;
  /** Of what. */
  type: NotificationType;
};

/** Whether mails that can be switched off come one by one, or together. */
export type NotificationDigest =
  /** Together, each morning at nine by the clock of their zone. */
  | 'DAILY'
  /** One by one. */
  | 'OFF'
  /** Together, each Monday at nine by the clock of their zone. */
  | 'WEEKLY';

/** What people are told of. More will come: show what you do not know by its title. */
export type NotificationType =
  /** An answer is due soon. */
  | 'ANSWER_DUE_SOON'
  /** An answer was late, or its client took it back. */
  | 'ANSWER_MISSED'
  /** An answer was delivered, or will not be. */
  | 'ANSWER_OVER'
  /** A client asks for an answer. */
  | 'ANSWER_REQUESTED'
  /** Their appeal was decided: RESTORED or UPHELD, with the words of staff. */
  | 'APPEAL_DECIDED'
  /** Staff who moderate: somebody asks for a second look at something that was removed. */
  | 'APPEAL_RECEIVED'
  /** Somebody is a reader now. */
  | 'APPLICATION_APPROVED'
  /** Staff ask about steps of somebody’s application to become a reader. */
  | 'APPLICATION_ASKED_BACK'
  /** Staff declined somebody’s application to become a reader, and why. */
  | 'APPLICATION_DECLINED'
  /** Staff who moderate: somebody applies to become a reader, or asks to be decided on once more. */
  | 'APPLICATION_RECEIVED'
  /** An appointment stands. */
  | 'APPOINTMENT_BOOKED'
  /** An appointment did not take place. */
  | 'APPOINTMENT_ENDED'
  /** A client moved an appointment. */
  | 'APPOINTMENT_MOVED'
  /** An appointment is hours away, or a day. */
  | 'APPOINTMENT_REMINDER'
  /** A client asks for an appointment. */
  | 'APPOINTMENT_REQUESTED'
  /** An appointment begins in minutes. */
  | 'APPOINTMENT_SOON'
  /** A client has a question about an answer. */
  | 'CLARIFICATION_ASKED'
  /** A reader replied to a question about an answer. */
  | 'CLARIFICATION_WRITTEN'
  /** Something that they wrote was removed; why, and until when they may appeal. */
  | 'CONTENT_REMOVED'
  /** A copy of their data can be fetched. */
  | 'DATA_EXPORT_READY'
  /** Staff decided the client’s dispute. */
  | 'DISPUTE_DECIDED_FOR_CLIENT'
  /** Staff decided a dispute about the reader’s reading. */
  | 'DISPUTE_DECIDED_FOR_READER'
  /** The client’s dispute was received. */
  | 'DISPUTE_FILED'
  /** A client disputes a reading with the reader. */
  | 'DISPUTE_OPENED'
  /** Staff looked at something that they reported. */
  | 'FLAG_REVIEWED'
  /** Somebody sent the reader a gift. */
  | 'GIFT_RECEIVED'
  /** Something new is in a digital product that somebody owns. */
  | 'LIBRARY_UPDATED'
  /** An order, or PART of one, was cancelled before it was handed over. */
  | 'ORDER_ENDED'
  /** An order was paid; what it cost. */
  | 'ORDER_PAID'
  /** Staff gave something of an order back. */
  | 'ORDER_REFUNDED'
  /** A parcel of an order is on its way; SOME of it is still to come, or NONE. */
  | 'ORDER_SHIPPED'
  /** A payout did not arrive. */
  | 'PAYOUT_FAILED'
  /** A payout is on its way. */
  | 'PAYOUT_PAID'
  /** A part of a payout came back. */
  | 'PAYOUT_RETURNED'
  /** Earnings wait for the payout setup. */
  | 'PAYOUT_WAITING'
  /** Somebody accepted what was given to them. */
  | 'PRESENT_ACCEPTED'
  /** What a reader wants to sell is on sale. */
  | 'PRODUCT_APPROVED'
  /** Staff do not sell what a reader sent, and why. */
  | 'PRODUCT_DECLINED'
  /** A reader whom the client waits for is online. */
  | 'READER_ONLINE'
  /** Our team ended a reading. */
  | 'READING_STOPPED'
  /** A reading ended; what it cost. */
  | 'RECEIPT'
  /** Staff ACCEPTED or DECLINED that something is sent back, with their words. */
  | 'RETURN_ANSWERED'
  /** What was sent back is there, and what was paid for it was given back. */
  | 'RETURN_RECEIVED'
  /** Staff: somebody wants to send something back. */
  | 'RETURN_REQUESTED'
  /** A reader answered the client’s review. */
  | 'REVIEW_ANSWERED'
  /** A client reviewed the reader. */
  | 'REVIEW_WRITTEN'
  /** A client rings the reader. */
  | 'RING'
  /** Staff: few pieces of something are left. */
  | 'STOCK_LOW'
  /** A reader whom the client follows, or who invited them, announced a stream. */
  | 'STREAM_ANNOUNCED'
  /** A stream that the client waited or paid for does not take place, or was too short to be paid. */
  | 'STREAM_CANCELLED'
  /** A reader whom the client follows, or who invited them, is live. */
  | 'STREAM_LIVE'
  /** A stream that the client asked to be reminded of, or paid for, begins in minutes. */
  | 'STREAM_REMINDER'
  /** Staff: a template cannot be filled in. */
  | 'TEMPLATE_BROKEN'
  /** Our staff answered what somebody asked them. */
  | 'TICKET_ANSWERED'
  /** A client tipped the reader. */
  | 'TIP_GIVEN'
  /** A top-up is in the wallet. */
  | 'TOP_UP'
  /** A card payment was taken back, or is back again. */
  | 'TOP_UP_TAKEN_BACK'
  /** A voucher was not used in time; what was paid for it is in the wallet. */
  | 'VOUCHER_EXPIRED'
  /** Staff put money into the wallet, or took it out. */
  | 'WALLET_ADJUSTED'
  /** Something on the wish list costs less, or can be bought again. */
  | 'WISH_NEWS';

/** What brings somebody to the platform. */
export type OnboardingIntent =
  /** They want readings. */
  | 'CLIENT'
  /** They want to give readings. */
  | 'READER';

/** A step of getting to know the platform, in this order. */
export type OnboardingStep =
  /** They are of age and accepted the terms: giveConsent. */
  | 'CONSENT'
  /** They chose what brings them here. */
  | 'INTENT'
  /** They chose how others see them. */
  | 'PROFILE'
  /** They took the tour, or skipped it. */
  | 'TOUR';

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

/** What an order would cost. */
export type OrderQuoteInput = {
  /** By which a visitor’s basket is found. */
  basketToken?: string | null | undefined;
  /** Where it goes: ISO 3166-1, two capital letters. */
  country: string;
  /** A discount code. */
  discountCode?: string | null | undefined;
  /** A way of shipping. */
  shippingCode?: string | null | undefined;
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

/** How far something is that a reader wants to sell. */
export type OwnProductState =
  /** It is on sale as it stands here. */
  | 'APPROVED'
  /** Staff do not sell it like this; `reason` says why. */
  | 'DECLINED'
  /** Only they see it. What is on sale of it stays as it is. */
  | 'DRAFT'
  /** It waits for staff. */
  | 'SENT';

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

/** Which message stands on top of the chat. */
export type PinStreamMessageInput = {
  /** The stream. */
  streamId: string | number;
  /** The message; left out, none stands there any more. */
  streamMessageId?: string | number | null | undefined;
};

/** An order of what is in a visitor’s basket, paid by card alone. */
export type PlaceGuestOrderInput = {
  /** Where the parcel goes. */
  address: AddressInput;
  /** By which the basket is found. */
  basketToken: string;
  /** Where it goes: ISO 3166-1, two capital letters. */
  country: string;
  /** Their date of birth, as YYYY-MM-DD: checked, and not stored. */
  dateOfBirth: string;
  /** A discount code. */
  discountCode?: string | null | undefined;
  /** Where they are written to. */
  email: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The version of the privacy policy that they agree to. */
  privacyVersion?: number | null | undefined;
  /** The way of shipping. */
  shippingCode: string;
  /** The version of the terms that they agree to. */
  termsVersion?: number | null | undefined;
  /** What it costs where the buyer saw it; when it costs something else, it is refused. */
  total: MoneyInput;
};

/** An order of what is in the viewer’s basket. */
export type PlaceOrderInput = {
  /** Where the parcel goes, if anything is shipped. */
  address?: AddressInput | null | undefined;
  /** Where it goes: ISO 3166-1, two capital letters. */
  country: string;
  /** A discount code. */
  discountCode?: string | null | undefined;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What the wallet does not cover comes by card: the order waits for its `topUp`, at least the least of one. */
  restByCard?: boolean;
  /** The way of shipping, if anything is shipped. */
  shippingCode?: string | null | undefined;
  /** What it costs where the buyer saw it; when it costs something else, it is refused. */
  total: MoneyInput;
};

/** Whether a reader can be reached now. */
export type PresenceStatus =
  /** Online, and not at a page just now. */
  | 'AWAY'
  /** In a reading; others may queue. */
  | 'BUSY'
  /** Not to be reached. */
  | 'OFFLINE'
  /** A ring reaches them. */
  | 'ONLINE';

/** What the card of a present looks like. */
export type PresentCard =
  /** A candle. */
  | 'CANDLE'
  /** Flowers of the night. */
  | 'FLOWERS'
  /** A moon over the sea. */
  | 'MOON'
  /** A sky full of stars. */
  | 'STARS';

/** How a present stands. */
export type PresentState =
  /** It is the friend’s. */
  | 'ACCEPTED'
  /** Its mail went out; the friend has not accepted it yet. */
  | 'SENT'
  /** Its giver took it back, or it ended with its order. */
  | 'TAKEN_BACK'
  /** Its mail goes out on its day. */
  | 'WAITING';

/** Somebody who asks for a private reading during a stream. */
export type PrivateRequestInput = {
  /** The place that they hold in the reader’s queue. */
  queuedClientId: string | number;
  /** The stream. */
  streamId: string | number;
};

/** Narrows a list of products: all that is given must hold. */
export type ProductFilter = {
  /** The slug of a category. */
  category?: string | null | undefined;
  /** What they are. */
  kind?: ProductKind | null | undefined;
  /** The most that the cheapest variant costs. */
  maxPrice?: MoneyInput | null | undefined;
  /** The least that the cheapest variant costs. */
  minPrice?: MoneyInput | null | undefined;
  /** Who sells them. */
  readerId?: string | number | null | undefined;
  /** True: only those at a reduced price. */
  reduced?: boolean | null | undefined;
  /** Words of their name, tags, categories, options or description; accents do not matter and typing errors are forgiven. At most 100 characters. */
  search?: string | null | undefined;
  /** A tag. */
  tag?: string | null | undefined;
};

/** What a product is. */
export type ProductKind =
  /** Sound, a course or a file. */
  | 'DIGITAL'
  /** A thing that is shipped; its pieces are counted. */
  | 'PHYSICAL'
  /** A reading or another service. */
  | 'SERVICE';

/** Who sees a review of a product. */
export type ProductReviewState =
  /** A rule of moderation holds it: it waits for staff. */
  | 'HELD'
  /** Staff took it away. */
  | 'HIDDEN'
  /** Everybody; it counts in the average. */
  | 'SHOWN';

/** The order of a list of products. Those that are equal in it follow by name. */
export type ProductSort =
  /** By name. */
  | 'NAME'
  /** What came last first. */
  | 'NEWEST'
  /** The lowest price first. */
  | 'PRICE'
  /** The highest price first. */
  | 'PRICE_HIGHEST'
  /** The best rated first. A few reviews count for less than many. */
  | 'RATING'
  /** What answers a search best. Only with a search. */
  | 'RELEVANCE';

/** Who sees a reader’s profile. */
export type ProfileStatus =
  /** Everybody sees it. */
  | 'PUBLISHED';

/** How long a reading may go on, as its reader proposes. */
export type ProposeExtensionInput = {
  /** In all. */
  minutes: number;
  /** The reading. */
  readingId: string | number;
};

/** Hours in which nothing is sent but what is of use at once or not at all. */
export type QuietHoursInput = {
  /** When they begin, in minutes from midnight by the clock of the time zone. */
  fromMinute: number;
  /** When they end; at or before they begin, it is on the next day. */
  toMinute: number;
};

/** Whether an answer of the help pages helped. */
export type RateHelpArticleInput = {
  /** It did. */
  helped: boolean;
  /** The name of the answer in addresses. */
  slug: string;
};

/** A price per minute on one channel. */
export type RateInput = {
  /** How the reading is held. */
  channel: Channel;
  /** What a minute costs. */
  perMinute: MoneyInput;
};

/** Narrows a list of readers: all that is given must hold. */
export type ReaderFilter = {
  /** Attribute slugs: of each kind asked for, a reader must carry at least one. */
  attributes?: Array<string> | null | undefined;
  /** Who has a badge of this level or a higher one. */
  badge?: BadgeLevel | null | undefined;
  /** Who has a free time for an appointment so soon. */
  bookableWithin?: BookableWithin | null | undefined;
  /** Who offers this channel. */
  channel?: Channel | null | undefined;
  /** Who reads in this language, of any region. */
  language?: string | null | undefined;
  /** Words of where they are, or their beginnings. At most 100 characters. */
  location?: string | null | undefined;
  /** The highest price, on the channel asked for, else on the cheapest of each. */
  maxPerMinute?: MoneyInput | null | undefined;
  /** The least price, on the channel asked for, else on the cheapest of each. */
  minPerMinute?: MoneyInput | null | undefined;
  /** The least mean of their reviews, 1 to 5; who has no review is left out. */
  minRating?: number | null | undefined;
  /** Who has read for at least so many years, 0 to 100. */
  minYears?: number | null | undefined;
  /** True: only who can be reached now. */
  online?: boolean | null | undefined;
  /** Words of their name, tagline, biography, topics, attributes, languages or location, in any order; accents do not matter and typing errors are forgiven. At most 100 characters. */
  search?: string | null | undefined;
};

/** What is left out stays as it is. */
export type ReaderProfileInput = {
  /** All attributes of the profile: at most three tools, three abilities and one style. */
  attributeIds?: Array<string | number> | null | undefined;
  /** Their own words about themselves. */
  bio?: string | null | undefined;
  /** Languages they read in. */
  languages?: Array<string> | null | undefined;
  /** An empty text removes it. */
  location?: string | null | undefined;
  /** Their new picture: what POST /files answered with for it. It is shown cut to a square, or upright. */
  picture?: string | null | undefined;
  /** All rates: a channel that is not among them is no longer offered. */
  rates?: Array<RateInput> | null | undefined;
  /** One line beneath the name. */
  tagline?: string | null | undefined;
  /** By whose calendar their days begin. */
  timeZone?: string | null | undefined;
  /** All topics of the profile, of those in `topics`. */
  topics?: Array<string> | null | undefined;
};

/** The order of a list of readers. Those who are equal in it follow by name. */
export type ReaderSort =
  /** Who can be reached now, then everybody else; among them the best rated first. */
  | 'AVAILABLE_FIRST'
  /** Who has read for the longest first. */
  | 'EXPERIENCE'
  /** By name. */
  | 'NAME'
  /** Who joined last first. */
  | 'NEWEST'
  /** The lowest price per minute first: on the channel asked for, else on the cheapest of each. */
  | 'PRICE'
  /** The best rated first. A few reviews count for less than many. */
  | 'RATING'
  /** Who answers a search best; among them who can be reached now. Only with a search. */
  | 'RELEVANCE';

/** What a suggestion for a search names. */
export type ReaderSuggestionKind =
  /** An attribute of profiles. */
  | 'ATTRIBUTE'
  /** A reader. */
  | 'READER'
  /** What readers are asked about. */
  | 'TOPIC';

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

/** How a reading was made. */
export type ReadingKind =
  /** For a time that was agreed beforehand. */
  | 'APPOINTMENT'
  /** At once, by a ring. */
  | 'LIVE';

/** A page of one side in a reading. */
export type ReadingPageInput = {
  /** The page’s own random name, with which it listens to readingEvents. */
  pageSession: string;
  /** The reading. */
  readingId: string | number;
};

/** Which readings, live ones and appointments together. */
export type ReadingStage =
  /** Live readings, and appointments that are over; the latest first. */
  | 'ARCHIVED'
  /** Appointments that wait for the reader’s answer, the next first. */
  | 'REQUESTED'
  /** Appointments that stand, the next first. */
  | 'UPCOMING';

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

/** An appointment that a voucher is redeemed for. */
export type RedeemVoucherInput = {
  /** How it is to be held. */
  channel: Channel;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What the reader should know before. */
  question?: string | null | undefined;
  /** When it begins: one of the reader’s slots. */
  startsAt: string;
  /** What it is about, in a word or two. */
  topic?: string | null | undefined;
  /** Which voucher. */
  voucherId: string | number;
};

/** Where a refund goes. */
export type RefundTarget =
  /** On to the card that the order was paid by, as far as that card paid it. */
  | 'CARD'
  /** It stays in the wallet. */
  | 'WALLET';

/** A page that watches still. */
export type RenewStreamGrantInput = {
  /** As the last grant had it. */
  participant: string;
  /** The stream. */
  streamId: string | number;
};

/** What the recording of a stream costs, and what is shown along with it. */
export type ReplayTermsInput = {
  /** Within the bounds of an entry; left out: whoever may know of the stream watches it free. */
  price?: MoneyInput | null | undefined;
  /** The chat and gifts are shown along with it. */
  replaysChat: boolean;
  /** The stream. */
  streamId: string | number;
};

/** What somebody writes further in a ticket whose link they have. */
export type ReplyByKeyInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** From the link that was mailed. */
  ticketKey: string;
  /** What: 1 to 4000 characters. */
  words: string;
};

/** A reply to write. */
export type ReplyToReviewInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The review, which is of the viewer. */
  reviewId: string | number;
  /** 1 to 1000 characters. */
  text: string;
};

/** What somebody writes further in their ticket. */
export type ReplyToTicketInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Which ticket. */
  ticketId: string | number;
  /** What: 1 to 4000 characters. */
  words: string;
};

/** By what a line of a report groups readings. */
export type ReportLineKind =
  /** By the attributes of the profile at that time; a reading counts under each. */
  | 'ATTRIBUTE'
  /** By how it was held. */
  | 'CHANNEL'
  /** By what the client asked about. */
  | 'TOPIC';

/** A span of time by the calendar of the reader’s time zone. */
export type ReportPeriod =
  /** The last three months, today included. */
  | 'LAST_3_MONTHS'
  /** The last six months, today included. */
  | 'LAST_6_MONTHS'
  /** The calendar month before this one. */
  | 'LAST_MONTH'
  /** The week from Monday to Sunday before this one. */
  | 'LAST_WEEK'
  /** Since the first of this month. */
  | 'THIS_MONTH'
  /** Since Monday. */
  | 'THIS_WEEK'
  /** Everything so far. */
  | 'TOTAL';

/** How long each step of a report’s series is. */
export type ReportStepLength =
  /** A day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** A week from Monday. */
  | 'WEEK';

/** An answer that is asked for. */
export type RequestAnswerInput = {
  /** By which template. */
  answerTemplateId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The price that the client was shown. */
  price: MoneyInput;
  /** The promised minutes that the client was shown. */
  promisedMinutes: number;
  /** A reply to each question, in their order; "" where it is left out. */
  replies: Array<string>;
};

/** A copy of what is stored about the viewer. */
export type RequestDataExportInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
};

/** A live reading that is asked for, now or in turn. */
export type RequestReadingInput = {
  /** How it is to be held. */
  channel: Channel;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** End after so many, unless extended. None: until somebody ends it. */
  minutes?: number | null | undefined;
  /** What the reader should know before. */
  question?: string | null | undefined;
  /** The price that the client was shown. */
  ratePerMinute: MoneyInput;
  /** Of whom. */
  readerId: string | number;
  /** What it is about, in a word or two. */
  topic?: string | null | undefined;
};

/** What a buyer wants to send back. */
export type RequestReturnInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What of it, each line once. */
  lines: Array<OrderPiecesInput>;
  /** Of which order. */
  orderId: string | number;
  /** Why: 1 to 500 characters. */
  reason: string;
};

/** An appointment that is to be moved. */
export type RescheduleAppointmentInput = {
  /** Which one. */
  appointmentId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** When it begins then: one of the reader’s slots. */
  startsAt: string;
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

/** A review to write of an answer. */
export type ReviewAnswerInput = {
  /** With ALIAS: the name to show, 1 to 30 characters. */
  alias?: string | null | undefined;
  /** The answer, which was delivered. */
  answerId: string | number;
  /** At most 2000 characters; may be empty. */
  comment: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Under which name everybody sees it. */
  nameStyle?: ReviewNameStyle;
  /** 1 to 5. */
  stars: number;
};

/** Under which name everybody sees a review. */
export type ReviewNameStyle =
  /** A name that the author makes up. */
  | 'ALIAS'
  /** “Theo” */
  | 'FIRST_NAME'
  /** “Theo V.” */
  | 'FIRST_NAME_AND_INITIAL';

/** A review of a product to write, or to write anew. */
export type ReviewProductInput = {
  /** At most 2000 characters; may be empty. */
  comment: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The product, which the viewer bought. */
  productId: string | number;
  /** 1 to 5. */
  stars: number;
};

/** A review to write. */
export type ReviewReadingInput = {
  /** With ALIAS: the name to show, 1 to 30 characters. */
  alias?: string | null | undefined;
  /** At most 2000 characters; may be empty. */
  comment: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Under which name everybody sees it. */
  nameStyle?: ReviewNameStyle;
  /** The reading, which has ended. */
  readingId: string | number;
  /** 1 to 5. */
  stars: number;
};

/** The order of a list of reviews. Among equal stars the newest is first. */
export type ReviewSort =
  /** The most stars first. */
  | 'HIGHEST'
  /** The fewest stars first. */
  | 'LOWEST'
  /** The newest first. */
  | 'NEWEST';

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

/** What the other side does or how their connection is, just now. */
export type RoomSignKind =
  /** They have seen the messages up to one. */
  | 'READ'
  /** Their page is heard of again. */
  | 'STEADY'
  /** They write. */
  | 'TYPING'
  /** Their page was not heard of for a moment; it may be lost. */
  | 'UNSTEADY';

/** An address to save, or to change. */
export type SaveAddressInput = {
  /** Where in it. */
  address: AddressInput;
  /** ISO 3166-1, two capital letters. */
  country: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** It is the one that is chosen from now on; the first is in any case. */
  isDefault?: boolean;
  /** Which one is changed; without it a new one is saved. */
  savedAddressId?: string | number | null | undefined;
};

/** An answer as its reader offers it. */
export type SaveAnswerTemplateInput = {
  /** The one that is changed; left out for a new one. */
  answerTemplateId?: string | number | null | undefined;
  /** How it is delivered. */
  delivery: AnswerDelivery;
  /** What the client gets, at most 600 characters. */
  description: string;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Clients may ask for it now. */
  isOffered: boolean;
  /** What it is called, 3 to 80 characters. */
  name: string;
  /** What it costs. */
  price: MoneyInput;
  /** 60, 180, 360, 720, 1440, 2880, 4320 or 10080. */
  promisedMinutes: number;
  /** At most ten. */
  questions: Array<AnswerQuestionInput>;
};

/** One step of the viewer’s application. */
export type SaveApplicationStepInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** What they wrote. */
  step: ApplicationStepInput;
};

/** How a reader takes appointments. */
export type SaveAppointmentOfferInput = {
  /** Whatever is free stands at once. */
  isInstant: boolean;
  /** The services they offer; those that were saved stay when none are sent. */
  services?: Array<ServiceOfferInput> | null | undefined;
  /** Minutes of the lengths they offer, of those on the house’s list. */
  spans: Array<number>;
};

/** Something to sell, to write down or to change. */
export type SaveOwnProductInput = {
  /** What one weighs with its parcel, in grams; of what is shipped. */
  grams?: number | null | undefined;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** PHYSICAL or DIGITAL. */
  kind: ProductKind;
  /** Its name: 1 to 80 characters. */
  name: string;
  /** Which is changed; without it a new one is written. */
  ownProductId?: string | number | null | undefined;
  /** Uploads that are its pictures from now on, at most 6; without it they stay as they are. */
  pictureUploads?: Array<string> | null | undefined;
  /** What one costs: 50 to 500000 minor units. */
  price: MoneyInput;
  /** What it is: 1 to 4000 characters. */
  words: string;
};

/** A browser’s push subscription, as its own toJSON() has it. */
export type SavePushSubscriptionInput = {
  /** keys.auth. */
  auth: string;
  /** Where its push service takes messages. */
  endpoint: string;
  /** keys.p256dh. */
  p256dh: string;
  /** What the browser calls itself, 300 characters at most. */
  userAgent?: string | null | undefined;
};

/** A whole schedule, in place of what there was. */
export type SaveScheduleInput = {
  /** Minutes kept free after an appointment, 0 to 240. */
  bufferAfter: number;
  /** Minutes kept free before an appointment, 0 to 240. */
  bufferBefore: number;
  /** So many days ahead may be booked, 1 to 365. */
  daysAhead: number;
  /** Days on which none of the week’s hours begin. */
  daysOff: Array<string>;
  /** Hours of single days, beside those of the week. */
  extra: Array<ExtraHoursInput>;
  /** So many appointments a day; none: as many as fit. */
  mostADay?: number | null | undefined;
  /** An appointment is asked for so many minutes before it begins, or earlier. */
  noticeMinutes: number;
  /** Hours of every week, at most 50. */
  weekly: Array<WeeklyHoursInput>;
};

/** A stream to announce. */
export type ScheduleStreamInput = {
  /** What it is. */
  details: StreamDetailsInput;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** When it begins: within 90 days. */
  startsAt: string;
};

/** A gift to send. */
export type SendGiftInput = {
  /** How many of it, 1 to 99. */
  count?: number;
  /** Which gift. */
  giftId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** Others see who sent it. */
  named: boolean;
  /** What one of it cost where the sender saw it; when it costs something else, it is refused. */
  price?: MoneyInput | null | undefined;
  /** To what. */
  subject: GiftSubjectInput;
};

/** A chat message to send. */
export type SendMessageInput = {
  /** The sender’s own key for this message: sent again, it is stored once. */
  clientKey: string;
  /** The reading. */
  readingId: string | number;
  /** The words. */
  text: string;
};

/** Where to send a code. */
export type SendPhoneCodeInput = {
  /** A fresh UUID for each intention: sent again, it sends no second code. */
  idempotencyKey: string;
  /** With the code of its country, "+1 555 123 4567". */
  number: string;
};

/** A picture to send in the chat. */
export type SendPictureInput = {
  /** The sender’s own key for this message: sent again, it is stored once. */
  clientKey: string;
  /** The reading. */
  readingId: string | number;
  /** What POST /files answered with for it. */
  upload: string;
};

/** What the viewer does just now. */
export type SendRoomSignInput = {
  /** The reading. */
  readingId: string | number;
  /** The last message they have seen; none: they write just now. */
  seenUpTo?: string | null | undefined;
};

/** A WebRTC signal to send. */
export type SendSignalInput = {
  /** The sender’s own key for this signal: sent again, it arrives once. */
  clientKey: string;
  /** SDP, ICE candidate or mute state, as JSON text. */
  data: string;
  /** What it is for. */
  kind: SignalKind;
  /** The page’s own random name, with which it listens to readingEvents. */
  pageSession: string;
  /** The reading. */
  readingId: string | number;
  /** Page session of the other side. */
  to: string;
};

/** A message to the chat of a stream. */
export type SendStreamMessageInput = {
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The stream. */
  streamId: string | number;
  /** What is written: 1 to 300 characters. */
  text: string;
};

/** A service that a reader offers. */
export type ServiceOfferInput = {
  /** What all of it costs. */
  price: MoneyInput;
  /** Which one, of those on the house’s list. */
  serviceId: string | number;
};

/** How many of something are to be in a basket. Sent twice, it is the same. */
export type SetBasketLineInput = {
  /** By which a visitor’s basket is found, from `Basket.token`; of no use to who is signed in. */
  basketToken?: string | null | undefined;
  /** How many: 1 to 99; 0 takes it out. */
  count: number;
  /** Of what. */
  sku: string;
};

/** What a reader asks to reach by gifts. */
export type SetGiftGoalInput = {
  /** How much all gifts must cost together. */
  amount: MoneyInput;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** By gifts to what. */
  subject: GiftSubjectInput;
  /** What for: 1 to 140 characters, which everybody reads. */
  words: string;
};

/** Whether a stream has a picture. */
export type ShowStreamPictureInput = {
  /** A camera or a screen is sent. */
  isShown: boolean;
  /** The stream. */
  streamId: string | number;
};

/** A side of a reading. */
export type Side =
  /** Who asked for it and pays. */
  | 'CLIENT'
  /** Who reads. */
  | 'READER';

/** What a signal between two pages of a call is for. */
export type SignalKind =
  /** An ICE candidate. */
  | 'CANDIDATE'
  /** A session description: an offer or an answer. */
  | 'DESCRIPTION'
  /** A page is there, and reports what it has received of the other. */
  | 'HELLO'
  /** Microphone and camera are on or off. */
  | 'MEDIA'
  /** The connection is to be made anew. */
  | 'REBUILD';

/** A recording that is to be uploaded. */
export type StartAnswerUploadInput = {
  /** For which answer. */
  answerId: string | number;
  /** How large it is. */
  bytes: number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
};

/** A stream that begins at once. */
export type StartStreamInput = {
  /** What it is. */
  details: StreamDetailsInput;
  /** False: it goes by voice alone, and its cover is shown. */
  hasPicture?: boolean;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
};

/** Whether something can be bought now. */
export type StockState =
  /** There are at most 5. */
  | 'FEW_LEFT'
  /** There are enough. */
  | 'IN_STOCK'
  /** It never runs out. */
  | 'NOT_COUNTED'
  /** There is none. */
  | 'SOLD_OUT';

/** Whether the viewer may watch. */
export type StreamAccess =
  /** The reader banned them. */
  | 'BANNED'
  /** Once they paid the entry. */
  | 'ENTRY_NEEDED'
  /** Once they were invited. */
  | 'INVITATION_NEEDED'
  /** They may. */
  | 'OPEN';

/** What a stream is. */
export type StreamDetailsInput = {
  /** What happens in it: at most 1000 characters. */
  description: string;
  /** Only who has the reader as a favourite may write. */
  followersOnly: boolean;
  /** Messages with links wait until somebody approves them. */
  holdsLinks: boolean;
  /** What an entry costs; of a premium one alone. */
  price?: MoneyInput | null | undefined;
  /** It is recorded, and can be watched afterwards. */
  records: boolean;
  /** Seconds between two messages of one person: 0 to 600; left out, as the house sets it. */
  slowSeconds?: number | null | undefined;
  /** Clients may ask for a private reading while it is live, for which it is paused. */
  takesPrivate?: boolean;
  /** What it is called: 3 to 100 characters. */
  title: string;
  /** What it is about, in a word or two; "" for nothing in particular. */
  topic: string;
  /** An own upload as its picture; left out, it stays as it is, or there is none. */
  upload?: string | null | undefined;
  /** Who may watch. */
  visibility: StreamVisibility;
};

/** How a stream came to its end. */
export type StreamEnding =
  /** Its reader was lost for too long. */
  | 'LOST'
  /** Its reader ended it or called it off. */
  | 'READER'
  /** Its reader may not come in any more. */
  | 'SHUT_OUT'
  /** Staff took it down. */
  | 'STAFF';

/** Whether people see a message. */
export type StreamMessageState =
  /** Nobody but those who look after the chat, until they approve it. */
  | 'HELD'
  /** Nobody any more. */
  | 'REMOVED'
  /** Everybody who watches. */
  | 'SHOWN';

/** Why a stream is paused. */
export type StreamPause =
  /** Its reader takes a break. */
  | 'BREAK'
  /** Its reader is in a private reading; it goes on by itself after that. */
  | 'READING';

/** Somebody in a stream. */
export type StreamPersonInput = {
  /** The person. */
  personId: string | number;
  /** The stream. */
  streamId: string | number;
};

/** How a request for a private reading during a stream stands. */
export type StreamPrivateRequest =
  /** The reader sees it. */
  | 'ASKED'
  /** The reader goes on with the stream; the place in the queue stays. */
  | 'DECLINED';

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

/** What a profile is found by. */
export type TagsInput = {
  /** One to three tools, at most three abilities and one style. */
  attributeIds: Array<string | number>;
  /** At least one, of those in `topics`. */
  topics: Array<string>;
};

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

/** A tip to give for an answer. */
export type TipForAnswerInput = {
  /** How much, in the currency of the answer. */
  amount: MoneyInput;
  /** The answer, which was delivered. */
  answerId: string | number;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
};

/** A tip to give. */
export type TipReaderInput = {
  /** How much, in the currency of the reading. */
  amount: MoneyInput;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The reading, which has ended. */
  readingId: string | number;
};

/** A top-up to begin. */
export type TopUpInput = {
  /** What is to be in the wallet, in its currency; of a package, its price. */
  amount: MoneyInput;
  /** The same request with the same key is carried out once. */
  idempotencyKey: string;
  /** The credit package that is bought; without one, any amount that the terms allow. */
  package?: TopUpPackageInput | null | undefined;
};

/** A credit package to buy, as the buyer saw it. */
export type TopUpPackageInput = {
  /** Its bonus where they saw it; when it has another, it is refused. */
  bonus: MoneyInput;
  /** Which. */
  creditPackageId: string | number;
};

/** How far a top-up has come. */
export type TopUpState =
  /** Nobody paid yet. */
  | 'AWAITING_PAYMENT'
  /** The last try failed; the same payment can still be made with another card. */
  | 'FAILED'
  /** Paid; the money is in the wallet. */
  | 'SUCCEEDED';

/** The code as it was sent. */
export type VerifyPhoneInput = {
  /** Six digits. */
  code: string;
  /** A fresh UUID for each intention. */
  idempotencyKey: string;
};

/** How a voucher stands. */
export type VoucherState =
  /** Redeemed for an appointment that is to come. */
  | 'BOOKED'
  /** Its order was cancelled; what was paid is in the buyer’s wallet. */
  | 'CANCELLED'
  /** Not used in time; what was paid is in the buyer’s wallet. */
  | 'EXPIRED'
  /** It can be redeemed. */
  | 'OPEN'
  /** Its appointment is over. */
  | 'USED';

/** WAITING in the queue; RINGING: the turn came. The others are over. */
export type WaitingState =
  /** The reader took the ring. */
  | 'ANSWERED'
  /** The reader did not take the ring. */
  | 'DECLINED'
  /** The client left, took the ring back, or went into another reading. */
  | 'LEFT'
  /** The turn came, and the reader is rung. */
  | 'RINGING'
  /** The wallet did not cover a reading when the turn came. */
  | 'UNFUNDED'
  /** No page of the client was there any more. */
  | 'VANISHED'
  /** In the queue. */
  | 'WAITING'
  /** The reader no longer offers what was waited for. */
  | 'WITHDRAWN';

/** What moved money into a wallet or out of it. */
export type WalletEntryKind =
  /** Put right by staff. */
  | 'ADJUSTMENT'
  /** Set aside or paid for an answer that is delivered later, less what came back. */
  | 'ANSWER'
  /** Set aside or paid for an appointment, less what came back. */
  | 'APPOINTMENT'
  /** Added by us on top of a package, or gone again with its payment. */
  | 'BONUS'
  /** A gift sent to a reader. */
  | 'GIFT'
  /** Paid for an order in the shop, less what came back before it was shipped. */
  | 'ORDER'
  /** Paid for a reading. */
  | 'READING'
  /** Given back for a reading or an order. */
  | 'REFUND'
  /** Set aside or paid for an entry to a stream, less what came back. */
  | 'STREAM'
  /** Given to a reader on top. */
  | 'TIP'
  /** Paid in from a card. */
  | 'TOP_UP';

/** How a brand shows what is in a wallet. */
export type WalletUnit =
  /** As credits, each of one worth. */
  | 'CREDITS'
  /** As money. */
  | 'MONEY';

/** Hours of every week. */
export type WeeklyHoursInput = {
  /** When they begin, in minutes from midnight by the clock of the reader’s time zone. */
  fromMinute: number;
  /** When they end, counted from the same midnight: 1560 is two in the morning after. */
  toMinute: number;
  /** 1 is Monday, 7 Sunday. */
  weekday: number;
};

/** A sign of the zodiac, with the days on which the sun is in it. */
export type ZodiacSign =
  /** The water bearer: January 20 to February 18. */
  | 'AQUARIUS'
  /** The ram: March 21 to April 19. */
  | 'ARIES'
  /** The crab: June 21 to July 22. */
  | 'CANCER'
  /** The goat: December 22 to January 19. */
  | 'CAPRICORN'
  /** The twins: May 21 to June 20. */
  | 'GEMINI'
  /** The lion: July 23 to August 22. */
  | 'LEO'
  /** The scales: September 23 to October 22. */
  | 'LIBRA'
  /** The fishes: February 19 to March 20. */
  | 'PISCES'
  /** The archer: November 22 to December 21. */
  | 'SAGITTARIUS'
  /** The scorpion: October 23 to November 21. */
  | 'SCORPIO'
  /** The bull: April 20 to May 20. */
  | 'TAURUS'
  /** The maiden: August 23 to September 22. */
  | 'VIRGO';

export type ConsentPartsFragment = { kind: ConsentKind, isGiven: boolean, version: number | null, at: string };

export type OnboardingPartsFragment = { intent: OnboardingIntent | null, done: Array<OnboardingStep>, next: OnboardingStep | null, percent: number };

export type WelcomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type WelcomePageQuery = { viewer: { id: string, name: string, consentNeeded: Array<ConsentKind>, onboarding: { intent: OnboardingIntent | null, done: Array<OnboardingStep>, next: OnboardingStep | null, percent: number }, preferences: { alias: string | null }, consents: Array<{ kind: ConsentKind, isGiven: boolean, version: number | null, at: string }> } | null, terms: { version: number, changes: string | null } | null, privacy: { version: number, changes: string | null } | null };

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { id: string, consents: Array<{ kind: ConsentKind, isGiven: boolean, version: number | null, at: string }>, onboarding: { intent: OnboardingIntent | null, done: Array<OnboardingStep>, next: OnboardingStep | null, percent: number }, preferences: { alias: string | null }, notificationSettings: { timeZone: string, digest: NotificationDigest, reminders: Array<AppointmentReminder>, areTextsOffered: boolean, phone: { number: string } | null, phoneCode: { number: string } | null, quietHours: { fromMinute: number, toMinute: number } | null, choices: Array<{ type: NotificationType, channel: NotificationChannel, isOn: boolean, isLocked: boolean }> }, dataExports: Array<{ key: string, askedAt: string, expiresAt: string, isReady: boolean }>, looks: { edges: Array<{ cursor: string, node: { begunAt: string, endedAt: string, reason: string } }> } } | null };

export type DataExportQueryVariables = Exact<{
  key: string;
}>;


export type DataExportQuery = { dataExport: string | null };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type GiveConsentMutation = { giveConsent:
    | { __typename: 'DocumentChanged', message: string }
    | { __typename: 'GiveConsentPayload', consentNeeded: Array<ConsentKind>, consents: Array<{ kind: ConsentKind, isGiven: boolean, version: number | null, at: string }> }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'TooYoung', message: string }
   | null };

export type ChangePreferencesMutationVariables = Exact<{
  input: ChangePreferencesInput;
}>;


export type ChangePreferencesMutation = { changePreferences: { alias: string | null } | null };

export type CompleteOnboardingStepMutationVariables = Exact<{
  input: CompleteOnboardingStepInput;
}>;


export type CompleteOnboardingStepMutation = { completeOnboardingStep: { intent: OnboardingIntent | null, done: Array<OnboardingStep>, next: OnboardingStep | null, percent: number } | null };

export type RequestDataExportMutationVariables = Exact<{
  input: RequestDataExportInput;
}>;


export type RequestDataExportMutation = { requestDataExport:
    | { __typename: 'DataExport', key: string, askedAt: string, expiresAt: string, isReady: boolean }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type CloseAccountMutationVariables = Exact<{
  input: CloseAccountInput;
}>;


export type CloseAccountMutation = { closeAccount:
    | { __typename: 'AccountClosed', closedAt: string }
    | { __typename: 'BalanceRemains', message: string, wallet: { minor: string, currency: string }, earnings: { minor: string, currency: string } }
    | { __typename: 'ClosingBlocked', message: string }
    | { __typename: 'ConfirmationDiffers', message: string }
   | null };

export type StopLookMutationVariables = Exact<{ [key: string]: never; }>;


export type StopLookMutation = { stopLook: boolean | null };

export type TemplatePartsFragment = { id: string, name: string, description: string, promisedMinutes: number, delivery: AnswerDelivery, isOffered: boolean, price: { minor: string, currency: string }, questions: Array<{ prompt: string, kind: AnswerQuestionKind, choices: Array<string>, isRequired: boolean }> };

export type AnswerLineFragment = { id: string, state: AnswerState, side: Side, name: string, delivery: AnswerDelivery, promisedMinutes: number, requestedAt: string, dueAt: string, readAt: string, beganAt: string | null, endedAt: string | null, viewedAt: string | null, clarification: string | null, clarified: string | null, price: { minor: string, currency: string }, earned: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } };

export type AnswerPartsFragment = { text: string | null, mayCancel: boolean, mayAskMore: boolean, clarifyUntil: string | null, disputableUntil: string | null, id: string, state: AnswerState, side: Side, name: string, delivery: AnswerDelivery, promisedMinutes: number, requestedAt: string, dueAt: string, readAt: string, beganAt: string | null, endedAt: string | null, viewedAt: string | null, clarification: string | null, clarified: string | null, paid: { minor: string, currency: string } | null, review: { id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } } | null, tips: Array<{ number: number, at: string, amount: { minor: string, currency: string } }>, tipping: { left: number, until: string, least: { minor: string, currency: string }, most: { minor: string, currency: string } } | null, dispute: { id: string, state: CaseState, reason: DisputeReason, comment: string | null, openedAt: string, takenUpAt: string | null, answer: string | null, answeredAt: string | null, decision: Decision | null, note: string | null, decidedAt: string | null, refunded: { minor: string, currency: string } | null } | null, replies: Array<{ prompt: string, kind: AnswerQuestionKind, reply: string | null }>, media: { url: string, contentType: string, bytes: number } | null, upload: { upload: string, url: string, bytes: number, received: number, partBytes: number, isFinished: boolean } | null, price: { minor: string, currency: string }, earned: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } };

export type UploadPartsFragment = { upload: string, url: string, bytes: number, received: number, partBytes: number, isFinished: boolean };

export type AnswerRequestPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AnswerRequestPageQuery = { answerTemplate: { id: string, name: string, description: string, promisedMinutes: number, delivery: AnswerDelivery, isOffered: boolean, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null, price: { minor: string, currency: string }, questions: Array<{ prompt: string, kind: AnswerQuestionKind, choices: Array<string>, isRequired: boolean }> } | null };

export type AnswerPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AnswerPageQuery = { answer: { text: string | null, mayCancel: boolean, mayAskMore: boolean, clarifyUntil: string | null, disputableUntil: string | null, id: string, state: AnswerState, side: Side, name: string, delivery: AnswerDelivery, promisedMinutes: number, requestedAt: string, dueAt: string, readAt: string, beganAt: string | null, endedAt: string | null, viewedAt: string | null, clarification: string | null, clarified: string | null, paid: { minor: string, currency: string } | null, review: { id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } } | null, tips: Array<{ number: number, at: string, amount: { minor: string, currency: string } }>, tipping: { left: number, until: string, least: { minor: string, currency: string }, most: { minor: string, currency: string } } | null, dispute: { id: string, state: CaseState, reason: DisputeReason, comment: string | null, openedAt: string, takenUpAt: string | null, answer: string | null, answeredAt: string | null, decision: Decision | null, note: string | null, decidedAt: string | null, refunded: { minor: string, currency: string } | null } | null, replies: Array<{ prompt: string, kind: AnswerQuestionKind, reply: string | null }>, media: { url: string, contentType: string, bytes: number } | null, upload: { upload: string, url: string, bytes: number, received: number, partBytes: number, isFinished: boolean } | null, price: { minor: string, currency: string }, earned: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } | null };

export type AnswerNowQueryVariables = Exact<{
  id: string | number;
}>;


export type AnswerNowQuery = { answer: { state: AnswerState, endedAt: string | null, mayCancel: boolean, mayAskMore: boolean, clarification: string | null, clarified: string | null, refunded: { minor: string, currency: string } | null, media: { url: string, contentType: string, bytes: number } | null } | null };

export type AnswersPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AnswersPageQuery = { viewer: { id: string, waiting: { edges: Array<{ node: { id: string, state: AnswerState, side: Side, name: string, delivery: AnswerDelivery, promisedMinutes: number, requestedAt: string, dueAt: string, readAt: string, beganAt: string | null, endedAt: string | null, viewedAt: string | null, clarification: string | null, clarified: string | null, price: { minor: string, currency: string }, earned: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }> }, over: { edges: Array<{ node: { id: string, state: AnswerState, side: Side, name: string, delivery: AnswerDelivery, promisedMinutes: number, requestedAt: string, dueAt: string, readAt: string, beganAt: string | null, endedAt: string | null, viewedAt: string | null, clarification: string | null, clarified: string | null, price: { minor: string, currency: string }, earned: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AnswersDeskQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AnswersDeskQuery = { viewer: { id: string, answerTemplates: Array<{ id: string, name: string, description: string, promisedMinutes: number, delivery: AnswerDelivery, isOffered: boolean, price: { minor: string, currency: string }, questions: Array<{ prompt: string, kind: AnswerQuestionKind, choices: Array<string>, isRequired: boolean }> }>, waiting: { edges: Array<{ node: { id: string, state: AnswerState, side: Side, name: string, delivery: AnswerDelivery, promisedMinutes: number, requestedAt: string, dueAt: string, readAt: string, beganAt: string | null, endedAt: string | null, viewedAt: string | null, clarification: string | null, clarified: string | null, price: { minor: string, currency: string }, earned: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }> }, over: { edges: Array<{ node: { id: string, state: AnswerState, side: Side, name: string, delivery: AnswerDelivery, promisedMinutes: number, requestedAt: string, dueAt: string, readAt: string, beganAt: string | null, endedAt: string | null, viewedAt: string | null, clarification: string | null, clarified: string | null, price: { minor: string, currency: string }, earned: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OwnTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnTemplatesQuery = { viewer: { id: string, wallet: { id: string, balance: { minor: string, currency: string } }, answerTemplates: Array<{ id: string, name: string, description: string, promisedMinutes: number, delivery: AnswerDelivery, isOffered: boolean, price: { minor: string, currency: string }, questions: Array<{ prompt: string, kind: AnswerQuestionKind, choices: Array<string>, isRequired: boolean }> }> } | null };

export type RequestAnswerMutationVariables = Exact<{
  input: RequestAnswerInput;
}>;


export type RequestAnswerMutation = { requestAnswer:
    | { __typename: 'Answer', id: string }
    | { __typename: 'AnswerNotOffered', message: string }
    | { __typename: 'AnswerTermsChanged', message: string, promisedMinutes: number, price: { minor: string, currency: string } }
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string, required: { minor: string, currency: string }, balance: { minor: string, currency: string } }
    | { __typename: 'RepliesInvalid', message: string, question: number }
   | null };

export type SaveAnswerTemplateMutationVariables = Exact<{
  input: SaveAnswerTemplateInput;
}>;


export type SaveAnswerTemplateMutation = { saveAnswerTemplate:
    | { __typename: 'AnswerTemplate', id: string }
    | { __typename: 'AnswerTemplateInvalid', message: string, field: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'TooManyTemplates', message: string }
   | null };

export type WithdrawAnswerTemplateMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawAnswerTemplateMutation = { withdrawAnswerTemplate: { id: string } | null };

export type BeginAnswerMutationVariables = Exact<{
  id: string | number;
}>;


export type BeginAnswerMutation = { beginAnswer:
    | { __typename: 'Answer', id: string, beganAt: string | null }
    | { __typename: 'AnswerNotOpen', message: string }
   | null };

export type DeclineAnswerMutationVariables = Exact<{
  id: string | number;
}>;


export type DeclineAnswerMutation = { declineAnswer:
    | { __typename: 'Answer', id: string }
    | { __typename: 'AnswerNotOpen', message: string }
   | null };

export type CancelAnswerMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelAnswerMutation = { cancelAnswer:
    | { __typename: 'Answer', id: string }
    | { __typename: 'AnswerNotOpen', message: string }
   | null };

export type ViewAnswerMutationVariables = Exact<{
  id: string | number;
}>;


export type ViewAnswerMutation = { viewAnswer:
    | { __typename: 'Answer', id: string, viewedAt: string | null }
    | { __typename: 'AnswerNotOpen', message: string }
   | null };

export type StartAnswerUploadMutationVariables = Exact<{
  input: StartAnswerUploadInput;
}>;


export type StartAnswerUploadMutation = { startAnswerUpload:
    | { __typename: 'AnswerNotOpen', message: string }
    | { __typename: 'AnswerUpload', upload: string, url: string, bytes: number, received: number, partBytes: number, isFinished: boolean }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'RecordingTooLarge', message: string }
   | null };

export type DeliverAnswerMutationVariables = Exact<{
  input: DeliverAnswerInput;
}>;


export type DeliverAnswerMutation = { deliverAnswer:
    | { __typename: 'Answer', id: string }
    | { __typename: 'AnswerNotOpen', message: string }
    | { __typename: 'DeliveryIncomplete', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type AskClarificationMutationVariables = Exact<{
  input: ClarificationInput;
}>;


export type AskClarificationMutation = { askClarification:
    | { __typename: 'Answer', id: string }
    | { __typename: 'ClarificationNotAllowed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type WriteClarificationMutationVariables = Exact<{
  input: ClarificationInput;
}>;


export type WriteClarificationMutation = { writeClarification:
    | { __typename: 'Answer', id: string }
    | { __typename: 'ClarificationNotAllowed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type ApplicationPartsFragment = { id: string, state: ApplicationState, reason: string | null, changedAt: string, waitingSince: string | null, complete: Array<ApplicationStep>, isChangeable: boolean, isAppealable: boolean, isInvited: boolean, payoutSetupState: PayoutSetupState, questions: Array<{ step: ApplicationStep, words: string }>, reader: { id: string, slug: string } | null };

export type ApplicationWordsFragment = { legalName: string | null, country: string | null, bornOn: string | null, years: number | null, experience: string | null, name: string | null, tagline: string | null, bio: string | null, location: string | null, languages: Array<string>, timeZone: string | null, sample: string | null, termsVersion: number | null, topics: Array<string>, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null };

export type ApplyPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ApplyPageQuery = { readingTerms: { readerShareBasisPoints: number }, viewer: { id: string, application: { id: string, state: ApplicationState, reason: string | null, changedAt: string, waitingSince: string | null, complete: Array<ApplicationStep>, isChangeable: boolean, isAppealable: boolean, isInvited: boolean, payoutSetupState: PayoutSetupState, questions: Array<{ step: ApplicationStep, words: string }>, reader: { id: string, slug: string } | null } | null } | null };

export type ApplyStepPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ApplyStepPageQuery = { topics: Array<string>, topicLabels: Array<string>, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, legalDocument: { version: number, title: string } | null, viewer: { id: string, name: string, application: { id: string, state: ApplicationState, reason: string | null, changedAt: string, waitingSince: string | null, complete: Array<ApplicationStep>, isChangeable: boolean, isAppealable: boolean, isInvited: boolean, payoutSetupState: PayoutSetupState, content: { legalName: string | null, country: string | null, bornOn: string | null, years: number | null, experience: string | null, name: string | null, tagline: string | null, bio: string | null, location: string | null, languages: Array<string>, timeZone: string | null, sample: string | null, termsVersion: number | null, topics: Array<string>, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null }, questions: Array<{ step: ApplicationStep, words: string }>, reader: { id: string, slug: string } | null } | null } | null };

export type ApplicationPreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type ApplicationPreviewQuery = { node:
    | { __typename: 'Answer' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'Application', id: string, content: { topicLabels: Array<string>, legalName: string | null, country: string | null, bornOn: string | null, years: number | null, experience: string | null, name: string | null, tagline: string | null, bio: string | null, location: string | null, languages: Array<string>, timeZone: string | null, sample: string | null, termsVersion: number | null, topics: Array<string>, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null } }
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

export type SaveApplicationStepMutationVariables = Exact<{
  input: SaveApplicationStepInput;
}>;


export type SaveApplicationStepMutation = { saveApplicationStep:
    | { __typename: 'AlreadyReader', message: string }
    | { __typename: 'Application', id: string }
    | { __typename: 'ApplicationNotOpen', message: string }
    | { __typename: 'DocumentChanged', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'ProfileInvalid', message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'TooYoung', message: string }
   | null };

export type SubmitApplicationMutationVariables = Exact<{
  idempotencyKey: string;
}>;


export type SubmitApplicationMutation = { submitApplication:
    | { __typename: 'AlreadyReader', message: string }
    | { __typename: 'Application', id: string }
    | { __typename: 'ApplicationIncomplete', message: string }
    | { __typename: 'ApplicationNotOpen', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type WithdrawApplicationMutationVariables = Exact<{
  idempotencyKey: string;
}>;


export type WithdrawApplicationMutation = { withdrawApplication:
    | { __typename: 'Application', id: string }
    | { __typename: 'ApplicationNotOpen', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type AppealApplicationMutationVariables = Exact<{
  input: AppealApplicationInput;
}>;


export type AppealApplicationMutation = { appealApplication:
    | { __typename: 'Application', id: string }
    | { __typename: 'ApplicationNotOpen', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'AlreadyReader', message: string }
    | { __typename: 'Application', id: string }
    | { __typename: 'InvitationNotOpen', message: string }
   | null };

export type AppointmentChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type AppointmentChangedSubscription = { appointmentChanged: { id: string, state: AppointmentState, side: Side, channel: Channel, startsAt: string, endsAt: string, minutes: number, topic: string | null, question: string | null, serviceName: string | null, isPrepaid: boolean, requestedAt: string, answerBy: string | null, acceptedAt: string | null, endedAt: string | null, cancelledBy: Side | null, freeUntil: string, lateRefundBasisPoints: number, absentRefundBasisPoints: number, movesLeft: number, roomOpensAt: string, asOf: string, standing: AppointmentState, reading: { id: string } | null, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, moved: Array<{ at: string, from: string, to: string }>, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, timeZone: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } };

export type AppointmentPartsFragment = { id: string, state: AppointmentState, side: Side, channel: Channel, startsAt: string, endsAt: string, minutes: number, topic: string | null, question: string | null, serviceName: string | null, isPrepaid: boolean, requestedAt: string, answerBy: string | null, acceptedAt: string | null, endedAt: string | null, cancelledBy: Side | null, freeUntil: string, lateRefundBasisPoints: number, absentRefundBasisPoints: number, movesLeft: number, roomOpensAt: string, asOf: string, standing: AppointmentState, reading: { id: string } | null, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, moved: Array<{ at: string, from: string, to: string }>, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, timeZone: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } };

export type AppointmentLineFragment = { id: string, side: Side, channel: Channel, startsAt: string, minutes: number, topic: string | null, serviceName: string | null, answerBy: string | null, cancelledBy: Side | null, standing: AppointmentState, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } };

export type OfferPartsFragment = { isInstant: boolean, answerHours: number, freeHours: number, lateRefundBasisPoints: number, absentRefundBasisPoints: number, spans: Array<{ minutes: number, prices: Array<{ channel: Channel, price: { minor: string, currency: string } }> }>, services: Array<{ service: { id: string, name: string, description: string, minutes: number }, price: { minor: string, currency: string } }> };

export type ServicePartsFragment = { id: string, name: string, description: string, minutes: number };

export type FreeSlotsQueryVariables = Exact<{
  readerId: string | number;
  from: string;
  to: string;
  minutes: number;
}>;


export type FreeSlotsQuery = { slots: { readerTimeZone: string, startsAt: Array<string> } };

export type AppointmentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AppointmentPageQuery = { appointment: { id: string, state: AppointmentState, side: Side, channel: Channel, startsAt: string, endsAt: string, minutes: number, topic: string | null, question: string | null, serviceName: string | null, isPrepaid: boolean, requestedAt: string, answerBy: string | null, acceptedAt: string | null, endedAt: string | null, cancelledBy: Side | null, freeUntil: string, lateRefundBasisPoints: number, absentRefundBasisPoints: number, movesLeft: number, roomOpensAt: string, asOf: string, standing: AppointmentState, reading: { id: string } | null, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, moved: Array<{ at: string, from: string, to: string }>, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, timeZone: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } | null };

export type AppointmentNowQueryVariables = Exact<{
  id: string | number;
}>;


export type AppointmentNowQuery = { appointment: { id: string, state: AppointmentState, side: Side, channel: Channel, startsAt: string, endsAt: string, minutes: number, topic: string | null, question: string | null, serviceName: string | null, isPrepaid: boolean, requestedAt: string, answerBy: string | null, acceptedAt: string | null, endedAt: string | null, cancelledBy: Side | null, freeUntil: string, lateRefundBasisPoints: number, absentRefundBasisPoints: number, movesLeft: number, roomOpensAt: string, asOf: string, standing: AppointmentState, reading: { id: string } | null, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, moved: Array<{ at: string, from: string, to: string }>, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, timeZone: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } | null };

export type AppointmentCalendarQueryVariables = Exact<{
  id: string | number;
}>;


export type AppointmentCalendarQuery = { appointment: { id: string, calendar: string } | null };

export type BookAppointmentMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type BookAppointmentMutation = { bookAppointment:
    | { __typename: 'AlreadyBooked', message: string }
    | { __typename: 'Appointment', id: string, state: AppointmentState }
    | { __typename: 'AppointmentPriceChanged', message: string, price: { minor: string, currency: string } }
    | { __typename: 'ChannelNotOffered', message: string }
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string, required: { minor: string, currency: string }, balance: { minor: string, currency: string } }
    | { __typename: 'SlotTaken', message: string }
    | { __typename: 'SpanNotOffered', message: string }
    | { __typename: 'TooSoon', message: string }
   | null };

export type AcceptAppointmentMutationVariables = Exact<{
  id: string | number;
}>;


export type AcceptAppointmentMutation = { acceptAppointment:
    | { __typename: 'Appointment', id: string, state: AppointmentState, side: Side, channel: Channel, startsAt: string, endsAt: string, minutes: number, topic: string | null, question: string | null, serviceName: string | null, isPrepaid: boolean, requestedAt: string, answerBy: string | null, acceptedAt: string | null, endedAt: string | null, cancelledBy: Side | null, freeUntil: string, lateRefundBasisPoints: number, absentRefundBasisPoints: number, movesLeft: number, roomOpensAt: string, asOf: string, standing: AppointmentState, reading: { id: string } | null, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, moved: Array<{ at: string, from: string, to: string }>, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, timeZone: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
    | { __typename: 'AppointmentNotOpen', message: string }
   | null };

export type DeclineAppointmentMutationVariables = Exact<{
  id: string | number;
}>;


export type DeclineAppointmentMutation = { declineAppointment:
    | { __typename: 'Appointment', id: string, state: AppointmentState, side: Side, channel: Channel, startsAt: string, endsAt: string, minutes: number, topic: string | null, question: string | null, serviceName: string | null, isPrepaid: boolean, requestedAt: string, answerBy: string | null, acceptedAt: string | null, endedAt: string | null, cancelledBy: Side | null, freeUntil: string, lateRefundBasisPoints: number, absentRefundBasisPoints: number, movesLeft: number, roomOpensAt: string, asOf: string, standing: AppointmentState, reading: { id: string } | null, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, moved: Array<{ at: string, from: string, to: string }>, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, timeZone: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
    | { __typename: 'AppointmentNotOpen', message: string }
   | null };

export type CancelAppointmentMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelAppointmentMutation = { cancelAppointment:
    | { __typename: 'Appointment', id: string, state: AppointmentState, side: Side, channel: Channel, startsAt: string, endsAt: string, minutes: number, topic: string | null, question: string | null, serviceName: string | null, isPrepaid: boolean, requestedAt: string, answerBy: string | null, acceptedAt: string | null, endedAt: string | null, cancelledBy: Side | null, freeUntil: string, lateRefundBasisPoints: number, absentRefundBasisPoints: number, movesLeft: number, roomOpensAt: string, asOf: string, standing: AppointmentState, reading: { id: string } | null, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, moved: Array<{ at: string, from: string, to: string }>, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, timeZone: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
    | { __typename: 'AppointmentNotOpen', message: string }
   | null };

export type RescheduleAppointmentMutationVariables = Exact<{
  input: RescheduleAppointmentInput;
}>;


export type RescheduleAppointmentMutation = { rescheduleAppointment:
    | { __typename: 'AlreadyBooked', message: string }
    | { __typename: 'Appointment', id: string, state: AppointmentState, side: Side, channel: Channel, startsAt: string, endsAt: string, minutes: number, topic: string | null, question: string | null, serviceName: string | null, isPrepaid: boolean, requestedAt: string, answerBy: string | null, acceptedAt: string | null, endedAt: string | null, cancelledBy: Side | null, freeUntil: string, lateRefundBasisPoints: number, absentRefundBasisPoints: number, movesLeft: number, roomOpensAt: string, asOf: string, standing: AppointmentState, reading: { id: string } | null, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, refunded: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, moved: Array<{ at: string, from: string, to: string }>, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, timeZone: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
    | { __typename: 'AppointmentNotMovable', message: string }
    | { __typename: 'AppointmentNotOpen', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'SlotTaken', message: string }
    | { __typename: 'TooSoon', message: string }
   | null };

export type EnterAppointmentMutationVariables = Exact<{
  id: string | number;
}>;


export type EnterAppointmentMutation = { enterAppointment:
    | { __typename: 'AlreadyInReading', message: string }
    | { __typename: 'Appointment', id: string, reading: { id: string } | null }
    | { __typename: 'AppointmentNotOpen', message: string }
    | { __typename: 'RoomNotOpen', message: string }
   | null };

export type ReadingStagesQueryVariables = Exact<{
  side: Side;
}>;


export type ReadingStagesQuery = { viewer: { id: string, wallet: { id: string, balance: { minor: string, currency: string } }, calendarFeed: { madeAt: string } | null, requested: { edges: Array<{ cursor: string }> }, upcoming: { edges: Array<{ cursor: string }> } } | null };

export type ReadingsPageQueryVariables = Exact<{
  stage: ReadingStage;
  side: Side;
  kind?: ReadingKind | null | undefined;
  after?: string | null | undefined;
}>;


export type ReadingsPageQuery = { viewer: { id: string, allReadings: { edges: Array<{ node:
          | { __typename: 'Appointment', id: string, side: Side, channel: Channel, startsAt: string, minutes: number, topic: string | null, serviceName: string | null, answerBy: string | null, cancelledBy: Side | null, standing: AppointmentState, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
          | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, side: Side, requestedAt: string, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, meter: { sharedMilliseconds: number, charged: { minor: string, currency: string }, earned: { minor: string, currency: string } | null }, receipt: { number: string, sharedSeconds: number, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string } } | null, review: { id: string, stars: number } | null, dispute: { id: string, state: CaseState } | null }
         }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AppointmentsAtDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type AppointmentsAtDeskQuery = { viewer: { id: string, schedule: { daysAhead: number } | null, requested: { edges: Array<{ node:
          | { __typename: 'Appointment', id: string, side: Side, channel: Channel, startsAt: string, minutes: number, topic: string | null, serviceName: string | null, answerBy: string | null, cancelledBy: Side | null, standing: AppointmentState, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
          | { __typename: 'Reading' }
         }>, pageInfo: { hasNextPage: boolean } }, upcoming: { edges: Array<{ node:
          | { __typename: 'Appointment', id: string, side: Side, channel: Channel, startsAt: string, minutes: number, topic: string | null, serviceName: string | null, answerBy: string | null, cancelledBy: Side | null, standing: AppointmentState, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
          | { __typename: 'Reading' }
         }>, pageInfo: { hasNextPage: boolean } } } | null };

export type OpenPageFragment = { edges: Array<{ node:
      | { __typename: 'Appointment', id: string, side: Side, channel: Channel, startsAt: string, minutes: number, topic: string | null, serviceName: string | null, answerBy: string | null, cancelledBy: Side | null, standing: AppointmentState, price: { minor: string, currency: string }, paid: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
      | { __typename: 'Reading' }
     }>, pageInfo: { hasNextPage: boolean } };

export type MakeCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeCalendarFeedMutation = { makeCalendarFeed: { madeAt: string, path: string | null } | null };

export type StopCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type StopCalendarFeedMutation = { stopCalendarFeed: { id: string } | null };

export type CutImageFragment = { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> };

export type ArticleCardFragment = { slug: string, title: string, summary: string, readingMinutes: number, publishedAt: string, cover: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, topics: Array<{ slug: string, name: string }> };

export type ArticlePartsFragment = { html: string, updatedAt: string, isByHouse: boolean, slug: string, title: string, summary: string, readingMinutes: number, publishedAt: string, author: { id: string, slug: string, name: string, tagline: string, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null } | null, cover: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, topics: Array<{ slug: string, name: string }> };

export type ArticlesPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  topic?: string | null | undefined;
}>;


export type ArticlesPageQuery = { articles: { edges: Array<{ cursor: string, node: { slug: string, title: string, summary: string, readingMinutes: number, publishedAt: string, cover: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, topics: Array<{ slug: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, articleTopics: Array<{ slug: string, name: string }> };

export type ArticlePageQueryVariables = Exact<{
  slug: string;
}>;


export type ArticlePageQuery = { article: { html: string, updatedAt: string, isByHouse: boolean, slug: string, title: string, summary: string, readingMinutes: number, publishedAt: string, previous: { slug: string, title: string } | null, next: { slug: string, title: string } | null, readers: Array<{ id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null }>, author: { id: string, slug: string, name: string, tagline: string, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null } | null, cover: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, topics: Array<{ slug: string, name: string }> } | null };

export type ArticlePreviewQueryVariables = Exact<{
  document: string;
}>;


export type ArticlePreviewQuery = { articleDraft: { html: string, updatedAt: string, isByHouse: boolean, slug: string, title: string, summary: string, readingMinutes: number, publishedAt: string, author: { id: string, slug: string, name: string, tagline: string, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null } | null, cover: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, topics: Array<{ slug: string, name: string }> } | null };

export type ArticleFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type ArticleFeedQuery = { articles: { edges: Array<{ node: { html: string, updatedAt: string, isByHouse: boolean, slug: string, title: string, summary: string, readingMinutes: number, publishedAt: string, author: { id: string, slug: string, name: string, tagline: string, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null } | null, cover: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, topics: Array<{ slug: string, name: string }> } }> } };

export type ArticleSlugsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ArticleSlugsQuery = { articles: { edges: Array<{ node: { slug: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadingLineFragment = { id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, side: Side, requestedAt: string, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, meter: { sharedMilliseconds: number, charged: { minor: string, currency: string }, earned: { minor: string, currency: string } | null }, receipt: { number: string, sharedSeconds: number, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string } } | null, review: { id: string, stars: number } | null, dispute: { id: string, state: CaseState } | null };

export type EarningsPartsFragment = { id: string, balance: { minor: string, currency: string }, pending: { minor: string, currency: string }, held: { minor: string, currency: string }, today: { minor: string, currency: string }, tipsToday: { minor: string, currency: string }, allTime: { minor: string, currency: string }, leastPayout: { minor: string, currency: string }, payoutSetup: { state: PayoutSetupState, missing: Array<string>, waitingSince: string | null } };

export type PayoutSetupPartsFragment = { state: PayoutSetupState, missing: Array<string>, waitingSince: string | null };

export type StartPayoutSetupMutationVariables = Exact<{
  idempotencyKey: string;
}>;


export type StartPayoutSetupMutation = { startPayoutSetup:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'PayoutSetupLink', url: string }
    | { __typename: 'PayoutSetupRefused', message: string }
   | null };

export type CheckPayoutSetupMutationVariables = Exact<{ [key: string]: never; }>;


export type CheckPayoutSetupMutation = { checkPayoutSetup: { payoutSetup: { state: PayoutSetupState, missing: Array<string>, waitingSince: string | null } } | null };

export type PayoutPartsFragment = { id: string, state: PayoutState, failure: string | null, createdAt: string, settledAt: string | null, amount: { minor: string, currency: string }, returned: { minor: string, currency: string } };

export type ReaderDeskQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReaderDeskQuery = { viewer: { id: string, answersWaiting: number, reader: { id: string, reviews: { edges: Array<{ node: { id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } } }> } } | null, earnings: { id: string, payouts: { edges: Array<{ node: { id: string, state: PayoutState, failure: string | null, createdAt: string, settledAt: string | null, amount: { minor: string, currency: string }, returned: { minor: string, currency: string } } }> }, readings: { edges: Array<{ node: { id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, side: Side, requestedAt: string, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, meter: { sharedMilliseconds: number, charged: { minor: string, currency: string }, earned: { minor: string, currency: string } | null }, receipt: { number: string, sharedSeconds: number, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string } } | null, review: { id: string, stars: number } | null, dispute: { id: string, state: CaseState } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, balance: { minor: string, currency: string }, pending: { minor: string, currency: string }, held: { minor: string, currency: string }, today: { minor: string, currency: string }, tipsToday: { minor: string, currency: string }, allTime: { minor: string, currency: string }, leastPayout: { minor: string, currency: string }, payoutSetup: { state: PayoutSetupState, missing: Array<string>, waitingSince: string | null } } | null } | null };

export type EarningsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type EarningsChangedSubscription = { earningsChanged: { id: string, payouts: { edges: Array<{ node: { id: string, state: PayoutState, failure: string | null, createdAt: string, settledAt: string | null, amount: { minor: string, currency: string }, returned: { minor: string, currency: string } } }> }, balance: { minor: string, currency: string }, pending: { minor: string, currency: string }, held: { minor: string, currency: string }, today: { minor: string, currency: string }, tipsToday: { minor: string, currency: string }, allTime: { minor: string, currency: string }, leastPayout: { minor: string, currency: string }, payoutSetup: { state: PayoutSetupState, missing: Array<string>, waitingSince: string | null } } };

export type ReaderProfilePartsFragment = { version: string, name: string, tagline: string, bio: string, location: string | null, languages: Array<string>, topics: Array<string>, timeZone: string, status: ProfileStatus, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }> };

export type ReaderProfilePageQueryVariables = Exact<{ [key: string]: never; }>;


export type ReaderProfilePageQuery = { topics: Array<string>, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, viewer: { id: string, reader: { id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } } | null, readerProfile: { version: string, name: string, tagline: string, bio: string, location: string | null, languages: Array<string>, topics: Array<string>, timeZone: string, status: ProfileStatus, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }> } | null, wallet: { id: string, balance: { minor: string, currency: string } } } | null };

export type EditReaderProfileMutationVariables = Exact<{
  input: EditReaderProfileInput;
}>;


export type EditReaderProfileMutation = { editReaderProfile:
    | { __typename: 'ProfileInvalid', message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'ReaderProfile', version: string, name: string, tagline: string, bio: string, location: string | null, languages: Array<string>, topics: Array<string>, timeZone: string, status: ProfileStatus, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }> }
   | null };

export type GoOnlineMutationVariables = Exact<{ [key: string]: never; }>;


export type GoOnlineMutation = { goOnline: { presence: PresenceStatus } | null };

export type GoOfflineMutationVariables = Exact<{ [key: string]: never; }>;


export type GoOfflineMutation = { goOffline: { presence: PresenceStatus } | null };

export type ReplyToReviewMutationVariables = Exact<{
  input: ReplyToReviewInput;
}>;


export type ReplyToReviewMutation = { replyToReview:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Review', id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } }
   | null };

export type ReaderReportQueryVariables = Exact<{
  period: ReportPeriod;
}>;


export type ReaderReportQuery = { viewer: { id: string, readerReport: { period: ReportPeriod, timeZone: string, since: string | null, until: string, readings: number, sharedSeconds: number, averageSeconds: number | null, clients: number, returningClients: number, previousClients: number | null, retainedClients: number | null, step: ReportStepLength, rings: { answered: number, declined: number, missed: number, withdrawn: number }, earned: { readings: { minor: string, currency: string }, tips: { minor: string, currency: string }, gifts: { minor: string, currency: string }, refunds: { minor: string, currency: string }, adjustments: { minor: string, currency: string }, total: { minor: string, currency: string } }, lines: Array<{ kind: ReportLineKind, key: string, name: string, readings: number, sharedSeconds: number, earned: { minor: string, currency: string } }>, steps: Array<{ day: string, readings: number, sharedSeconds: number, earned: { minor: string, currency: string } }>, ratings: Array<{ day: string, count: number, average: number }> } | null } | null };

export type GiftPartsFragment = { id: string, name: string, animation: GiftAnimation, sound: GiftSound | null, price: { minor: string, currency: string }, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null };

export type SentGiftPartsFragment = { id: string, count: number, combo: number, senderName: string | null, at: string, undoneAt: string | null, refundedAt: string | null, gift: { id: string, name: string, animation: GiftAnimation, sound: GiftSound | null, price: { minor: string, currency: string }, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, amount: { minor: string, currency: string }, earned: { minor: string, currency: string } | null };

export type GiftsToSendQueryVariables = Exact<{ [key: string]: never; }>;


export type GiftsToSendQuery = { gifts: Array<{ id: string, name: string, animation: GiftAnimation, sound: GiftSound | null, price: { minor: string, currency: string }, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }>, viewer: { id: string, wallet: { id: string, sequence: string, balance: { minor: string, currency: string } } } | null };

export type SendGiftMutationVariables = Exact<{
  input: SendGiftInput;
}>;


export type SendGiftMutation = { sendGift:
    | { __typename: 'ConsentNeeded', code: string, message: string }
    | { __typename: 'GiftLimitReached', code: string, message: string }
    | { __typename: 'GiftNotAllowed', code: string, message: string }
    | { __typename: 'GiftNotOnSale', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'InsufficientFunds', code: string, message: string, missing: { minor: string, currency: string } }
    | { __typename: 'SentGift', id: string, count: number, combo: number, senderName: string | null, at: string, undoneAt: string | null, refundedAt: string | null, gift: { id: string, name: string, animation: GiftAnimation, sound: GiftSound | null, price: { minor: string, currency: string }, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, amount: { minor: string, currency: string }, earned: { minor: string, currency: string } | null }
   | null };

export type UndoGiftMutationVariables = Exact<{
  sentGiftId: string | number;
}>;


export type UndoGiftMutation = { undoGift:
    | { __typename: 'GiftNotUndoable', code: string, message: string }
    | { __typename: 'SentGift', id: string, undoneAt: string | null }
   | null };

export type GiftsReceivedQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type GiftsReceivedQuery = { viewer: { id: string, giftsReceived: { edges: Array<{ node: { id: string, count: number, combo: number, senderName: string | null, at: string, undoneAt: string | null, refundedAt: string | null, gift: { id: string, name: string, animation: GiftAnimation, sound: GiftSound | null, price: { minor: string, currency: string }, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, amount: { minor: string, currency: string }, earned: { minor: string, currency: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type GiftBoardPartsFragment = { places: Array<{ place: number, senderName: string | null, gifts: number, amount: { minor: string, currency: string } }>, goal: { words: string, isReached: boolean, amount: { minor: string, currency: string }, progress: { minor: string, currency: string } } | null };

export type ArrivedGiftFragment = { id: string, count: number, combo: number, senderName: string | null, gift: { id: string, name: string, animation: GiftAnimation, sound: GiftSound | null, price: { minor: string, currency: string }, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } };

export type GiftUpdatesSubscriptionVariables = Exact<{
  subject: GiftSubjectInput;
}>;


export type GiftUpdatesSubscription = { giftUpdates: { sent: Array<{ id: string, count: number, combo: number, senderName: string | null, gift: { id: string, name: string, animation: GiftAnimation, sound: GiftSound | null, price: { minor: string, currency: string }, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }>, undone: Array<{ id: string }>, board: { places: Array<{ place: number, senderName: string | null, gifts: number, amount: { minor: string, currency: string } }>, goal: { words: string, isReached: boolean, amount: { minor: string, currency: string }, progress: { minor: string, currency: string } } | null } } };

export type SetGiftGoalMutationVariables = Exact<{
  input: SetGiftGoalInput;
}>;


export type SetGiftGoalMutation = { setGiftGoal:
    | { __typename: 'GiftGoal', words: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
   | null };

export type GiftLeadersQueryVariables = Exact<{
  period: GiftPeriod;
}>;


export type GiftLeadersQuery = { giftLeaders: Array<{ place: number, senderName: string | null, gifts: number, amount: { minor: string, currency: string } }> };

export type HelpArticlesQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type HelpArticlesQuery = { helpArticles: Array<{ slug: string, category: HelpCategory, title: string, html: string }> };

export type HelpArticlePageQueryVariables = Exact<{
  slug: string;
}>;


export type HelpArticlePageQuery = { helpArticle: { slug: string, category: HelpCategory, title: string, html: string } | null, helpArticles: Array<{ slug: string, category: HelpCategory, title: string }> };

export type HelpSlugsQueryVariables = Exact<{ [key: string]: never; }>;


export type HelpSlugsQuery = { helpArticles: Array<{ slug: string }> };

export type AskPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AskPageQuery = { viewer: { id: string, readings: { edges: Array<{ node: { id: string, requestedAt: string, reader: { id: string, name: string } } }> }, orders: { edges: Array<{ node: { id: string, number: string, placedAt: string } }> } } | null };

export type AskAboutPayoutQueryVariables = Exact<{ [key: string]: never; }>;


export type AskAboutPayoutQuery = { viewer: { id: string, earnings: { id: string, payouts: { edges: Array<{ node: { id: string, createdAt: string, amount: { minor: string, currency: string } } }> } } | null } | null };

export type TicketPartsFragment = { id: string, number: number, topic: TicketTopic, subject: string, aboutId: string | null, state: TicketState, since: string, askedAt: string, messages: Array<{ author: TicketAuthor, words: string, at: string }> };

export type TicketsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TicketsPageQuery = { viewer: { id: string, tickets: { edges: Array<{ node: { id: string, number: number, subject: string, topic: TicketTopic, state: TicketState, since: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TicketPageQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketPageQuery = { node:
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
    | { __typename: 'Ticket', id: string, number: number, topic: TicketTopic, subject: string, aboutId: string | null, state: TicketState, since: string, askedAt: string, messages: Array<{ author: TicketAuthor, words: string, at: string }> }
    | { __typename: 'TopUp' }
    | { __typename: 'Transfer' }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher' }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null };

export type TicketByKeyPageQueryVariables = Exact<{
  ticketKey: string;
}>;


export type TicketByKeyPageQuery = { ticketByKey: { id: string, number: number, topic: TicketTopic, subject: string, aboutId: string | null, state: TicketState, since: string, askedAt: string, messages: Array<{ author: TicketAuthor, words: string, at: string }> } | null };

export type RateHelpArticleMutationVariables = Exact<{
  input: RateHelpArticleInput;
}>;


export type RateHelpArticleMutation = { rateHelpArticle: boolean | null };

export type AskTicketMutationVariables = Exact<{
  input: AskTicketInput;
}>;


export type AskTicketMutation = { askTicket:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Ticket', id: string }
   | null };

export type AskByMailMutationVariables = Exact<{
  input: AskByMailInput;
}>;


export type AskByMailMutation = { askByMail:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'QuestionMailed', email: string }
   | null };

export type ConfirmQuestionMutationVariables = Exact<{
  questionKey: string;
}>;


export type ConfirmQuestionMutation = { confirmQuestion:
    | { __typename: 'KeyedTicket', ticketKey: string }
    | { __typename: 'LinkOver', message: string }
   | null };

export type ReplyToTicketMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type ReplyToTicketMutation = { replyToTicket:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Ticket' }
    | { __typename: 'TicketClosed', message: string }
    | { __typename: 'TicketFull', message: string }
   | null };

export type ReplyByKeyMutationVariables = Exact<{
  input: ReplyByKeyInput;
}>;


export type ReplyByKeyMutation = { replyByKey:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'LinkOver', message: string }
    | { __typename: 'Ticket' }
    | { __typename: 'TicketClosed', message: string }
    | { __typename: 'TicketFull', message: string }
   | null };

export type ReadingTermsFragment = { readerShareBasisPoints: number, refundsUnusedTime: boolean, minimumMinutes: number, ringSeconds: number, graceSeconds: number, disputeDays: number };

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { readingTerms: { readerShareBasisPoints: number, refundsUnusedTime: boolean, minimumMinutes: number, ringSeconds: number, graceSeconds: number, disputeDays: number }, readers: { totalCount: number, edges: Array<{ node: { id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } } }> }, attributes: Array<{ id: string, slug: string, name: string, kind: AttributeKind }>, articles: { edges: Array<{ node: { slug: string, title: string, summary: string, readingMinutes: number, publishedAt: string, cover: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, topics: Array<{ slug: string, name: string }> } }> } };

export type ClientHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ClientHomeQuery = { viewer: { id: string, wallet: { id: string, balance: { minor: string, currency: string } }, readings: { edges: Array<{ node: { id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, side: Side, requestedAt: string, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, meter: { sharedMilliseconds: number, charged: { minor: string, currency: string }, earned: { minor: string, currency: string } | null }, receipt: { number: string, sharedSeconds: number, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string } } | null, review: { id: string, stars: number } | null, dispute: { id: string, state: CaseState } | null } }> }, favourites: { edges: Array<{ node: { id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } } }> }, recommendations: Array<{ sharedTopics: Array<string>, reader: { id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } }, likeReader: { id: string, name: string }, sharedAttributes: Array<{ id: string, name: string }> }> } | null };

export type ReaderHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ReaderHomeQuery = { viewer: { id: string, reader: { id: string, slug: string, presence: PresenceStatus } | null, earnings: { id: string, balance: { minor: string, currency: string }, pending: { minor: string, currency: string }, held: { minor: string, currency: string }, today: { minor: string, currency: string }, tipsToday: { minor: string, currency: string }, allTime: { minor: string, currency: string }, leastPayout: { minor: string, currency: string }, payoutSetup: { state: PayoutSetupState, missing: Array<string>, waitingSince: string | null } } | null, readerReport: { readings: number, rings: { answered: number, missed: number } } | null, readings: { edges: Array<{ node: { id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, side: Side, requestedAt: string, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, meter: { sharedMilliseconds: number, charged: { minor: string, currency: string }, earned: { minor: string, currency: string } | null }, receipt: { number: string, sharedSeconds: number, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string } } | null, review: { id: string, stars: number } | null, dispute: { id: string, state: CaseState } | null } }> } } | null };

export type WaitsFragment = { edges: Array<{ node:
      | { id: string, openedAt: string }
      | { id: string, openedAt: string }
     }>, pageInfo: { hasNextPage: boolean } };

export type StaffHomeQueryVariables = Exact<{
  decides: boolean;
  delivers: boolean;
  moderates: boolean;
}>;


export type StaffHomeQuery = { disputes?: { edges: Array<{ node:
        | { id: string, openedAt: string }
        | { id: string, openedAt: string }
       }>, pageInfo: { hasNextPage: boolean } } | null, payments?: { edges: Array<{ node:
        | { id: string, openedAt: string }
        | { id: string, openedAt: string }
       }>, pageInfo: { hasNextPage: boolean } } | null, chargebacks?: { edges: Array<{ node:
        | { id: string, openedAt: string }
        | { id: string, openedAt: string }
       }>, pageInfo: { hasNextPage: boolean } } | null, audits?: { edges: Array<{ node:
        | { id: string, openedAt: string }
        | { id: string, openedAt: string }
       }>, pageInfo: { hasNextPage: boolean } } | null, moderationQueue?: { edges: Array<{ node: { id: string, openedAt: string } }>, pageInfo: { hasNextPage: boolean } } | null, parkedDeliveries?: { edges: Array<{ node: { id: string, parkedAt: string | null } }>, pageInfo: { hasNextPage: boolean } } | null };

export type HoroscopePartsFragment = { sign: ZodiacSign, day: string, html: string, updatedAt: string };

export type HoroscopesPageQueryVariables = Exact<{
  day: string;
}>;


export type HoroscopesPageQuery = { horoscopes: Array<{ sign: ZodiacSign, day: string, html: string, updatedAt: string }> };

export type HoroscopePageQueryVariables = Exact<{
  sign: ZodiacSign;
  day: string;
  tomorrow: string;
}>;


export type HoroscopePageQuery = { horoscope: { sign: ZodiacSign, day: string, html: string, updatedAt: string } | null, ofTomorrow: { day: string } | null };

export type HoroscopePreviewQueryVariables = Exact<{
  document: string;
}>;


export type HoroscopePreviewQuery = { horoscopeDraft: { sign: ZodiacSign, day: string, html: string, updatedAt: string } | null };

export type IncomingReadingFragment = { id: string, channel: Channel, state: ReadingState, topic: string | null, question: string | null, requestedAt: string, ringEndsAt: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, meter: { at: string, minuteLimit: number | null } };

export type IncomingReadingsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type IncomingReadingsSubscription = { incomingReadings: { readings: Array<{ id: string, channel: Channel, state: ReadingState, topic: string | null, question: string | null, requestedAt: string, ringEndsAt: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, meter: { at: string, minuteLimit: number | null } }>, missed: { id: string, ringEndsAt: string, client: { id: string, name: string } } | null } };

export type OthersOnlineQueryVariables = Exact<{
  filter: ReaderFilter;
}>;


export type OthersOnlineQuery = { readers: { edges: Array<{ node: { id: string, slug: string, name: string, tagline: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }> } }> } };

export type MeterPartsFragment = { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null };

export type MessagePartsFragment = { id: string, side: Side, text: string, at: string, clientKey: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null };

export type LiveReadingFragment = { id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } };

export type MessagePageFragment = { edges: Array<{ node: { id: string, side: Side, text: string, at: string, clientKey: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ReadingRoomQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadingRoomQuery = { reading: { id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, messages: { edges: Array<{ node: { id: string, side: Side, text: string, at: string, clientKey: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } } | null };

export type MoreMessagesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type MoreMessagesQuery = { reading: { id: string, messages: { edges: Array<{ node: { id: string, side: Side, text: string, at: string, clientKey: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReadingEventsSubscriptionVariables = Exact<{
  readingId: string | number;
  pageSession: string;
  after?: string | null | undefined;
}>;


export type ReadingEventsSubscription = { readingEvents:
    | { __typename: 'ExtensionProposed', sequence: string, minutes: number }
    | { __typename: 'MessageSent', sequence: string, message: { id: string, side: Side, text: string, at: string, clientKey: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } }
    | { __typename: 'ReadingStateChanged', sequence: string, reading: { id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } } }
    | { __typename: 'ReadingTick', sequence: string, minute: number, amount: { minor: string, currency: string }, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingWarning', sequence: string }
    | { __typename: 'SideChanged', sequence: string, side: Side, present: boolean, pageSession: string | null }
    | { __typename: 'SignalSent', sequence: string, signal: { from: string, kind: SignalKind, data: string } }
   };

export type IceServersQueryVariables = Exact<{
  readingId: string | number;
}>;


export type IceServersQuery = { iceServers: Array<{ urls: Array<string>, username: string | null, credential: string | null }> | null };

export type AcceptReadingMutationVariables = Exact<{
  id: string | number;
}>;


export type AcceptReadingMutation = { acceptReading:
    | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingNotOpen', message: string, state: ReadingState }
   | null };

export type DeclineReadingMutationVariables = Exact<{
  id: string | number;
}>;


export type DeclineReadingMutation = { declineReading:
    | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingNotOpen', message: string, state: ReadingState }
   | null };

export type CancelReadingMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelReadingMutation = { cancelReading:
    | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingNotOpen', message: string, state: ReadingState }
   | null };

export type JoinReadingMutationVariables = Exact<{
  input: ReadingPageInput;
}>;


export type JoinReadingMutation = { joinReading:
    | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingNotOpen', message: string, state: ReadingState }
   | null };

export type LeaveReadingMutationVariables = Exact<{
  input: ReadingPageInput;
}>;


export type LeaveReadingMutation = { leaveReading:
    | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingNotOpen', message: string, state: ReadingState }
   | null };

export type ExtendReadingMutationVariables = Exact<{
  input: ExtendReadingInput;
}>;


export type ExtendReadingMutation = { extendReading:
    | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingNotOpen', message: string, state: ReadingState }
   | null };

export type ProposeExtensionMutationVariables = Exact<{
  input: ProposeExtensionInput;
}>;


export type ProposeExtensionMutation = { proposeExtension:
    | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingNotOpen', message: string, state: ReadingState }
   | null };

export type EndReadingMutationVariables = Exact<{
  id: string | number;
}>;


export type EndReadingMutation = { endReading:
    | { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } }
    | { __typename: 'ReadingNotOpen', message: string, state: ReadingState }
   | null };

type ReadingAnswer_Reading_Fragment = { __typename: 'Reading', id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, topic: string | null, question: string | null, side: Side, requestedAt: string, ringEndsAt: string, acceptedAt: string | null, startedAt: string | null, endedAt: string | null, graceEndsAt: string | null, clientPresent: boolean, readerPresent: boolean, clientPage: string | null, readerPage: string | null, sequence: string, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string } | null, meter: { at: string, sharedMilliseconds: number, bookedUntil: string | null, activeSince: string | null, nextChargeAt: string | null, minutesCharged: number, minutesLeft: number | null, minuteLimit: number | null, charged: { minor: string, currency: string }, balance: { minor: string, currency: string } | null, earned: { minor: string, currency: string } | null } };

type ReadingAnswer_ReadingNotOpen_Fragment = { __typename: 'ReadingNotOpen', message: string, state: ReadingState };

export type ReadingAnswerFragment =
  | ReadingAnswer_Reading_Fragment
  | ReadingAnswer_ReadingNotOpen_Fragment
;

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Message', id: string, side: Side, text: string, at: string, clientKey: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'ReadingNotOpen', message: string }
   | null };

export type SendPictureMutationVariables = Exact<{
  input: SendPictureInput;
}>;


export type SendPictureMutation = { sendPicture:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Message', id: string, side: Side, text: string, at: string, clientKey: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'PictureLimitReached', message: string }
    | { __typename: 'ReadingNotOpen', message: string }
   | null };

export type SendSignalMutationVariables = Exact<{
  input: SendSignalInput;
}>;


export type SendSignalMutation = { sendSignal:
    | { __typename: 'Reading' }
    | { __typename: 'ReadingNotOpen', message: string }
   | null };

export type RoomSignsSubscriptionVariables = Exact<{
  readingId: string | number;
}>;


export type RoomSignsSubscription = { roomSigns: { kind: RoomSignKind, messageId: string | null } };

export type SendRoomSignMutationVariables = Exact<{
  input: SendRoomSignInput;
}>;


export type SendRoomSignMutation = { sendRoomSign:
    | { __typename: 'Reading' }
    | { __typename: 'ReadingNotOpen', message: string }
   | null };

export type FlagContentMutationVariables = Exact<{
  input: FlagContentInput;
}>;


export type FlagContentMutation = { flagContent:
    | { __typename: 'ContentFlagged', reason: FlagReason }
    | { __typename: 'FlagNotAllowed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type ReportedContentQueryVariables = Exact<{
  id: string | number;
}>;


export type ReportedContentQuery = { node:
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
    | { __typename: 'Product', id: string, name: string }
    | { __typename: 'ProductCategory' }
    | { __typename: 'ProductReview', id: string, comment: string }
    | { __typename: 'QueuedClient' }
    | { __typename: 'Reader', id: string, name: string }
    | { __typename: 'ReaderInvitation' }
    | { __typename: 'Reading' }
    | { __typename: 'RemovedContent' }
    | { __typename: 'Review', id: string, comment: string }
    | { __typename: 'SavedAddress' }
    | { __typename: 'SentGift' }
    | { __typename: 'Service' }
    | { __typename: 'StaffAction' }
    | { __typename: 'Stream' }
    | { __typename: 'StreamMessage', id: string, text: string }
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

export type OwnRemovalsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OwnRemovalsQuery = { viewer: { id: string, removals: { edges: Array<{ node: { id: string, kind: ContentKind, state: ModerationState, words: string, reason: FlagReason, explanation: string | null, removedAt: string, appealUntil: string, appealWords: string | null, mayAppeal: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AppealRemovalMutationVariables = Exact<{
  input: AppealRemovalInput;
}>;


export type AppealRemovalMutation = { appealRemoval:
    | { __typename: 'AppealNotAllowed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'RemovedContent', id: string, state: ModerationState }
   | null };

export type NotificationPartsFragment = { id: string, type: NotificationType, title: string, link: string | null, createdAt: string, readAt: string | null };

export type NotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unreadOnly?: boolean | null | undefined;
}>;


export type NotificationsQuery = { viewer: { id: string, unreadNotifications: number, notifications: { edges: Array<{ node: { id: string, type: NotificationType, title: string, link: string | null, createdAt: string, readAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { marked: number } | null };

export type NotificationBellSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationBellSubscription = { notificationBell: { unread: number } };

export type NotificationSettingsPartsFragment = { timeZone: string, digest: NotificationDigest, reminders: Array<AppointmentReminder>, areTextsOffered: boolean, phone: { number: string } | null, phoneCode: { number: string } | null, quietHours: { fromMinute: number, toMinute: number } | null, choices: Array<{ type: NotificationType, channel: NotificationChannel, isOn: boolean, isLocked: boolean }> };

export type ChangeNotificationSettingsMutationVariables = Exact<{
  input: ChangeNotificationSettingsInput;
}>;


export type ChangeNotificationSettingsMutation = { changeNotificationSettings: { timeZone: string, digest: NotificationDigest, reminders: Array<AppointmentReminder>, areTextsOffered: boolean, phone: { number: string } | null, phoneCode: { number: string } | null, quietHours: { fromMinute: number, toMinute: number } | null, choices: Array<{ type: NotificationType, channel: NotificationChannel, isOn: boolean, isLocked: boolean }> } | null };

export type SendPhoneCodeMutationVariables = Exact<{
  input: SendPhoneCodeInput;
}>;


export type SendPhoneCodeMutation = { sendPhoneCode:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'NotificationSettings', timeZone: string, digest: NotificationDigest, reminders: Array<AppointmentReminder>, areTextsOffered: boolean, phone: { number: string } | null, phoneCode: { number: string } | null, quietHours: { fromMinute: number, toMinute: number } | null, choices: Array<{ type: NotificationType, channel: NotificationChannel, isOn: boolean, isLocked: boolean }> }
    | { __typename: 'PhoneCodeNotSent', message: string }
    | { __typename: 'PhoneNumberInvalid', message: string }
    | { __typename: 'TextsNotOffered', message: string }
   | null };

export type VerifyPhoneMutationVariables = Exact<{
  input: VerifyPhoneInput;
}>;


export type VerifyPhoneMutation = { verifyPhone:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'NotificationSettings', timeZone: string, digest: NotificationDigest, reminders: Array<AppointmentReminder>, areTextsOffered: boolean, phone: { number: string } | null, phoneCode: { number: string } | null, quietHours: { fromMinute: number, toMinute: number } | null, choices: Array<{ type: NotificationType, channel: NotificationChannel, isOn: boolean, isLocked: boolean }> }
    | { __typename: 'PhoneCodeOver', message: string }
    | { __typename: 'PhoneCodeWrong', message: string }
   | null };

export type RemovePhoneMutationVariables = Exact<{ [key: string]: never; }>;


export type RemovePhoneMutation = { removePhone: { timeZone: string, digest: NotificationDigest, reminders: Array<AppointmentReminder>, areTextsOffered: boolean, phone: { number: string } | null, phoneCode: { number: string } | null, quietHours: { fromMinute: number, toMinute: number } | null, choices: Array<{ type: NotificationType, channel: NotificationChannel, isOn: boolean, isLocked: boolean }> } | null };

export type StopMailsMutationVariables = Exact<{
  token: string;
}>;


export type StopMailsMutation = { stopMails: { type: NotificationType } | null };

export type PushKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type PushKeyQuery = { pushKey: string | null };

export type SavePushSubscriptionMutationVariables = Exact<{
  input: SavePushSubscriptionInput;
}>;


export type SavePushSubscriptionMutation = { savePushSubscription: { isOn: boolean } | null };

export type ForgetPushSubscriptionMutationVariables = Exact<{
  endpoint: string;
}>;


export type ForgetPushSubscriptionMutation = { forgetPushSubscription: { isOn: boolean } | null };

export type LegalDocumentQueryVariables = Exact<{
  kind: LegalDocumentKind;
}>;


export type LegalDocumentQuery = { legalDocument: { kind: LegalDocumentKind, version: number, title: string, changes: string | null, html: string, publishedAt: string } | null };

export type WaitingPartsFragment = { id: string, state: WaitingState, place: number | null, peopleAhead: number | null, expectedWaitSeconds: number | null, readerPresence: PresenceStatus, reading: { id: string } | null };

export type WaitingPagePartsFragment = { channel: Channel, topic: string | null, question: string | null, id: string, state: WaitingState, place: number | null, peopleAhead: number | null, expectedWaitSeconds: number | null, readerPresence: PresenceStatus, ratePerMinute: { minor: string, currency: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, reading: { id: string } | null };

export type WaitingPageQueryVariables = Exact<{
  id: string | number;
}>;


export type WaitingPageQuery = { waiting: { channel: Channel, topic: string | null, question: string | null, id: string, state: WaitingState, place: number | null, peopleAhead: number | null, expectedWaitSeconds: number | null, readerPresence: PresenceStatus, ratePerMinute: { minor: string, currency: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, reading: { id: string } | null } | null };

export type CurrentWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentWaitingQuery = { viewer: { id: string, currentWaiting: { id: string, state: WaitingState, place: number | null, peopleAhead: number | null, expectedWaitSeconds: number | null, readerPresence: PresenceStatus, reading: { id: string } | null } | null } | null };

export type QueueNowQueryVariables = Exact<{
  slug: string;
}>;


export type QueueNowQuery = { reader: { id: string, queue: { length: number, expectedWaitSeconds: number | null } } | null };

export type JoinQueueMutationVariables = Exact<{
  input: RequestReadingInput;
}>;


export type JoinQueueMutation = { joinQueue:
    | { __typename: 'AlreadyInReading', message: string, reading: { id: string } }
    | { __typename: 'AlreadyWaiting', message: string, waiting: { id: string } }
    | { __typename: 'ChannelNotOffered', message: string, offered: Array<Channel> }
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string, required: { minor: string, currency: string }, balance: { minor: string, currency: string } }
    | { __typename: 'PriceChanged', message: string, ratePerMinute: { minor: string, currency: string } }
    | { __typename: 'ReaderFree', message: string }
    | { __typename: 'ReaderUnavailable', message: string, presence: PresenceStatus }
    | { __typename: 'Waiting', id: string }
   | null };

export type LeaveQueueMutationVariables = Exact<{
  id: string | number;
}>;


export type LeaveQueueMutation = { leaveQueue: { waiting: { id: string, state: WaitingState, place: number | null, peopleAhead: number | null, expectedWaitSeconds: number | null, readerPresence: PresenceStatus, reading: { id: string } | null } } | null };

export type WaitingChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type WaitingChangedSubscription = { waitingChanged: { id: string, state: WaitingState, place: number | null, peopleAhead: number | null, expectedWaitSeconds: number | null, readerPresence: PresenceStatus, reading: { id: string } | null } };

export type QueueChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type QueueChangedSubscription = { queueChanged: { waiting: Array<{ id: string, channel: Channel, topic: string | null, joinedAt: string, client: { id: string, name: string } }> } };

export type AddOnlineAlertMutationVariables = Exact<{
  readerId: string | number;
}>;


export type AddOnlineAlertMutation = { addOnlineAlert:
    | { __typename: 'OnlineAlertNotAllowed', code: string, message: string }
    | { __typename: 'Reader', id: string, hasOnlineAlert: boolean }
   | null };

export type RemoveOnlineAlertMutationVariables = Exact<{
  readerId: string | number;
}>;


export type RemoveOnlineAlertMutation = { removeOnlineAlert: { id: string, hasOnlineAlert: boolean } | null };

export type StopOnlineAlertMutationVariables = Exact<{
  key: string;
}>;


export type StopOnlineAlertMutation = { stopOnlineAlert: { reader: { id: string, slug: string, name: string } | null } | null };

export type BadgePartsFragment = { level: BadgeLevel, attribute: { id: string, slug: string, name: string } };

export type BadgeFormulaQueryVariables = Exact<{ [key: string]: never; }>;


export type BadgeFormulaQuery = { badgeTerms: { days: number, levels: Array<{ level: BadgeLevel, readings: number, rating: number }> } };

export type OwnBadgeProgressQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnBadgeProgressQuery = { viewer: { id: string, badgeProgress: Array<{ level: BadgeLevel | null, readings: number, rating: number | null, attribute: { id: string, name: string }, next: { level: BadgeLevel, readings: number, rating: number } | null }> } | null, badgeTerms: { days: number } };

export type AddFavouriteMutationVariables = Exact<{
  readerId: string | number;
}>;


export type AddFavouriteMutation = { addFavourite:
    | { __typename: 'FavouriteNotAllowed', message: string }
    | { __typename: 'Reader', id: string, isFavourite: boolean }
   | null };

export type RemoveFavouriteMutationVariables = Exact<{
  readerId: string | number;
}>;


export type RemoveFavouriteMutation = { removeFavourite: { id: string, isFavourite: boolean } | null };

export type ConnectPageQueryVariables = Exact<{
  first: number;
}>;


export type ConnectPageQuery = { readers: { totalCount: number, edges: Array<{ node: { id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } } }> }, viewer: { id: string, favourites: { edges: Array<{ node: { id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } } }> } } | null };

export type AttributesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AttributesPageQuery = { readers: { totalCount: number, facets: { attributes: Array<{ count: number, attribute: { id: string, slug: string } }> } }, attributes: Array<{ id: string, slug: string, name: string, kind: AttributeKind }> };

export type ReaderCardFragment = { id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } };

export type ReadersPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ReaderFilter | null | undefined;
  sort?: ReaderSort | null | undefined;
}>;


export type ReadersPageQuery = { readers: { totalCount: number, facets: { online: number, attributes: Array<{ count: number, attribute: { id: string, slug: string } }>, languages: Array<{ language: string, count: number }>, channels: Array<{ channel: Channel, count: number }>, prices: Array<{ count: number, least: { minor: string, currency: string }, most: { minor: string, currency: string } }>, ratings: Array<{ least: number, count: number }> }, edges: Array<{ cursor: string, node: { id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, attributes: Array<{ id: string, slug: string, name: string, kind: AttributeKind }> };

export type ReaderSuggestionsQueryVariables = Exact<{
  text: string;
}>;


export type ReaderSuggestionsQuery = { readerSuggestions: Array<{ kind: ReaderSuggestionKind, text: string, slug: string | null }> };

export type ReaderPageQueryVariables = Exact<{
  slug: string;
  reviewsAfter?: string | null | undefined;
  reviewSort: ReviewSort;
  stars?: number | null | undefined;
}>;


export type ReaderPageQuery = { reader: { bio: string, location: string | null, topics: Array<string>, timeZone: string, hasOnlineAlert: boolean, readingSince: number | null, leastMinutes: number, id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, statistics: { readings: number, returningPercent: number | null, answerSeconds: number | null }, similar: Array<{ id: string, slug: string, name: string, tagline: string, presence: PresenceStatus, isFavourite: boolean, nextSlot: string | null, languages: Array<string>, readingSince: number | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } }>, starCounts: Array<{ stars: number, count: number }>, answerTemplates: Array<{ id: string, name: string, description: string, promisedMinutes: number, delivery: AnswerDelivery, isOffered: boolean, price: { minor: string, currency: string }, questions: Array<{ prompt: string, kind: AnswerQuestionKind, choices: Array<string>, isRequired: boolean }> }>, background: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, reviews: { edges: Array<{ node: { id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, queue: { length: number, expectedWaitSeconds: number | null }, appointmentOffer: { isInstant: boolean, answerHours: number, freeHours: number, lateRefundBasisPoints: number, absentRefundBasisPoints: number, spans: Array<{ minutes: number, prices: Array<{ channel: Channel, price: { minor: string, currency: string } }> }>, services: Array<{ service: { id: string, name: string, description: string, minutes: number }, price: { minor: string, currency: string } }> } | null, badges: Array<{ level: BadgeLevel, attribute: { id: string, slug: string, name: string } }>, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null, attributes: Array<{ id: string, name: string, kind: AttributeKind }>, rates: Array<{ channel: Channel, perMinute: { minor: string, currency: string } }>, reviewSummary: { count: number, average: number | null } } | null };

export type ReviewPartsFragment = { id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } };

export type PresenceChangedSubscriptionVariables = Exact<{
  readerIds: Array<string | number> | string | number;
}>;


export type PresenceChangedSubscription = { presenceChanged: { readerId: string, presence: PresenceStatus } };

export type RequestReadingMutationVariables = Exact<{
  input: RequestReadingInput;
}>;


export type RequestReadingMutation = { requestReading:
    | { __typename: 'AlreadyInReading', message: string, reading: { id: string } }
    | { __typename: 'ChannelNotOffered', message: string, offered: Array<Channel> }
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string, required: { minor: string, currency: string }, balance: { minor: string, currency: string } }
    | { __typename: 'OthersWait', message: string }
    | { __typename: 'PriceChanged', message: string, ratePerMinute: { minor: string, currency: string } }
    | { __typename: 'ReaderUnavailable', message: string, presence: PresenceStatus }
    | { __typename: 'Reading', id: string, state: ReadingState }
   | null };

export type ReaderSlugsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReaderSlugsQuery = { readers: { edges: Array<{ node: { id: string, slug: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadingReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadingReceiptQuery = { reading: { id: string, channel: Channel, state: ReadingState, ending: ReadingEnding | null, stoppedBecause: string | null, topic: string | null, side: Side, requestedAt: string, startedAt: string | null, endedAt: string | null, disputableUntil: string | null, ratePerMinute: { minor: string, currency: string }, client: { id: string, name: string }, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, appointment: { id: string, minutes: number } | null, receipt: { number: string, sharedSeconds: number, booked: { minor: string, currency: string } | null, minutes: Array<{ minute: number, at: string, amount: { minor: string, currency: string } }>, pauses: Array<{ from: string, to: string, side: Side | null }>, charged: { minor: string, currency: string }, givenBack: { minor: string, currency: string }, forgiven: { minor: string, currency: string }, total: { minor: string, currency: string }, readerShare: { minor: string, currency: string }, platformShare: { minor: string, currency: string }, tips: Array<{ number: number, at: string, amount: { minor: string, currency: string } }>, refund: { at: string, amount: { minor: string, currency: string }, byReader: { minor: string, currency: string } } | null } | null, tipping: { left: number, until: string, least: { minor: string, currency: string }, most: { minor: string, currency: string } } | null, review: { id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } } | null, dispute: { id: string, state: CaseState, reason: DisputeReason, comment: string | null, openedAt: string, takenUpAt: string | null, answer: string | null, answeredAt: string | null, decision: Decision | null, note: string | null, decidedAt: string | null, refunded: { minor: string, currency: string } | null } | null } | null };

export type DisputePartsFragment = { id: string, state: CaseState, reason: DisputeReason, comment: string | null, openedAt: string, takenUpAt: string | null, answer: string | null, answeredAt: string | null, decision: Decision | null, note: string | null, decidedAt: string | null, refunded: { minor: string, currency: string } | null };

export type DisputeReadingMutationVariables = Exact<{
  input: DisputeReadingInput;
}>;


export type DisputeReadingMutation = { disputeReading:
    | { __typename: 'Dispute', id: string, state: CaseState, reason: DisputeReason, comment: string | null, openedAt: string, takenUpAt: string | null, answer: string | null, answeredAt: string | null, decision: Decision | null, note: string | null, decidedAt: string | null, refunded: { minor: string, currency: string } | null }
    | { __typename: 'DisputeNotAllowed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type AnswerDisputeMutationVariables = Exact<{
  input: AnswerDisputeInput;
}>;


export type AnswerDisputeMutation = { answerDispute:
    | { __typename: 'AnswerNotAllowed', message: string }
    | { __typename: 'Dispute', id: string, state: CaseState, reason: DisputeReason, comment: string | null, openedAt: string, takenUpAt: string | null, answer: string | null, answeredAt: string | null, decision: Decision | null, note: string | null, decidedAt: string | null, refunded: { minor: string, currency: string } | null }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type TipPartsFragment = { number: number, at: string, amount: { minor: string, currency: string } };

export type TippingPartsFragment = { left: number, until: string, least: { minor: string, currency: string }, most: { minor: string, currency: string } };

export type TipReaderMutationVariables = Exact<{
  input: TipReaderInput;
}>;


export type TipReaderMutation = { tipReader:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string, missing: { minor: string, currency: string } }
    | { __typename: 'Tip', number: number, at: string, reading: { id: string, tipping: { left: number, until: string, least: { minor: string, currency: string }, most: { minor: string, currency: string } } | null, receipt: { tips: Array<{ number: number, at: string, amount: { minor: string, currency: string } }> } | null } | null, amount: { minor: string, currency: string } }
    | { __typename: 'TipNotAllowed', message: string }
    | { __typename: 'TipOutOfRange', message: string }
   | null };

export type ReviewReadingMutationVariables = Exact<{
  input: ReviewReadingInput;
}>;


export type ReviewReadingMutation = { reviewReading:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Review', id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } }
    | { __typename: 'ReviewNotAllowed', message: string }
   | null };

export type ReviewAnswerMutationVariables = Exact<{
  input: ReviewAnswerInput;
}>;


export type ReviewAnswerMutation = { reviewAnswer:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Review', id: string, stars: number, comment: string, at: string, reply: { text: string, at: string } | null, author: { name: string } }
    | { __typename: 'ReviewNotAllowed', message: string }
   | null };

export type TipForAnswerMutationVariables = Exact<{
  input: TipForAnswerInput;
}>;


export type TipForAnswerMutation = { tipForAnswer:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string, missing: { minor: string, currency: string } }
    | { __typename: 'Tip', number: number, at: string, amount: { minor: string, currency: string } }
    | { __typename: 'TipNotAllowed', message: string }
    | { __typename: 'TipOutOfRange', message: string }
   | null };

export type DisputeAnswerMutationVariables = Exact<{
  input: DisputeAnswerInput;
}>;


export type DisputeAnswerMutation = { disputeAnswer:
    | { __typename: 'Dispute', id: string, state: CaseState, reason: DisputeReason, comment: string | null, openedAt: string, takenUpAt: string | null, answer: string | null, answeredAt: string | null, decision: Decision | null, note: string | null, decidedAt: string | null, refunded: { minor: string, currency: string } | null }
    | { __typename: 'DisputeNotAllowed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type ExplainAnswerMutationVariables = Exact<{
  input: ExplainAnswerInput;
}>;


export type ExplainAnswerMutation = { explainAnswer:
    | { __typename: 'AnswerNotAllowed', message: string }
    | { __typename: 'Dispute', id: string, state: CaseState, reason: DisputeReason, comment: string | null, openedAt: string, takenUpAt: string | null, answer: string | null, answeredAt: string | null, decision: Decision | null, note: string | null, decidedAt: string | null, refunded: { minor: string, currency: string } | null }
    | { __typename: 'IdempotencyKeyReused', message: string }
   | null };

export type SchedulePartsFragment = { daysOff: Array<string>, bufferBefore: number, bufferAfter: number, noticeMinutes: number, daysAhead: number, mostADay: number | null, weekly: Array<{ weekday: number, fromMinute: number, toMinute: number }>, extra: Array<{ day: string, fromMinute: number, toMinute: number }> };

export type SchedulePageQueryVariables = Exact<{ [key: string]: never; }>;


export type SchedulePageQuery = { viewer: { id: string, reader: { id: string, slug: string, timeZone: string, rates: Array<{ channel: Channel }>, appointmentOffer: { isInstant: boolean, spans: Array<{ minutes: number }>, services: Array<{ service: { id: string }, price: { minor: string, currency: string } }> } | null } | null, schedule: { daysOff: Array<string>, bufferBefore: number, bufferAfter: number, noticeMinutes: number, daysAhead: number, mostADay: number | null, weekly: Array<{ weekday: number, fromMinute: number, toMinute: number }>, extra: Array<{ day: string, fromMinute: number, toMinute: number }> } | null, ownCalendar: { address: string, readAt: string | null, problem: CalendarProblem | null } | null } | null, readingTerms: { appointmentMinutes: Array<number> }, services: Array<{ id: string, name: string, description: string, minutes: number, leastPrice: { minor: string, currency: string }, mostPrice: { minor: string, currency: string } }> };

export type OwnCalendarPartsFragment = { address: string, readAt: string | null, problem: CalendarProblem | null };

export type SaveScheduleMutationVariables = Exact<{
  input: SaveScheduleInput;
}>;


export type SaveScheduleMutation = { saveSchedule:
    | { __typename: 'Schedule', daysOff: Array<string>, bufferBefore: number, bufferAfter: number, noticeMinutes: number, daysAhead: number, mostADay: number | null, weekly: Array<{ weekday: number, fromMinute: number, toMinute: number }>, extra: Array<{ day: string, fromMinute: number, toMinute: number }> }
    | { __typename: 'ScheduleInvalid', message: string }
   | null };

export type SaveAppointmentOfferMutationVariables = Exact<{
  input: SaveAppointmentOfferInput;
}>;


export type SaveAppointmentOfferMutation = { saveAppointmentOffer:
    | { __typename: 'AppointmentOffer', isInstant: boolean }
    | { __typename: 'OfferInvalid', message: string }
   | null };

export type FollowCalendarMutationVariables = Exact<{
  address: string;
}>;


export type FollowCalendarMutation = { followCalendar:
    | { __typename: 'CalendarNotAllowed', message: string }
    | { __typename: 'OwnCalendar', address: string, readAt: string | null, problem: CalendarProblem | null }
   | null };

export type ForgetCalendarMutationVariables = Exact<{ [key: string]: never; }>;


export type ForgetCalendarMutation = { forgetCalendar: boolean | null };

export type SavedAddressPartsFragment = { id: string, country: string, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } };

export type AddressBookQueryVariables = Exact<{ [key: string]: never; }>;


export type AddressBookQuery = { shippingCountries: Array<string>, viewer: { id: string, addresses: Array<{ id: string, country: string, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } }> } | null };

export type SaveAddressMutationVariables = Exact<{
  input: SaveAddressInput;
}>;


export type SaveAddressMutation = { saveAddress:
    | { __typename: 'AddressBookFull', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'SavedAddress', id: string, country: string, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } }
   | null };

export type RemoveAddressMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveAddressMutation = { removeAddress: Array<{ id: string, country: string, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } }> | null };

export type BasketPartsFragment = { token: string | null, count: number, goods: { minor: string, currency: string }, lines: Array<{ sku: string, count: number, state: BasketLineState, left: number | null, name: string, amount: { minor: string, currency: string } | null, priceBefore: { minor: string, currency: string } | null, variant: { sku: string, variantName: string, price: { minor: string, currency: string } } | null, product: { id: string, slug: string, kind: ProductKind, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }>, reader: { id: string, name: string } | null } | null }> };

export type BasketPageQueryVariables = Exact<{
  token?: string | null | undefined;
}>;


export type BasketPageQuery = { basket: { token: string | null, count: number, goods: { minor: string, currency: string }, lines: Array<{ sku: string, count: number, state: BasketLineState, left: number | null, name: string, amount: { minor: string, currency: string } | null, priceBefore: { minor: string, currency: string } | null, variant: { sku: string, variantName: string, price: { minor: string, currency: string } } | null, product: { id: string, slug: string, kind: ProductKind, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }>, reader: { id: string, name: string } | null } | null }> } };

export type SetBasketLineMutationVariables = Exact<{
  input: SetBasketLineInput;
}>;


export type SetBasketLineMutation = { setBasketLine:
    | { __typename: 'Basket', token: string | null, count: number, goods: { minor: string, currency: string }, lines: Array<{ sku: string, count: number, state: BasketLineState, left: number | null, name: string, amount: { minor: string, currency: string } | null, priceBefore: { minor: string, currency: string } | null, variant: { sku: string, variantName: string, price: { minor: string, currency: string } } | null, product: { id: string, slug: string, kind: ProductKind, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }>, reader: { id: string, name: string } | null } | null }> }
    | { __typename: 'BasketFull', message: string }
    | { __typename: 'ProductNotOnSale', message: string }
   | null };

export type MergeBasketMutationVariables = Exact<{
  token: string;
}>;


export type MergeBasketMutation = { mergeBasket: { token: string | null, count: number, goods: { minor: string, currency: string }, lines: Array<{ sku: string, count: number, state: BasketLineState, left: number | null, name: string, amount: { minor: string, currency: string } | null, priceBefore: { minor: string, currency: string } | null, variant: { sku: string, variantName: string, price: { minor: string, currency: string } } | null, product: { id: string, slug: string, kind: ProductKind, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }>, reader: { id: string, name: string } | null } | null }> } | null };

export type OwnProductPartsFragment = { id: string, state: OwnProductState, reason: string | null, name: string, words: string, kind: ProductKind, grams: number | null, changedAt: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }>, product: { id: string, slug: string } | null };

export type OwnProductsPageQueryVariables = Exact<{
  days: number;
}>;


export type OwnProductsPageQuery = { viewer: { id: string, ownProducts: Array<{ id: string, state: OwnProductState, reason: string | null, name: string, words: string, kind: ProductKind, grams: number | null, changedAt: string, figures: { views: number, baskets: number, pieces: number, orders: number, conversion: number | null, share: { minor: string, currency: string } }, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }>, product: { id: string, slug: string } | null }> } | null };

export type OwnProductPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OwnProductPageQuery = { node:
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
    | { __typename: 'OwnProduct', id: string, state: OwnProductState, reason: string | null, name: string, words: string, kind: ProductKind, grams: number | null, changedAt: string, figures: { views: number, baskets: number, pieces: number, orders: number, conversion: number | null, share: { minor: string, currency: string }, days: Array<{ day: string, views: number, baskets: number, pieces: number }> }, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }>, product: { id: string, slug: string } | null }
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

export type SaveOwnProductMutationVariables = Exact<{
  input: SaveOwnProductInput;
}>;


export type SaveOwnProductMutation = { saveOwnProduct:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'OwnProduct', id: string }
    | { __typename: 'OwnProductNotChangeable', message: string }
    | { __typename: 'OwnProductsFull', message: string }
   | null };

export type SendOwnProductMutationVariables = Exact<{
  id: string | number;
}>;


export type SendOwnProductMutation = { sendOwnProduct: { id: string, state: OwnProductState } | null };

export type CountProductViewMutationVariables = Exact<{
  id: string | number;
}>;


export type CountProductViewMutation = { countProductView: boolean | null };

export type PinnablePageQueryVariables = Exact<{
  id: string | number;
}>;


export type PinnablePageQuery = { viewer: { id: string, ownProducts: Array<{ id: string, product: { id: string, name: string } | null }> } | null, stream: { id: string, pinnedProduct: { id: string } | null } | null };

export type PinProductMutationVariables = Exact<{
  streamId: string | number;
  productId?: string | number | null | undefined;
}>;


export type PinProductMutation = { pinProduct: { id: string, pinnedProduct: { id: string } | null } | null };

export type ReaderProductsQueryVariables = Exact<{
  readerId: string | number;
}>;


export type ReaderProductsQuery = { products: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, slug: string, name: string, kind: ProductKind, isWished: boolean, price: { minor: string, currency: string }, priceBefore: { minor: string, currency: string } | null, variants: Array<{ sku: string, price: { minor: string, currency: string } }>, pictures: Array<{ url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> }>, rating: { count: number, average: number | null }, reader: { id: string, name: string } | null } }> } };

export type PlaceGuestOrderMutationVariables = Exact<{
  input: PlaceGuestOrderInput;
}>;


export type PlaceGuestOrderMutation = { placeGuestOrder:
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'DiscountNotUsable', message: string }
    | { __typename: 'DocumentChanged', message: string }
    | { __typename: 'GuestOrderPlaced', guestKey: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string }
    | { __typename: 'OrderNotPlaced', message: string }
    | { __typename: 'OrderPriceChanged', message: string }
    | { __typename: 'TooYoung', message: string }
   | null };

export type GuestOrderPageQueryVariables = Exact<{
  guestKey: string;
}>;


export type GuestOrderPageQuery = { guestOrder: { id: string, number: string, state: OrderState, ending: OrderEnding | null, isTaxIncluded: boolean, discountCode: string | null, shippingName: string | null, country: string, placedAt: string, reservedUntil: string | null, paidAt: string | null, endedAt: string | null, topUp: { id: string, state: TopUpState, failure: string | null, payment:
        | { __typename: 'HostedPayment', url: string }
        | { __typename: 'StripePayment', clientSecret: string }
       | null, amount: { minor: string, currency: string }, bonus: { minor: string, currency: string } } | null, lines: Array<{ id: string, sku: string, kind: ProductKind, name: string, variantName: string, count: number, fulfilled: number, cancelled: number, paid: { minor: string, currency: string }, refunded: { minor: string, currency: string }, product: { id: string, slug: string, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null }>, goods: { minor: string, currency: string }, discount: { minor: string, currency: string }, shipping: { minor: string, currency: string }, tax: { minor: string, currency: string }, total: { minor: string, currency: string }, cancelled: { minor: string, currency: string }, refunded: { minor: string, currency: string }, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null, fulfilments: Array<{ number: number, kind: FulfilmentKind, carrier: string | null, tracking: string | null, trackingUrl: string | null, at: string, lines: Array<{ count: number, line: { id: string } }> }>, refunds: Array<{ number: number, to: RefundTarget, at: string, amount: { minor: string, currency: string } }>, cancellations: Array<{ isByStaff: boolean, at: string, amount: { minor: string, currency: string } }> } | null };

export type LinkGuestOrderMutationVariables = Exact<{
  guestKey: string;
}>;


export type LinkGuestOrderMutation = { linkGuestOrder:
    | { __typename: 'GuestOrderNotLinked', message: string }
    | { __typename: 'Order', id: string }
   | null };

export type PresentPartsFragment = { id: string, name: string, state: PresentState, friendName: string, friendMail: string, sendAt: string };

export type LibraryPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LibraryPageQuery = { viewer: { id: string, library: { edges: Array<{ node: { id: string, name: string, isCourse: boolean, isGiven: boolean, finishedCount: number, gotAt: string, pieces: Array<{ number: number }>, product: { id: string, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, vouchers: { edges: Array<{ node: { id: string, name: string, state: VoucherState, minutes: number, expiresAt: string, isGiven: boolean, reader: { id: string, name: string } | null, appointment: { id: string, startsAt: string } | null } }> }, presents: { edges: Array<{ node: { id: string, name: string, state: PresentState, friendName: string, friendMail: string, sendAt: string } }> } } | null };

export type LibraryItemPageQueryVariables = Exact<{
  id: string | number;
}>;


export type LibraryItemPageQuery = { node:
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
    | { __typename: 'LibraryItem', id: string, name: string, isCourse: boolean, isGiven: boolean, canBeGiven: boolean, finishedCount: number, gotAt: string, pieces: Array<{ number: number, title: string, words: string | null, isLocked: boolean, isFinished: boolean, contentType: string | null, bytes: number | null, isPlayable: boolean }>, product: { id: string, slug: string, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null }
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
   | null, viewer: { id: string, name: string } | null };

export type VoucherPageQueryVariables = Exact<{
  id: string | number;
}>;


export type VoucherPageQuery = { node:
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
    | { __typename: 'Transfer' }
    | { __typename: 'Viewer' }
    | { __typename: 'Voucher', id: string, name: string, state: VoucherState, minutes: number, code: string, expiresAt: string, isGiven: boolean, canBeGiven: boolean, reader: { id: string, slug: string, name: string, nextSlot: string | null, rates: Array<{ channel: Channel }> } | null, appointment: { id: string, startsAt: string } | null }
    | { __typename: 'Waiting' }
    | { __typename: 'Wallet' }
    | { __typename: 'WalletAdjustment' }
    | { __typename: 'WalletEntry' }
   | null, viewer: { id: string, name: string } | null };

export type PresentPageQueryVariables = Exact<{
  token: string;
}>;


export type PresentPageQuery = { present: { name: string, state: PresentState, fromName: string, friendName: string, message: string, card: PresentCard, isVoucher: boolean, isViewers: boolean, receivedId: string | null } | null };

export type OpenLibraryFileMutationVariables = Exact<{
  id: string | number;
  number: number;
}>;


export type OpenLibraryFileMutation = { openLibraryFile:
    | { __typename: 'FileOpenedTooOften', message: string }
    | { __typename: 'LibraryFileLink', path: string }
    | { __typename: 'LibraryItemLocked', message: string }
   | null };

export type FinishLessonMutationVariables = Exact<{
  id: string | number;
  number: number;
}>;


export type FinishLessonMutation = { finishLesson:
    | { __typename: 'LibraryItem', id: string }
    | { __typename: 'LibraryItemLocked', message: string }
   | null };

export type ClaimVoucherMutationVariables = Exact<{
  code: string;
}>;


export type ClaimVoucherMutation = { claimVoucher:
    | { __typename: 'Voucher', id: string }
    | { __typename: 'VoucherNotUsable', message: string }
   | null };

export type RedeemVoucherMutationVariables = Exact<{
  input: RedeemVoucherInput;
}>;


export type RedeemVoucherMutation = { redeemVoucher:
    | { __typename: 'AlreadyBooked', message: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'ChannelNotOffered', message: string }
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'SlotTaken', message: string }
    | { __typename: 'TooSoon', message: string }
    | { __typename: 'VoucherNotUsable', message: string }
   | null };

export type GivePresentMutationVariables = Exact<{
  input: GivePresentInput;
}>;


export type GivePresentMutation = { givePresent:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Present', id: string }
    | { __typename: 'PresentNotGiven', message: string }
   | null };

export type TakePresentBackMutationVariables = Exact<{
  presentId: string | number;
}>;


export type TakePresentBackMutation = { takePresentBack:
    | { __typename: 'Present', id: string }
    | { __typename: 'PresentNotOpen', message: string }
   | null };

export type AcceptPresentMutationVariables = Exact<{
  token: string;
}>;


export type AcceptPresentMutation = { acceptPresent:
    | { __typename: 'PresentNotOpen', message: string }
    | { __typename: 'ReceivedPresent', receivedId: string | null }
   | null };

export type CheckoutPageQueryVariables = Exact<{
  token?: string | null | undefined;
  input: OrderQuoteInput;
}>;


export type CheckoutPageQuery = { shippingCountries: Array<string>, basket: { token: string | null, count: number, goods: { minor: string, currency: string }, lines: Array<{ sku: string, count: number, state: BasketLineState, left: number | null, name: string, amount: { minor: string, currency: string } | null, priceBefore: { minor: string, currency: string } | null, variant: { sku: string, variantName: string, price: { minor: string, currency: string } } | null, product: { id: string, slug: string, kind: ProductKind, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }>, reader: { id: string, name: string } | null } | null }> }, orderQuote: { isTaxIncluded: boolean, isShipped: boolean, goods: { minor: string, currency: string }, discount: { minor: string, currency: string }, shipping: { minor: string, currency: string }, tax: { minor: string, currency: string }, total: { minor: string, currency: string }, shippingOffers: Array<{ code: string, name: string, price: { minor: string, currency: string } }>, discountProblem: { message: string } | null }, terms: { version: number } | null, privacy: { version: number } | null, viewer: { id: string, name: string, addresses: Array<{ id: string, country: string, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } }>, wallet: { id: string, balance: { minor: string, currency: string } }, orders: { edges: Array<{ node: { id: string, country: string, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null } }> } } | null };

export type AddressPartsFragment = { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'DiscountNotUsable', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string }
    | { __typename: 'Order', id: string, state: OrderState }
    | { __typename: 'OrderNotPlaced', message: string }
    | { __typename: 'OrderPriceChanged', message: string }
   | null };

export type OrderLinePartsFragment = { id: string, sku: string, kind: ProductKind, name: string, variantName: string, count: number, fulfilled: number, cancelled: number, paid: { minor: string, currency: string }, refunded: { minor: string, currency: string }, product: { id: string, slug: string, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null };

export type OrderPartsFragment = { id: string, number: string, state: OrderState, ending: OrderEnding | null, isTaxIncluded: boolean, discountCode: string | null, shippingName: string | null, country: string, placedAt: string, reservedUntil: string | null, paidAt: string | null, endedAt: string | null, lines: Array<{ id: string, sku: string, kind: ProductKind, name: string, variantName: string, count: number, fulfilled: number, cancelled: number, paid: { minor: string, currency: string }, refunded: { minor: string, currency: string }, product: { id: string, slug: string, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null }>, goods: { minor: string, currency: string }, discount: { minor: string, currency: string }, shipping: { minor: string, currency: string }, tax: { minor: string, currency: string }, total: { minor: string, currency: string }, cancelled: { minor: string, currency: string }, refunded: { minor: string, currency: string }, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null, fulfilments: Array<{ number: number, kind: FulfilmentKind, carrier: string | null, tracking: string | null, trackingUrl: string | null, at: string, lines: Array<{ count: number, line: { id: string } }> }>, refunds: Array<{ number: number, to: RefundTarget, at: string, amount: { minor: string, currency: string } }>, cancellations: Array<{ isByStaff: boolean, at: string, amount: { minor: string, currency: string } }> };

export type OrderPapersFragment = { invoices: Array<{ number: string, kind: InvoiceKind }>, returnable: Array<{ count: number, until: string, line: { id: string } }>, returns: Array<{ id: string, state: ReturnState, reason: string, answer: string | null, requestedAt: string, lines: Array<{ count: number, line: { id: string } }> }> };

export type OrdersPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrdersPageQuery = { viewer: { id: string, orders: { edges: Array<{ node: { id: string, state: OrderState, placedAt: string, total: { minor: string, currency: string }, lines: Array<{ id: string, name: string, count: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OrderPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderPageQuery = { node:
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
    | { __typename: 'Order', id: string, number: string, state: OrderState, ending: OrderEnding | null, isTaxIncluded: boolean, discountCode: string | null, shippingName: string | null, country: string, placedAt: string, reservedUntil: string | null, paidAt: string | null, endedAt: string | null, topUp: { id: string, state: TopUpState, failure: string | null, payment:
          | { __typename: 'HostedPayment', url: string }
          | { __typename: 'StripePayment', clientSecret: string }
         | null, amount: { minor: string, currency: string }, bonus: { minor: string, currency: string } } | null, lines: Array<{ id: string, sku: string, kind: ProductKind, name: string, variantName: string, count: number, fulfilled: number, cancelled: number, paid: { minor: string, currency: string }, refunded: { minor: string, currency: string }, product: { id: string, slug: string, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null }>, goods: { minor: string, currency: string }, discount: { minor: string, currency: string }, shipping: { minor: string, currency: string }, tax: { minor: string, currency: string }, total: { minor: string, currency: string }, cancelled: { minor: string, currency: string }, refunded: { minor: string, currency: string }, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null, fulfilments: Array<{ number: number, kind: FulfilmentKind, carrier: string | null, tracking: string | null, trackingUrl: string | null, at: string, lines: Array<{ count: number, line: { id: string } }> }>, refunds: Array<{ number: number, to: RefundTarget, at: string, amount: { minor: string, currency: string } }>, cancellations: Array<{ isByStaff: boolean, at: string, amount: { minor: string, currency: string } }>, invoices: Array<{ number: string, kind: InvoiceKind }>, returnable: Array<{ count: number, until: string, line: { id: string } }>, returns: Array<{ id: string, state: ReturnState, reason: string, answer: string | null, requestedAt: string, lines: Array<{ count: number, line: { id: string } }> }> }
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

export type CancelOrderMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelOrderMutation = { cancelOrder:
    | { __typename: 'Order', id: string, state: OrderState }
    | { __typename: 'OrderNotChangeable', message: string }
   | null };

export type RequestReturnMutationVariables = Exact<{
  input: RequestReturnInput;
}>;


export type RequestReturnMutation = { requestReturn:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'OrderReturn', id: string, state: ReturnState }
    | { __typename: 'ReturnNotPossible', message: string }
   | null };

export type InvoicePageQueryVariables = Exact<{
  id: string | number;
}>;


export type InvoicePageQuery = { node:
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
    | { __typename: 'Order', id: string, number: string, country: string, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string } | null, invoices: Array<{ number: string, kind: InvoiceKind, at: string, seller: string, lines: Array<{ name: string | null, variantName: string, count: number | null, net: { minor: string, currency: string } }>, net: { minor: string, currency: string }, tax: { minor: string, currency: string }, total: { minor: string, currency: string } }> }
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

export type ProductReviewPartsFragment = { id: string, stars: number, comment: string, state: ProductReviewState, at: string, changedAt: string | null, author: string };

export type ReviewProductMutationVariables = Exact<{
  input: ReviewProductInput;
}>;


export type ReviewProductMutation = { reviewProduct:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'ProductReview', id: string, stars: number, comment: string, state: ProductReviewState, at: string, changedAt: string | null, author: string }
    | { __typename: 'ProductReviewNotAllowed', message: string }
   | null };

export type ProductCardFragment = { id: string, slug: string, name: string, kind: ProductKind, isWished: boolean, price: { minor: string, currency: string }, priceBefore: { minor: string, currency: string } | null, variants: Array<{ sku: string, price: { minor: string, currency: string } }>, pictures: Array<{ url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> }>, rating: { count: number, average: number | null }, reader: { id: string, name: string } | null };

export type ShopPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
}>;


export type ShopPageQuery = { products: { totalCount: number, facets: { categories: Array<{ count: number, category: { id: string, slug: string, name: string, description: string } }>, kinds: Array<{ kind: ProductKind, count: number }>, prices: Array<{ count: number, least: { minor: string, currency: string }, most: { minor: string, currency: string } }> }, edges: Array<{ cursor: string, node: { id: string, slug: string, name: string, kind: ProductKind, isWished: boolean, price: { minor: string, currency: string }, priceBefore: { minor: string, currency: string } | null, variants: Array<{ sku: string, price: { minor: string, currency: string } }>, pictures: Array<{ url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> }>, rating: { count: number, average: number | null }, reader: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, productCategories: Array<{ id: string, slug: string, name: string, description: string }> };

export type ProductPartsFragment = { descriptionHtml: string, summary: string, seoTitle: string, seoDescription: string, serviceMinutes: number | null, voucherDays: number | null, isCourse: boolean, contentTitles: Array<string>, soldUntil: string | null, tags: Array<string>, id: string, slug: string, name: string, kind: ProductKind, isWished: boolean, categories: Array<{ id: string, slug: string, name: string }>, variants: Array<{ sku: string, name: string, weightGrams: number | null, priceBefore: { minor: string, currency: string } | null, values: Array<{ option: string, optionSlug: string, name: string, slug: string }>, stock: { state: StockState, left: number | null }, price: { minor: string, currency: string } }>, reader: { id: string, slug: string, name: string, tagline: string, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null } | null, price: { minor: string, currency: string }, priceBefore: { minor: string, currency: string } | null, pictures: Array<{ url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> }>, rating: { count: number, average: number | null } };

export type ProductPageQueryVariables = Exact<{
  slug: string;
  reviewsAfter?: string | null | undefined;
}>;


export type ProductPageQuery = { product: { viewerMayReview: boolean, descriptionHtml: string, summary: string, seoTitle: string, seoDescription: string, serviceMinutes: number | null, voucherDays: number | null, isCourse: boolean, contentTitles: Array<string>, soldUntil: string | null, tags: Array<string>, id: string, slug: string, name: string, kind: ProductKind, isWished: boolean, reviews: { edges: Array<{ cursor: string, node: { id: string, stars: number, comment: string, state: ProductReviewState, at: string, changedAt: string | null, author: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } }, viewerReview: { id: string, stars: number, comment: string, state: ProductReviewState, at: string, changedAt: string | null, author: string } | null, sameOwner: Array<{ id: string, slug: string, name: string, kind: ProductKind, isWished: boolean, price: { minor: string, currency: string }, priceBefore: { minor: string, currency: string } | null, variants: Array<{ sku: string, price: { minor: string, currency: string } }>, pictures: Array<{ url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> }>, rating: { count: number, average: number | null }, reader: { id: string, name: string } | null }>, categories: Array<{ id: string, slug: string, name: string }>, variants: Array<{ sku: string, name: string, weightGrams: number | null, priceBefore: { minor: string, currency: string } | null, values: Array<{ option: string, optionSlug: string, name: string, slug: string }>, stock: { state: StockState, left: number | null }, price: { minor: string, currency: string } }>, reader: { id: string, slug: string, name: string, tagline: string, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null } | null, price: { minor: string, currency: string }, priceBefore: { minor: string, currency: string } | null, pictures: Array<{ url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> }>, rating: { count: number, average: number | null } } | null };

export type ProductPreviewQueryVariables = Exact<{
  document: string;
}>;


export type ProductPreviewQuery = { productDraft: { descriptionHtml: string, summary: string, seoTitle: string, seoDescription: string, serviceMinutes: number | null, voucherDays: number | null, isCourse: boolean, contentTitles: Array<string>, soldUntil: string | null, tags: Array<string>, id: string, slug: string, name: string, kind: ProductKind, isWished: boolean, categories: Array<{ id: string, slug: string, name: string }>, variants: Array<{ sku: string, name: string, weightGrams: number | null, priceBefore: { minor: string, currency: string } | null, values: Array<{ option: string, optionSlug: string, name: string, slug: string }>, stock: { state: StockState, left: number | null }, price: { minor: string, currency: string } }>, reader: { id: string, slug: string, name: string, tagline: string, picture: { url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> } | null } | null, price: { minor: string, currency: string }, priceBefore: { minor: string, currency: string } | null, pictures: Array<{ url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> }>, rating: { count: number, average: number | null } } | null };

export type ProductSlugsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ProductSlugsQuery = { products: { edges: Array<{ node: { id: string, slug: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WishListPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WishListPageQuery = { viewer: { id: string, wishes: { edges: Array<{ cursor: string, node: { id: string, slug: string, name: string, kind: ProductKind, isWished: boolean, variants: Array<{ sku: string, stock: { state: StockState }, price: { minor: string, currency: string } }>, price: { minor: string, currency: string }, priceBefore: { minor: string, currency: string } | null, pictures: Array<{ url: string, width: number, height: number, alt: string, focus: { x: number, y: number } | null, sources: Array<{ url: string, width: number }> }>, rating: { count: number, average: number | null }, reader: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AddWishMutationVariables = Exact<{
  id: string | number;
}>;


export type AddWishMutation = { addWish:
    | { __typename: 'Product', id: string, isWished: boolean }
    | { __typename: 'WishListFull', message: string }
   | null };

export type RemoveWishMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveWishMutation = { removeWish: { id: string, isWished: boolean } | null };

export type StreamMessagePartsFragment = { id: string, text: string, sentAt: string, state: StreamMessageState, author: { personId: string, name: string | null, isReader: boolean, isModerator: boolean } };

export type StreamStatusPartsFragment = { state: StreamState, publisherLostAt: string | null, endsUnlessBackAt: string | null, ending: StreamEnding | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, at: string };

export type StreamUpdatesSubscriptionVariables = Exact<{
  streamId: string | number;
}>;


export type StreamUpdatesSubscription = { streamUpdates: { snapshot: { __typename: 'StreamSnapshot', viewers: number, status: { state: StreamState, publisherLostAt: string | null, endsUnlessBackAt: string | null, ending: StreamEnding | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, at: string }, pinned: { id: string, text: string, sentAt: string, state: StreamMessageState, author: { personId: string, name: string | null, isReader: boolean, isModerator: boolean } } | null, messages: Array<{ id: string, text: string, sentAt: string, state: StreamMessageState, author: { personId: string, name: string | null, isReader: boolean, isModerator: boolean } }> } | null, updates: Array<
      | { __typename: 'StreamMessageAdded', message: { id: string, text: string, sentAt: string, state: StreamMessageState, author: { personId: string, name: string | null, isReader: boolean, isModerator: boolean } } }
      | { __typename: 'StreamMessagePinned', pinned: { id: string, text: string, sentAt: string, state: StreamMessageState, author: { personId: string, name: string | null, isReader: boolean, isModerator: boolean } } | null }
      | { __typename: 'StreamMessageRemoved', streamMessageId: string }
      | { __typename: 'StreamStatusChanged', status: { state: StreamState, publisherLostAt: string | null, endsUnlessBackAt: string | null, ending: StreamEnding | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, at: string } }
      | { __typename: 'StreamViewersChanged', viewers: number }
    > } };

export type StreamModerationSubscriptionVariables = Exact<{
  streamId: string | number;
  publishes: boolean;
}>;


export type StreamModerationSubscription = { streamModeration: { held: Array<{ id: string, text: string, sentAt: string, state: StreamMessageState, author: { personId: string, name: string | null, isReader: boolean, isModerator: boolean } }> } };

export type SendStreamMessageMutationVariables = Exact<{
  input: SendStreamMessageInput;
}>;


export type SendStreamMessageMutation = { sendStreamMessage:
    | { __typename: 'ConsentNeeded', code: string, message: string }
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'StreamMessage', id: string, text: string, sentAt: string, state: StreamMessageState, author: { personId: string, name: string | null, isReader: boolean, isModerator: boolean } }
    | { __typename: 'StreamMessageRefused', code: string, message: string, waitSeconds: number }
    | { __typename: 'StreamNotAllowed', code: string, message: string }
    | { __typename: 'StreamNotOpen', code: string, message: string }
   | null };

export type DeleteStreamMessageMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteStreamMessageMutation = { deleteStreamMessage: { id: string, state: StreamMessageState } | null };

export type ApproveStreamMessageMutationVariables = Exact<{
  id: string | number;
}>;


export type ApproveStreamMessageMutation = { approveStreamMessage: { id: string, state: StreamMessageState } | null };

export type PinStreamMessageMutationVariables = Exact<{
  input: PinStreamMessageInput;
}>;


export type PinStreamMessageMutation = { pinStreamMessage: { id: string } | null };

export type MuteStreamViewerMutationVariables = Exact<{
  input: StreamPersonInput;
}>;


export type MuteStreamViewerMutation = { muteStreamViewer: { id: string } | null };

export type BanStreamViewerMutationVariables = Exact<{
  input: StreamPersonInput;
}>;


export type BanStreamViewerMutation = { banStreamViewer: { id: string } | null };

export type PrivateNowQueryVariables = Exact<{
  readerId: string | number;
}>;


export type PrivateNowQuery = { streams: { edges: Array<{ node: { id: string, state: StreamState, takesPrivate: boolean, privateRequest: StreamPrivateRequest | null } }> } };

export type AskPrivateReadingMutationVariables = Exact<{
  streamId: string | number;
}>;


export type AskPrivateReadingMutation = { askPrivateReading:
    | { __typename: 'Stream', id: string, privateRequest: StreamPrivateRequest | null }
    | { __typename: 'StreamInvalid', code: string, message: string }
    | { __typename: 'StreamNotAllowed', code: string, message: string }
    | { __typename: 'StreamNotOpen', code: string, message: string }
   | null };

export type ReplayPartsFragment = { url: string, contentType: string, seconds: number, expiresAt: string, showsChat: boolean };

export type ReplayLinkQueryVariables = Exact<{
  id: string | number;
}>;


export type ReplayLinkQuery = { stream: { id: string, replay: { url: string } | null } | null };

export type ReplayMomentsQueryVariables = Exact<{
  id: string | number;
  fromSecond: number;
  seconds: number;
}>;


export type ReplayMomentsQuery = { stream: { id: string, replay: { messages: Array<{ offsetMilliseconds: number, message: { id: string, text: string, sentAt: string, state: StreamMessageState, author: { personId: string, name: string | null, isReader: boolean, isModerator: boolean } } }>, gifts: Array<{ offsetMilliseconds: number, gift: { id: string, count: number, combo: number, senderName: string | null, gift: { id: string, name: string, animation: GiftAnimation, sound: GiftSound | null, price: { minor: string, currency: string }, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }> } | null } | null };

export type ReplayTermsPartsFragment = { id: string, replaysChat: boolean, replayPrice: { minor: string, currency: string } | null };

export type SetReplayTermsMutationVariables = Exact<{
  input: ReplayTermsInput;
}>;


export type SetReplayTermsMutation = { setReplayTerms:
    | { __typename: 'Stream', id: string, replaysChat: boolean, replayPrice: { minor: string, currency: string } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type StreamCardFragment = { id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } };

export type StreamCardsFragment = { edges: Array<{ node: { id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type LivePageQueryVariables = Exact<{
  liveAfter?: string | null | undefined;
  upcomingAfter?: string | null | undefined;
  replaysAfter?: string | null | undefined;
}>;


export type LivePageQuery = { live: { edges: Array<{ node: { id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, upcoming: { edges: Array<{ node: { id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, replays: { edges: Array<{ node: { id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LiveNowQueryVariables = Exact<{ [key: string]: never; }>;


export type LiveNowQuery = { streams: { edges: Array<{ node: { id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }> } };

export type ReaderLiveQueryVariables = Exact<{
  readerId: string | number;
}>;


export type ReaderLiveQuery = { live: { edges: Array<{ node: { id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }> }, upcoming: { edges: Array<{ node: { id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }> } };

export type StreamPartsFragment = { description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null };

export type StreamPageQueryVariables = Exact<{
  id: string | number;
  secret?: string | null | undefined;
}>;


export type StreamPageQuery = { viewer: { id: string, wallet: { id: string, balance: { minor: string, currency: string } } } | null, stream: { description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, replay: { url: string, contentType: string, seconds: number, expiresAt: string, showsChat: boolean } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null };

export type StreamNowQueryVariables = Exact<{
  id: string | number;
  secret?: string | null | undefined;
}>;


export type StreamNowQuery = { stream: { description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, replay: { url: string, contentType: string, seconds: number, expiresAt: string, showsChat: boolean } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null };

export type StreamCalendarQueryVariables = Exact<{
  id: string | number;
}>;


export type StreamCalendarQuery = { stream: { id: string, title: string, description: string, state: StreamState, startsAt: string, reader: { id: string, name: string } } | null };

export type RemindMeOfStreamMutationVariables = Exact<{
  streamId: string | number;
}>;


export type RemindMeOfStreamMutation = { remindMeOfStream:
    | { __typename: 'Stream', id: string, remindsMe: boolean }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type ForgetStreamReminderMutationVariables = Exact<{
  streamId: string | number;
}>;


export type ForgetStreamReminderMutation = { forgetStreamReminder:
    | { __typename: 'Stream', id: string, remindsMe: boolean }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type EnterStreamMutationVariables = Exact<{
  input: EnterStreamInput;
}>;


export type EnterStreamMutation = { enterStream:
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientFunds', message: string, required: { minor: string, currency: string }, balance: { minor: string, currency: string } }
    | { __typename: 'Stream', id: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
    | { __typename: 'StreamPriceChanged', message: string, price: { minor: string, currency: string } }
   | null };

export type StreamGrantPartsFragment = { engine: LiveEngine, channel: string, participant: string, role: LiveRole, token: string, address: string | null, appId: string | null, uid: number | null, expiresAt: string };

export type JoinStreamMutationVariables = Exact<{
  input: JoinStreamInput;
}>;


export type JoinStreamMutation = { joinStream:
    | { __typename: 'StreamGrant', engine: LiveEngine, channel: string, participant: string, role: LiveRole, token: string, address: string | null, appId: string | null, uid: number | null, expiresAt: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type RenewStreamGrantMutationVariables = Exact<{
  input: RenewStreamGrantInput;
}>;


export type RenewStreamGrantMutation = { renewStreamGrant:
    | { __typename: 'StreamGrant', engine: LiveEngine, channel: string, participant: string, role: LiveRole, token: string, address: string | null, appId: string | null, uid: number | null, expiresAt: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type OwnStreamFragment = { description: string, endedAt: string | null, ending: StreamEnding | null, reason: string | null, records: boolean, id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, summary: { peakViewers: number, entries: number, earned: { minor: string, currency: string } } | null, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } };

export type OwnStreamsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OwnStreamsQuery = { viewer: { id: string, streams: { edges: Array<{ node: { description: string, endedAt: string | null, ending: StreamEnding | null, reason: string | null, records: boolean, id: string, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, summary: { peakViewers: number, entries: number, earned: { minor: string, currency: string } } | null, price: { minor: string, currency: string } | null, replayPrice: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, reader: { id: string, slug: string, name: string, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type StudioPartsFragment = { records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null };

export type StudioPageQueryVariables = Exact<{
  id: string | number;
}>;


export type StudioPageQuery = { viewer: { id: string, wallet: { id: string, balance: { minor: string, currency: string } } } | null, stream: { records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null };

export type ScheduleStreamMutationVariables = Exact<{
  input: ScheduleStreamInput;
}>;


export type ScheduleStreamMutation = { scheduleStream:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'Stream', id: string }
    | { __typename: 'StreamInvalid', code: string, message: string }
    | { __typename: 'StreamNotAllowed', code: string, message: string }
    | { __typename: 'StreamNotOpen', code: string, message: string }
   | null };

export type ChangeStreamMutationVariables = Exact<{
  input: ChangeStreamInput;
}>;


export type ChangeStreamMutation = { changeStream:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'Stream', id: string }
    | { __typename: 'StreamInvalid', code: string, message: string }
    | { __typename: 'StreamNotAllowed', code: string, message: string }
    | { __typename: 'StreamNotOpen', code: string, message: string }
   | null };

export type StartStreamMutationVariables = Exact<{
  input: StartStreamInput;
}>;


export type StartStreamMutation = { startStream:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'Stream', id: string }
    | { __typename: 'StreamInvalid', code: string, message: string }
    | { __typename: 'StreamNotAllowed', code: string, message: string }
    | { __typename: 'StreamNotOpen', code: string, message: string }
   | null };

export type GoLiveMutationVariables = Exact<{
  input: GoLiveInput;
}>;


export type GoLiveMutation = { goLive:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Stream', records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type PublishStreamMutationVariables = Exact<{
  streamId: string | number;
}>;


export type PublishStreamMutation = { publishStream:
    | { __typename: 'StreamGrant', engine: LiveEngine, channel: string, participant: string, role: LiveRole, token: string, address: string | null, appId: string | null, uid: number | null, expiresAt: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type PauseStreamMutationVariables = Exact<{
  id: string | number;
}>;


export type PauseStreamMutation = { pauseStream:
    | { __typename: 'Stream', records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type ResumeStreamMutationVariables = Exact<{
  id: string | number;
}>;


export type ResumeStreamMutation = { resumeStream:
    | { __typename: 'Stream', records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type EndStreamMutationVariables = Exact<{
  id: string | number;
}>;


export type EndStreamMutation = { endStream:
    | { __typename: 'Stream', records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type StopStreamRecordingMutationVariables = Exact<{
  id: string | number;
}>;


export type StopStreamRecordingMutation = { stopStreamRecording:
    | { __typename: 'Stream', records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type CancelStreamMutationVariables = Exact<{
  input: StreamReasonInput;
}>;


export type CancelStreamMutation = { cancelStream:
    | { __typename: 'Stream', records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type InviteToStreamMutationVariables = Exact<{
  input: InviteToStreamInput;
}>;


export type InviteToStreamMutation = { inviteToStream:
    | { __typename: 'Stream', records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type RenewStreamLinkMutationVariables = Exact<{
  id: string | number;
}>;


export type RenewStreamLinkMutation = { renewStreamLink: { id: string, secret: string | null } | null };

export type NameStreamModeratorMutationVariables = Exact<{
  input: StreamPersonInput;
}>;


export type NameStreamModeratorMutation = { nameStreamModerator: { records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null };

export type DismissStreamModeratorMutationVariables = Exact<{
  input: StreamPersonInput;
}>;


export type DismissStreamModeratorMutation = { dismissStreamModerator: { records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null };

export type UnbanStreamViewerMutationVariables = Exact<{
  input: StreamPersonInput;
}>;


export type UnbanStreamViewerMutation = { unbanStreamViewer: { records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null };

export type UnmuteStreamViewerMutationVariables = Exact<{
  input: StreamPersonInput;
}>;


export type UnmuteStreamViewerMutation = { unmuteStreamViewer: { records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null };

export type WithdrawStreamInvitationMutationVariables = Exact<{
  input: StreamPersonInput;
}>;


export type WithdrawStreamInvitationMutation = { withdrawStreamInvitation: { records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null };

export type CheckStreamConnectionMutationVariables = Exact<{ [key: string]: never; }>;


export type CheckStreamConnectionMutation = { checkStreamConnection:
    | { __typename: 'StreamGrant', engine: LiveEngine, channel: string, participant: string, role: LiveRole, token: string, address: string | null, appId: string | null, uid: number | null, expiresAt: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type ShowStreamPictureMutationVariables = Exact<{
  input: ShowStreamPictureInput;
}>;


export type ShowStreamPictureMutation = { showStreamPicture:
    | { __typename: 'Stream', records: boolean, secret: string | null, description: string, endedAt: string | null, ending: StreamEnding | null, endsUnlessBackAt: string | null, publisherLostAt: string | null, reason: string | null, isRecording: boolean, hasPicture: boolean, pause: StreamPause | null, takesPrivate: boolean, readAt: string, access: StreamAccess, mayModerate: boolean, hasEntered: boolean, isMuted: boolean, id: string, replaysChat: boolean, title: string, topic: string, state: StreamState, startsAt: string, liveAt: string | null, viewers: number, visibility: StreamVisibility, remindsMe: boolean, isMine: boolean, hasReplay: boolean, moderators: Array<{ id: string, name: string }> | null, banned: Array<{ id: string, name: string }> | null, muted: Array<{ id: string, name: string }> | null, invited: Array<{ id: string, name: string }> | null, summary: { seconds: number, peakViewers: number, averageViewers: number, messages: number, entries: number, newFollowers: number, earned: { minor: string, currency: string }, samples: Array<{ at: string, viewers: number }> } | null, pinnedProduct: { id: string, slug: string, name: string, price: { minor: string, currency: string }, pictures: Array<{ url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> }> } | null, chat: { slowSeconds: number, followersOnly: boolean, holdsLinks: boolean }, reader: { id: string, slug: string, name: string, tagline: string, isFavourite: boolean, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }, replayPrice: { minor: string, currency: string } | null, price: { minor: string, currency: string } | null, cover: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type PrivateRequestFragment = { id: string, channel: Channel, topic: string | null, joinedAt: string, client: { id: string, name: string } };

export type StreamPrivateRequestsSubscriptionVariables = Exact<{
  streamId: string | number;
}>;


export type StreamPrivateRequestsSubscription = { streamPrivateRequests: { asking: Array<{ id: string, channel: Channel, topic: string | null, joinedAt: string, client: { id: string, name: string } }> } };

export type AcceptPrivateReadingMutationVariables = Exact<{
  input: AcceptPrivateReadingInput;
}>;


export type AcceptPrivateReadingMutation = { acceptPrivateReading:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'Reading', id: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type DeclinePrivateReadingMutationVariables = Exact<{
  input: PrivateRequestInput;
}>;


export type DeclinePrivateReadingMutation = { declinePrivateReading:
    | { __typename: 'Stream', id: string }
    | { __typename: 'StreamInvalid', message: string }
    | { __typename: 'StreamNotAllowed', message: string }
    | { __typename: 'StreamNotOpen', message: string }
   | null };

export type WalletPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WalletPageQuery = { creditPackages: Array<{ id: string, name: string, discountPercent: number, isMostPopular: boolean, isOnce: boolean, price: { minor: string, currency: string }, bonus: { minor: string, currency: string } }>, viewer: { id: string, wallet: { id: string, sequence: string, balance: { minor: string, currency: string }, history: { edges: Array<{ node: { id: string, kind: WalletEntryKind, at: string, description: string, amount: { minor: string, currency: string }, reading: { id: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } } | null };

export type CreditPackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type CreditPackagesQuery = { creditPackages: Array<{ id: string, name: string, discountPercent: number, isMostPopular: boolean, isOnce: boolean, price: { minor: string, currency: string }, bonus: { minor: string, currency: string } }> };

export type CreditPackagePartsFragment = { id: string, name: string, discountPercent: number, isMostPopular: boolean, isOnce: boolean, price: { minor: string, currency: string }, bonus: { minor: string, currency: string } };

export type WalletEntryPartsFragment = { id: string, kind: WalletEntryKind, at: string, description: string, amount: { minor: string, currency: string }, reading: { id: string } | null };

export type StartTopUpMutationVariables = Exact<{
  input: TopUpInput;
}>;


export type StartTopUpMutation = { topUp:
    | { __typename: 'ConsentNeeded', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'PackageChanged', message: string }
    | { __typename: 'PackageNotOnSale', message: string }
    | { __typename: 'TopUp', id: string, state: TopUpState, failure: string | null, payment:
        | { __typename: 'HostedPayment', url: string }
        | { __typename: 'StripePayment', clientSecret: string }
       | null, amount: { minor: string, currency: string }, bonus: { minor: string, currency: string } }
    | { __typename: 'TopUpOutOfRange', message: string, least: { minor: string, currency: string }, most: { minor: string, currency: string } }
   | null };

export type TopUpPartsFragment = { id: string, state: TopUpState, failure: string | null, payment:
    | { __typename: 'HostedPayment', url: string }
    | { __typename: 'StripePayment', clientSecret: string }
   | null, amount: { minor: string, currency: string }, bonus: { minor: string, currency: string } };

export type TopUpNowQueryVariables = Exact<{
  id: string | number;
}>;


export type TopUpNowQuery = { topUp: { id: string, state: TopUpState, failure: string | null, payment:
      | { __typename: 'HostedPayment', url: string }
      | { __typename: 'StripePayment', clientSecret: string }
     | null, amount: { minor: string, currency: string }, bonus: { minor: string, currency: string } } | null };

export type WalletChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WalletChangedSubscription = { walletChanged: { id: string, sequence: string, balance: { minor: string, currency: string }, history: { edges: Array<{ node: { id: string, kind: WalletEntryKind, at: string, description: string, amount: { minor: string, currency: string }, reading: { id: string } | null } }> } } };

export type BalanceChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BalanceChangedSubscription = { walletChanged: { id: string, sequence: string, balance: { minor: string, currency: string } } };

export type BalanceNowQueryVariables = Exact<{ [key: string]: never; }>;


export type BalanceNowQuery = { viewer: { id: string, wallet: { id: string, sequence: string, balance: { minor: string, currency: string } } } | null };

export type MoneyPartsFragment = { minor: string, currency: string };

export type ImagePartsFragment = { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> };

export type BrandQueryVariables = Exact<{ [key: string]: never; }>;


export type BrandQuery = { brand: { slug: string, name: string, tagline: string, defaultLanguage: string, walletUnit: WalletUnit, creditWorth: { minor: string, currency: string } | null, logo: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null, theme: { defaultScheme: ColourScheme, headingFont: string, dark: { background: string, surface: string, text: string, muted: string, accent: string, onAccent: string, highlight: string, border: string }, light: { background: string, surface: string, text: string, muted: string, accent: string, onAccent: string, highlight: string, border: string } }, copy: { heroTitle: string, heroText: string, footer: string, supportEmail: string } } };

export type PalettePartsFragment = { background: string, surface: string, text: string, muted: string, accent: string, onAccent: string, highlight: string, border: string };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, name: string, email: string, roles: Array<Role>, consentNeeded: Array<ConsentKind>, unreadNotifications: number, lookedAtUntil: string | null, basketCount: number, reader: { id: string, slug: string, name: string, presence: PresenceStatus, picture: { url: string, width: number, height: number, alt: string, sources: Array<{ url: string, width: number }> } | null } | null, wallet: { id: string, sequence: string, balance: { minor: string, currency: string } }, currentReading: { id: string, side: Side, state: ReadingState, reader: { id: string, name: string }, client: { id: string, name: string } } | null, currentWaiting: { id: string, state: WaitingState, place: number | null, peopleAhead: number | null, expectedWaitSeconds: number | null, readerPresence: PresenceStatus, reader: { id: string, name: string }, reading: { id: string } | null } | null } | null };

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
export const ConsentPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConsentParts on Consent {
  kind
  isGiven
  version
  at
}
    `, {"fragmentName":"ConsentParts"}) as unknown as TypedDocumentString<ConsentPartsFragment, unknown>;
export const OnboardingPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OnboardingParts on Onboarding {
  intent
  done
  next
  percent
}
    `, {"fragmentName":"OnboardingParts"}) as unknown as TypedDocumentString<OnboardingPartsFragment, unknown>;
export const MoneyPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MoneyParts on Money {
  minor
  currency
}
    `, {"fragmentName":"MoneyParts"}) as unknown as TypedDocumentString<MoneyPartsFragment, unknown>;
export const TemplatePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TemplateParts on AnswerTemplate {
  id
  name
  description
  promisedMinutes
  delivery
  isOffered
  price {
    ...MoneyParts
  }
  questions {
    prompt
    kind
    choices
    isRequired
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"TemplateParts"}) as unknown as TypedDocumentString<TemplatePartsFragment, unknown>;
export const ImagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}
    `, {"fragmentName":"ImageParts"}) as unknown as TypedDocumentString<ImagePartsFragment, unknown>;
export const AnswerLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AnswerLine on Answer {
  id
  state
  side
  name
  delivery
  promisedMinutes
  requestedAt
  dueAt
  readAt
  beganAt
  endedAt
  viewedAt
  clarification
  clarified
  price {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"AnswerLine"}) as unknown as TypedDocumentString<AnswerLineFragment, unknown>;
export const ReviewPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}
    `, {"fragmentName":"ReviewParts"}) as unknown as TypedDocumentString<ReviewPartsFragment, unknown>;
export const TipPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TipParts on Tip {
  number
  at
  amount {
    ...MoneyParts
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"TipParts"}) as unknown as TypedDocumentString<TipPartsFragment, unknown>;
export const TippingPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TippingParts on Tipping {
  left
  until
  least {
    ...MoneyParts
  }
  most {
    ...MoneyParts
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"TippingParts"}) as unknown as TypedDocumentString<TippingPartsFragment, unknown>;
export const DisputePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DisputeParts on Dispute {
  id
  state
  reason
  comment
  openedAt
  takenUpAt
  answer
  answeredAt
  decision
  refunded {
    ...MoneyParts
  }
  note
  decidedAt
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"DisputeParts"}) as unknown as TypedDocumentString<DisputePartsFragment, unknown>;
export const UploadPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment UploadParts on AnswerUpload {
  upload
  url
  bytes
  received
  partBytes
  isFinished
}
    `, {"fragmentName":"UploadParts"}) as unknown as TypedDocumentString<UploadPartsFragment, unknown>;
export const AnswerPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AnswerParts on Answer {
  ...AnswerLine
  text
  mayCancel
  mayAskMore
  clarifyUntil
  paid {
    ...MoneyParts
  }
  review {
    ...ReviewParts
  }
  tips {
    ...TipParts
  }
  tipping {
    ...TippingParts
  }
  disputableUntil
  dispute {
    ...DisputeParts
  }
  replies {
    prompt
    kind
    reply
  }
  media {
    url
    contentType
    bytes
  }
  upload {
    ...UploadParts
  }
}
    fragment AnswerLine on Answer {
  id
  state
  side
  name
  delivery
  promisedMinutes
  requestedAt
  dueAt
  readAt
  beganAt
  endedAt
  viewedAt
  clarification
  clarified
  price {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment UploadParts on AnswerUpload {
  upload
  url
  bytes
  received
  partBytes
  isFinished
}
fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}
fragment DisputeParts on Dispute {
  id
  state
  reason
  comment
  openedAt
  takenUpAt
  answer
  answeredAt
  decision
  refunded {
    ...MoneyParts
  }
  note
  decidedAt
}
fragment TipParts on Tip {
  number
  at
  amount {
    ...MoneyParts
  }
}
fragment TippingParts on Tipping {
  left
  until
  least {
    ...MoneyParts
  }
  most {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"AnswerParts"}) as unknown as TypedDocumentString<AnswerPartsFragment, unknown>;
export const ApplicationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ApplicationParts on Application {
  id
  state
  reason
  changedAt
  waitingSince
  complete
  isChangeable
  isAppealable
  isInvited
  payoutSetupState
  questions {
    step
    words
  }
  reader {
    id
    slug
  }
}
    `, {"fragmentName":"ApplicationParts"}) as unknown as TypedDocumentString<ApplicationPartsFragment, unknown>;
export const CutImageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
    fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"CutImage"}) as unknown as TypedDocumentString<CutImageFragment, unknown>;
export const ApplicationWordsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ApplicationWords on ApplicationContent {
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
  topics
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  picture {
    ...CutImage
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ApplicationWords"}) as unknown as TypedDocumentString<ApplicationWordsFragment, unknown>;
export const AppointmentPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AppointmentParts on Appointment {
  id
  state
  standing: state
  side
  channel
  startsAt
  endsAt
  minutes
  topic
  question
  serviceName
  reading {
    id
  }
  isPrepaid
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  requestedAt
  answerBy
  acceptedAt
  endedAt
  cancelledBy
  freeUntil
  lateRefundBasisPoints
  absentRefundBasisPoints
  movesLeft
  moved {
    at
    from
    to
  }
  roomOpensAt
  asOf
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    timeZone
    picture {
      ...ImageParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"AppointmentParts"}) as unknown as TypedDocumentString<AppointmentPartsFragment, unknown>;
export const ServicePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ServiceParts on Service {
  id
  name
  description
  minutes
}
    `, {"fragmentName":"ServiceParts"}) as unknown as TypedDocumentString<ServicePartsFragment, unknown>;
export const OfferPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OfferParts on AppointmentOffer {
  isInstant
  answerHours
  freeHours
  lateRefundBasisPoints
  absentRefundBasisPoints
  spans {
    minutes
    prices {
      channel
      price {
        ...MoneyParts
      }
    }
  }
  services {
    service {
      ...ServiceParts
    }
    price {
      ...MoneyParts
    }
  }
}
    fragment ServiceParts on Service {
  id
  name
  description
  minutes
}
fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"OfferParts"}) as unknown as TypedDocumentString<OfferPartsFragment, unknown>;
export const AppointmentLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AppointmentLine on Appointment {
  id
  standing: state
  side
  channel
  startsAt
  minutes
  topic
  serviceName
  answerBy
  cancelledBy
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"AppointmentLine"}) as unknown as TypedDocumentString<AppointmentLineFragment, unknown>;
export const OpenPageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OpenPage on AnyReadingConnection {
  edges {
    node {
      __typename
      ...AppointmentLine
    }
  }
  pageInfo {
    hasNextPage
  }
}
    fragment AppointmentLine on Appointment {
  id
  standing: state
  side
  channel
  startsAt
  minutes
  topic
  serviceName
  answerBy
  cancelledBy
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"OpenPage"}) as unknown as TypedDocumentString<OpenPageFragment, unknown>;
export const ArticleCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ArticleCard on Article {
  slug
  title
  summary
  readingMinutes
  publishedAt
  cover {
    ...CutImage
  }
  topics {
    slug
    name
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ArticleCard"}) as unknown as TypedDocumentString<ArticleCardFragment, unknown>;
export const ArticlePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ArticleParts on Article {
  ...ArticleCard
  html
  updatedAt
  isByHouse
  author {
    id
    slug
    name
    tagline
    picture {
      ...CutImage
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ArticleCard on Article {
  slug
  title
  summary
  readingMinutes
  publishedAt
  cover {
    ...CutImage
  }
  topics {
    slug
    name
  }
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ArticleParts"}) as unknown as TypedDocumentString<ArticlePartsFragment, unknown>;
export const ReadingLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReadingLine on Reading {
  id
  channel
  state
  ending
  topic
  side
  requestedAt
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  meter {
    charged {
      ...MoneyParts
    }
    earned {
      ...MoneyParts
    }
    sharedMilliseconds
  }
  receipt {
    number
    total {
      ...MoneyParts
    }
    readerShare {
      ...MoneyParts
    }
    sharedSeconds
  }
  review {
    id
    stars
  }
  dispute {
    id
    state
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ReadingLine"}) as unknown as TypedDocumentString<ReadingLineFragment, unknown>;
export const PayoutSetupPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PayoutSetupParts on PayoutSetup {
  state
  missing
  waitingSince
}
    `, {"fragmentName":"PayoutSetupParts"}) as unknown as TypedDocumentString<PayoutSetupPartsFragment, unknown>;
export const EarningsPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EarningsParts on Earnings {
  id
  balance {
    ...MoneyParts
  }
  pending {
    ...MoneyParts
  }
  held {
    ...MoneyParts
  }
  today {
    ...MoneyParts
  }
  tipsToday {
    ...MoneyParts
  }
  allTime {
    ...MoneyParts
  }
  leastPayout {
    ...MoneyParts
  }
  payoutSetup {
    ...PayoutSetupParts
  }
}
    fragment PayoutSetupParts on PayoutSetup {
  state
  missing
  waitingSince
}
fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"EarningsParts"}) as unknown as TypedDocumentString<EarningsPartsFragment, unknown>;
export const PayoutPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PayoutParts on Payout {
  id
  state
  failure
  createdAt
  settledAt
  amount {
    ...MoneyParts
  }
  returned {
    ...MoneyParts
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"PayoutParts"}) as unknown as TypedDocumentString<PayoutPartsFragment, unknown>;
export const ReaderProfilePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReaderProfileParts on ReaderProfile {
  version
  name
  tagline
  bio
  location
  languages
  attributes {
    id
    name
    kind
  }
  topics
  timeZone
  status
  picture {
    ...CutImage
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ReaderProfileParts"}) as unknown as TypedDocumentString<ReaderProfilePartsFragment, unknown>;
export const GiftPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GiftParts on Gift {
  id
  name
  price {
    ...MoneyParts
  }
  picture {
    ...ImageParts
  }
  animation
  sound
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"GiftParts"}) as unknown as TypedDocumentString<GiftPartsFragment, unknown>;
export const SentGiftPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SentGiftParts on SentGift {
  id
  count
  combo
  senderName
  at
  undoneAt
  refundedAt
  gift {
    ...GiftParts
  }
  amount {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
}
    fragment GiftParts on Gift {
  id
  name
  price {
    ...MoneyParts
  }
  picture {
    ...ImageParts
  }
  animation
  sound
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"SentGiftParts"}) as unknown as TypedDocumentString<SentGiftPartsFragment, unknown>;
export const GiftBoardPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GiftBoardParts on GiftBoard {
  places {
    place
    senderName
    gifts
    amount {
      ...MoneyParts
    }
  }
  goal {
    words
    isReached
    amount {
      ...MoneyParts
    }
    progress {
      ...MoneyParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"GiftBoardParts"}) as unknown as TypedDocumentString<GiftBoardPartsFragment, unknown>;
export const ArrivedGiftFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ArrivedGift on SentGift {
  id
  count
  combo
  senderName
  gift {
    ...GiftParts
  }
}
    fragment GiftParts on Gift {
  id
  name
  price {
    ...MoneyParts
  }
  picture {
    ...ImageParts
  }
  animation
  sound
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ArrivedGift"}) as unknown as TypedDocumentString<ArrivedGiftFragment, unknown>;
export const TicketPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TicketParts on Ticket {
  id
  number
  topic
  subject
  aboutId
  state
  since
  askedAt
  messages {
    author
    words
    at
  }
}
    `, {"fragmentName":"TicketParts"}) as unknown as TypedDocumentString<TicketPartsFragment, unknown>;
export const ReadingTermsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReadingTerms on ReadingTerms {
  readerShareBasisPoints
  refundsUnusedTime
  minimumMinutes
  ringSeconds
  graceSeconds
  disputeDays
}
    `, {"fragmentName":"ReadingTerms"}) as unknown as TypedDocumentString<ReadingTermsFragment, unknown>;
export const WaitsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Waits on CaseConnection {
  edges {
    node {
      id
      openedAt
    }
  }
  pageInfo {
    hasNextPage
  }
}
    `, {"fragmentName":"Waits"}) as unknown as TypedDocumentString<WaitsFragment, unknown>;
export const HoroscopePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HoroscopeParts on Horoscope {
  sign
  day
  html
  updatedAt
}
    `, {"fragmentName":"HoroscopeParts"}) as unknown as TypedDocumentString<HoroscopePartsFragment, unknown>;
export const IncomingReadingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment IncomingReading on Reading {
  id
  channel
  state
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  requestedAt
  ringEndsAt
  meter {
    at
    minuteLimit
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"IncomingReading"}) as unknown as TypedDocumentString<IncomingReadingFragment, unknown>;
export const MessagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MessageParts on Message {
  id
  side
  text
  picture {
    ...ImageParts
  }
  at
  clientKey
}
    fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"MessageParts"}) as unknown as TypedDocumentString<MessagePartsFragment, unknown>;
export const MessagePageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MessagePage on MessageConnection {
  edges {
    node {
      ...MessageParts
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment MessageParts on Message {
  id
  side
  text
  picture {
    ...ImageParts
  }
  at
  clientKey
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"MessagePage"}) as unknown as TypedDocumentString<MessagePageFragment, unknown>;
export const MeterPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"MeterParts"}) as unknown as TypedDocumentString<MeterPartsFragment, unknown>;
export const LiveReadingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"LiveReading"}) as unknown as TypedDocumentString<LiveReadingFragment, unknown>;
export const ReadingAnswerFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ReadingAnswer"}) as unknown as TypedDocumentString<ReadingAnswerFragment, unknown>;
export const NotificationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NotificationParts on Notification {
  id
  type
  title
  link
  createdAt
  readAt
}
    `, {"fragmentName":"NotificationParts"}) as unknown as TypedDocumentString<NotificationPartsFragment, unknown>;
export const NotificationSettingsPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NotificationSettingsParts on NotificationSettings {
  timeZone
  digest
  reminders
  areTextsOffered
  phone {
    number
  }
  phoneCode {
    number
  }
  quietHours {
    fromMinute
    toMinute
  }
  choices {
    type
    channel
    isOn
    isLocked
  }
}
    `, {"fragmentName":"NotificationSettingsParts"}) as unknown as TypedDocumentString<NotificationSettingsPartsFragment, unknown>;
export const WaitingPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WaitingParts on Waiting {
  id
  state
  place
  peopleAhead
  expectedWaitSeconds
  readerPresence
  reading {
    id
  }
}
    `, {"fragmentName":"WaitingParts"}) as unknown as TypedDocumentString<WaitingPartsFragment, unknown>;
export const WaitingPagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WaitingPageParts on Waiting {
  ...WaitingParts
  channel
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
    fragment WaitingParts on Waiting {
  id
  state
  place
  peopleAhead
  expectedWaitSeconds
  readerPresence
  reading {
    id
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"WaitingPageParts"}) as unknown as TypedDocumentString<WaitingPagePartsFragment, unknown>;
export const BadgePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BadgeParts on ReaderBadge {
  level
  attribute {
    id
    slug
    name
  }
}
    `, {"fragmentName":"BadgeParts"}) as unknown as TypedDocumentString<BadgePartsFragment, unknown>;
export const ReaderCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReaderCard on Reader {
  id
  slug
  name
  tagline
  presence
  isFavourite
  nextSlot
  languages
  readingSince
  badges {
    ...BadgeParts
  }
  picture {
    ...CutImage
  }
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  reviewSummary {
    count
    average
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment BadgeParts on ReaderBadge {
  level
  attribute {
    id
    slug
    name
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ReaderCard"}) as unknown as TypedDocumentString<ReaderCardFragment, unknown>;
export const SchedulePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ScheduleParts on Schedule {
  weekly {
    weekday
    fromMinute
    toMinute
  }
  daysOff
  extra {
    day
    fromMinute
    toMinute
  }
  bufferBefore
  bufferAfter
  noticeMinutes
  daysAhead
  mostADay
}
    `, {"fragmentName":"ScheduleParts"}) as unknown as TypedDocumentString<SchedulePartsFragment, unknown>;
export const OwnCalendarPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OwnCalendarParts on OwnCalendar {
  address
  readAt
  problem
}
    `, {"fragmentName":"OwnCalendarParts"}) as unknown as TypedDocumentString<OwnCalendarPartsFragment, unknown>;
export const AddressPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
    `, {"fragmentName":"AddressParts"}) as unknown as TypedDocumentString<AddressPartsFragment, unknown>;
export const SavedAddressPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SavedAddressParts on SavedAddress {
  id
  country
  isDefault
  address {
    ...AddressParts
  }
}
    fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}`, {"fragmentName":"SavedAddressParts"}) as unknown as TypedDocumentString<SavedAddressPartsFragment, unknown>;
export const BasketPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BasketParts on Basket {
  token
  count
  goods {
    ...MoneyParts
  }
  lines {
    sku
    count
    state
    left
    name
    amount {
      ...MoneyParts
    }
    priceBefore {
      ...MoneyParts
    }
    variant {
      sku
      variantName: name
      price {
        ...MoneyParts
      }
    }
    product {
      id
      slug
      kind
      pictures {
        ...ImageParts
      }
      reader {
        id
        name
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"BasketParts"}) as unknown as TypedDocumentString<BasketPartsFragment, unknown>;
export const OwnProductPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OwnProductParts on OwnProduct {
  id
  state
  reason
  name
  words
  kind
  price {
    ...MoneyParts
  }
  grams
  changedAt
  pictures {
    ...ImageParts
  }
  product {
    id
    slug
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"OwnProductParts"}) as unknown as TypedDocumentString<OwnProductPartsFragment, unknown>;
export const PresentPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PresentParts on Present {
  id
  name
  state
  friendName
  friendMail
  sendAt
}
    `, {"fragmentName":"PresentParts"}) as unknown as TypedDocumentString<PresentPartsFragment, unknown>;
export const OrderLinePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OrderLineParts on OrderLine {
  id
  sku
  kind
  name
  variantName
  count
  fulfilled
  cancelled
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  product {
    id
    slug
    pictures {
      ...ImageParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"OrderLineParts"}) as unknown as TypedDocumentString<OrderLinePartsFragment, unknown>;
export const OrderPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OrderParts on Order {
  id
  number
  state
  ending
  lines {
    ...OrderLineParts
  }
  goods {
    ...MoneyParts
  }
  discount {
    ...MoneyParts
  }
  shipping {
    ...MoneyParts
  }
  tax {
    ...MoneyParts
  }
  isTaxIncluded
  total {
    ...MoneyParts
  }
  cancelled {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  discountCode
  shippingName
  country
  address {
    ...AddressParts
  }
  placedAt
  reservedUntil
  paidAt
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
      }
    }
  }
  refunds {
    number
    amount {
      ...MoneyParts
    }
    to
    at
  }
  cancellations {
    amount {
      ...MoneyParts
    }
    isByStaff
    at
  }
  endedAt
}
    fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
fragment OrderLineParts on OrderLine {
  id
  sku
  kind
  name
  variantName
  count
  fulfilled
  cancelled
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  product {
    id
    slug
    pictures {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"OrderParts"}) as unknown as TypedDocumentString<OrderPartsFragment, unknown>;
export const OrderPapersFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OrderPapers on Order {
  invoices {
    number
    kind
  }
  returnable {
    line {
      id
    }
    count
    until
  }
  returns {
    id
    state
    reason
    answer
    requestedAt
    lines {
      line {
        id
      }
      count
    }
  }
}
    `, {"fragmentName":"OrderPapers"}) as unknown as TypedDocumentString<OrderPapersFragment, unknown>;
export const ProductReviewPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductReviewParts on ProductReview {
  id
  stars
  comment
  state
  at
  changedAt
  author
}
    `, {"fragmentName":"ProductReviewParts"}) as unknown as TypedDocumentString<ProductReviewPartsFragment, unknown>;
export const ProductCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductCard on Product {
  id
  slug
  name
  kind
  price {
    ...MoneyParts
  }
  priceBefore {
    ...MoneyParts
  }
  variants {
    sku
    price {
      ...MoneyParts
    }
  }
  pictures {
    ...CutImage
  }
  isWished
  rating {
    count
    average
  }
  reader {
    id
    name
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ProductCard"}) as unknown as TypedDocumentString<ProductCardFragment, unknown>;
export const ProductPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductParts on Product {
  ...ProductCard
  descriptionHtml
  summary
  seoTitle
  seoDescription
  serviceMinutes
  voucherDays
  isCourse
  contentTitles
  soldUntil
  tags
  categories {
    id
    slug
    name
  }
  variants {
    sku
    name
    priceBefore {
      ...MoneyParts
    }
    values {
      option
      optionSlug
      name
      slug
    }
    weightGrams
    stock {
      state
      left
    }
  }
  reader {
    id
    slug
    name
    tagline
    picture {
      ...CutImage
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ProductCard on Product {
  id
  slug
  name
  kind
  price {
    ...MoneyParts
  }
  priceBefore {
    ...MoneyParts
  }
  variants {
    sku
    price {
      ...MoneyParts
    }
  }
  pictures {
    ...CutImage
  }
  isWished
  rating {
    count
    average
  }
  reader {
    id
    name
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"ProductParts"}) as unknown as TypedDocumentString<ProductPartsFragment, unknown>;
export const StreamMessagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StreamMessageParts on StreamMessage {
  id
  text
  sentAt
  state
  author {
    personId
    name
    isReader
    isModerator
  }
}
    `, {"fragmentName":"StreamMessageParts"}) as unknown as TypedDocumentString<StreamMessagePartsFragment, unknown>;
export const StreamStatusPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StreamStatusParts on StreamStatus {
  state
  publisherLostAt
  endsUnlessBackAt
  ending
  reason
  isRecording
  hasPicture
  pause
  at
}
    `, {"fragmentName":"StreamStatusParts"}) as unknown as TypedDocumentString<StreamStatusPartsFragment, unknown>;
export const ReplayPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReplayParts on StreamReplay {
  url
  contentType
  seconds
  expiresAt
  showsChat
}
    `, {"fragmentName":"ReplayParts"}) as unknown as TypedDocumentString<ReplayPartsFragment, unknown>;
export const StreamCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"StreamCard"}) as unknown as TypedDocumentString<StreamCardFragment, unknown>;
export const StreamCardsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StreamCards on StreamConnection {
  edges {
    node {
      ...StreamCard
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"StreamCards"}) as unknown as TypedDocumentString<StreamCardsFragment, unknown>;
export const StreamGrantPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StreamGrantParts on StreamGrant {
  engine
  channel
  participant
  role
  token
  address
  appId
  uid
  expiresAt
}
    `, {"fragmentName":"StreamGrantParts"}) as unknown as TypedDocumentString<StreamGrantPartsFragment, unknown>;
export const OwnStreamFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OwnStream on Stream {
  ...StreamCard
  description
  endedAt
  ending
  reason
  records
  summary {
    peakViewers
    entries
    earned {
      ...MoneyParts
    }
  }
}
    fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"OwnStream"}) as unknown as TypedDocumentString<OwnStreamFragment, unknown>;
export const StreamPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
    fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"StreamParts"}) as unknown as TypedDocumentString<StreamPartsFragment, unknown>;
export const ReplayTermsPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"ReplayTermsParts"}) as unknown as TypedDocumentString<ReplayTermsPartsFragment, unknown>;
export const StudioPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`, {"fragmentName":"StudioParts"}) as unknown as TypedDocumentString<StudioPartsFragment, unknown>;
export const PrivateRequestFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PrivateRequest on QueuedClient {
  id
  channel
  topic
  joinedAt
  client {
    id
    name
  }
}
    `, {"fragmentName":"PrivateRequest"}) as unknown as TypedDocumentString<PrivateRequestFragment, unknown>;
export const CreditPackagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CreditPackageParts on CreditPackage {
  id
  name
  price {
    ...MoneyParts
  }
  bonus {
    ...MoneyParts
  }
  discountPercent
  isMostPopular
  isOnce
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"CreditPackageParts"}) as unknown as TypedDocumentString<CreditPackagePartsFragment, unknown>;
export const WalletEntryPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WalletEntryParts on WalletEntry {
  id
  kind
  at
  description
  amount {
    ...MoneyParts
  }
  reading {
    id
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"WalletEntryParts"}) as unknown as TypedDocumentString<WalletEntryPartsFragment, unknown>;
export const TopUpPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TopUpParts on TopUp {
  id
  state
  failure
  payment {
    __typename
    ... on StripePayment {
      clientSecret
    }
    ... on HostedPayment {
      url
    }
  }
  amount {
    ...MoneyParts
  }
  bonus {
    ...MoneyParts
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`, {"fragmentName":"TopUpParts"}) as unknown as TypedDocumentString<TopUpPartsFragment, unknown>;
export const PalettePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PaletteParts on Palette {
  background
  surface
  text
  muted
  accent
  onAccent
  highlight
  border
}
    `, {"fragmentName":"PaletteParts"}) as unknown as TypedDocumentString<PalettePartsFragment, unknown>;
export const WelcomePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WelcomePage {
  viewer {
    id
    name
    consentNeeded
    onboarding {
      ...OnboardingParts
    }
    preferences {
      alias
    }
    consents {
      ...ConsentParts
    }
  }
  terms: legalDocument(kind: TERMS) {
    version
    changes
  }
  privacy: legalDocument(kind: PRIVACY) {
    version
    changes
  }
}
    fragment ConsentParts on Consent {
  kind
  isGiven
  version
  at
}
fragment OnboardingParts on Onboarding {
  intent
  done
  next
  percent
}`) as unknown as TypedDocumentString<WelcomePageQuery, WelcomePageQueryVariables>;
export const AccountPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AccountPage {
  viewer {
    id
    consents {
      ...ConsentParts
    }
    onboarding {
      ...OnboardingParts
    }
    preferences {
      alias
    }
    notificationSettings {
      ...NotificationSettingsParts
    }
    dataExports {
      key
      askedAt
      expiresAt
      isReady
    }
    looks(first: 20) {
      edges {
        cursor
        node {
          begunAt
          endedAt
          reason
        }
      }
    }
  }
}
    fragment ConsentParts on Consent {
  kind
  isGiven
  version
  at
}
fragment OnboardingParts on Onboarding {
  intent
  done
  next
  percent
}
fragment NotificationSettingsParts on NotificationSettings {
  timeZone
  digest
  reminders
  areTextsOffered
  phone {
    number
  }
  phoneCode {
    number
  }
  quietHours {
    fromMinute
    toMinute
  }
  choices {
    type
    channel
    isOn
    isLocked
  }
}`) as unknown as TypedDocumentString<AccountPageQuery, AccountPageQueryVariables>;
export const DataExportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DataExport($key: String!) {
  dataExport(key: $key)
}
    `) as unknown as TypedDocumentString<DataExportQuery, DataExportQueryVariables>;
export const GiveConsentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation GiveConsent($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    __typename
    ... on GiveConsentPayload {
      consentNeeded
      consents {
        ...ConsentParts
      }
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ConsentParts on Consent {
  kind
  isGiven
  version
  at
}`) as unknown as TypedDocumentString<GiveConsentMutation, GiveConsentMutationVariables>;
export const ChangePreferencesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangePreferences($input: ChangePreferencesInput!) {
  changePreferences(input: $input) {
    alias
  }
}
    `) as unknown as TypedDocumentString<ChangePreferencesMutation, ChangePreferencesMutationVariables>;
export const CompleteOnboardingStepDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CompleteOnboardingStep($input: CompleteOnboardingStepInput!) {
  completeOnboardingStep(input: $input) {
    ...OnboardingParts
  }
}
    fragment OnboardingParts on Onboarding {
  intent
  done
  next
  percent
}`) as unknown as TypedDocumentString<CompleteOnboardingStepMutation, CompleteOnboardingStepMutationVariables>;
export const RequestDataExportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestDataExport($input: RequestDataExportInput!) {
  requestDataExport(input: $input) {
    __typename
    ... on DataExport {
      key
      askedAt
      expiresAt
      isReady
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestDataExportMutation, RequestDataExportMutationVariables>;
export const CloseAccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseAccount($input: CloseAccountInput!) {
  closeAccount(input: $input) {
    __typename
    ... on AccountClosed {
      closedAt
    }
    ... on BalanceRemains {
      wallet {
        ...MoneyParts
      }
      earnings {
        ...MoneyParts
      }
    }
    ... on Refusal {
      message
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<CloseAccountMutation, CloseAccountMutationVariables>;
export const StopLookDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StopLook {
  stopLook
}
    `) as unknown as TypedDocumentString<StopLookMutation, StopLookMutationVariables>;
export const AnswerRequestPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AnswerRequestPage($id: ID!) {
  answerTemplate(id: $id) {
    ...TemplateParts
    reader {
      id
      slug
      name
      picture {
        ...ImageParts
      }
    }
  }
}
    fragment TemplateParts on AnswerTemplate {
  id
  name
  description
  promisedMinutes
  delivery
  isOffered
  price {
    ...MoneyParts
  }
  questions {
    prompt
    kind
    choices
    isRequired
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AnswerRequestPageQuery, AnswerRequestPageQueryVariables>;
export const AnswerPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AnswerPage($id: ID!) {
  answer(id: $id) {
    ...AnswerParts
  }
}
    fragment AnswerLine on Answer {
  id
  state
  side
  name
  delivery
  promisedMinutes
  requestedAt
  dueAt
  readAt
  beganAt
  endedAt
  viewedAt
  clarification
  clarified
  price {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment AnswerParts on Answer {
  ...AnswerLine
  text
  mayCancel
  mayAskMore
  clarifyUntil
  paid {
    ...MoneyParts
  }
  review {
    ...ReviewParts
  }
  tips {
    ...TipParts
  }
  tipping {
    ...TippingParts
  }
  disputableUntil
  dispute {
    ...DisputeParts
  }
  replies {
    prompt
    kind
    reply
  }
  media {
    url
    contentType
    bytes
  }
  upload {
    ...UploadParts
  }
}
fragment UploadParts on AnswerUpload {
  upload
  url
  bytes
  received
  partBytes
  isFinished
}
fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}
fragment DisputeParts on Dispute {
  id
  state
  reason
  comment
  openedAt
  takenUpAt
  answer
  answeredAt
  decision
  refunded {
    ...MoneyParts
  }
  note
  decidedAt
}
fragment TipParts on Tip {
  number
  at
  amount {
    ...MoneyParts
  }
}
fragment TippingParts on Tipping {
  left
  until
  least {
    ...MoneyParts
  }
  most {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AnswerPageQuery, AnswerPageQueryVariables>;
export const AnswerNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AnswerNow($id: ID!) {
  answer(id: $id) {
    state
    endedAt
    mayCancel
    mayAskMore
    clarification
    clarified
    refunded {
      ...MoneyParts
    }
    media {
      url
      contentType
      bytes
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<AnswerNowQuery, AnswerNowQueryVariables>;
export const AnswersPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AnswersPage($after: Cursor) {
  viewer {
    id
    waiting: answers(side: CLIENT, kind: WAITING, first: 50) {
      edges {
        node {
          ...AnswerLine
        }
      }
    }
    over: answers(side: CLIENT, kind: OVER, first: 12, after: $after) {
      edges {
        node {
          ...AnswerLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment AnswerLine on Answer {
  id
  state
  side
  name
  delivery
  promisedMinutes
  requestedAt
  dueAt
  readAt
  beganAt
  endedAt
  viewedAt
  clarification
  clarified
  price {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AnswersPageQuery, AnswersPageQueryVariables>;
export const AnswersDeskDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AnswersDesk($after: Cursor) {
  viewer {
    id
    answerTemplates {
      ...TemplateParts
    }
    waiting: answers(side: READER, kind: WAITING, first: 50) {
      edges {
        node {
          ...AnswerLine
        }
      }
    }
    over: answers(side: READER, kind: OVER, first: 12, after: $after) {
      edges {
        node {
          ...AnswerLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment TemplateParts on AnswerTemplate {
  id
  name
  description
  promisedMinutes
  delivery
  isOffered
  price {
    ...MoneyParts
  }
  questions {
    prompt
    kind
    choices
    isRequired
  }
}
fragment AnswerLine on Answer {
  id
  state
  side
  name
  delivery
  promisedMinutes
  requestedAt
  dueAt
  readAt
  beganAt
  endedAt
  viewedAt
  clarification
  clarified
  price {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AnswersDeskQuery, AnswersDeskQueryVariables>;
export const OwnTemplatesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OwnTemplates {
  viewer {
    id
    wallet {
      id
      balance {
        ...MoneyParts
      }
    }
    answerTemplates {
      ...TemplateParts
    }
  }
}
    fragment TemplateParts on AnswerTemplate {
  id
  name
  description
  promisedMinutes
  delivery
  isOffered
  price {
    ...MoneyParts
  }
  questions {
    prompt
    kind
    choices
    isRequired
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<OwnTemplatesQuery, OwnTemplatesQueryVariables>;
export const RequestAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestAnswer($input: RequestAnswerInput!) {
  requestAnswer(input: $input) {
    __typename
    ... on Answer {
      id
    }
    ... on Refusal {
      message
    }
    ... on InsufficientFunds {
      required {
        ...MoneyParts
      }
      balance {
        ...MoneyParts
      }
    }
    ... on AnswerTermsChanged {
      promisedMinutes
      price {
        ...MoneyParts
      }
    }
    ... on RepliesInvalid {
      question
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<RequestAnswerMutation, RequestAnswerMutationVariables>;
export const SaveAnswerTemplateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveAnswerTemplate($input: SaveAnswerTemplateInput!) {
  saveAnswerTemplate(input: $input) {
    __typename
    ... on AnswerTemplate {
      id
    }
    ... on Refusal {
      message
    }
    ... on AnswerTemplateInvalid {
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SaveAnswerTemplateMutation, SaveAnswerTemplateMutationVariables>;
export const WithdrawAnswerTemplateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawAnswerTemplate($id: ID!) {
  withdrawAnswerTemplate(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawAnswerTemplateMutation, WithdrawAnswerTemplateMutationVariables>;
export const BeginAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BeginAnswer($id: ID!) {
  beginAnswer(id: $id) {
    __typename
    ... on Answer {
      id
      beganAt
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BeginAnswerMutation, BeginAnswerMutationVariables>;
export const DeclineAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeclineAnswer($id: ID!) {
  declineAnswer(id: $id) {
    __typename
    ... on Answer {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineAnswerMutation, DeclineAnswerMutationVariables>;
export const CancelAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelAnswer($id: ID!) {
  cancelAnswer(id: $id) {
    __typename
    ... on Answer {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelAnswerMutation, CancelAnswerMutationVariables>;
export const ViewAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ViewAnswer($id: ID!) {
  viewAnswer(id: $id) {
    __typename
    ... on Answer {
      id
      viewedAt
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ViewAnswerMutation, ViewAnswerMutationVariables>;
export const StartAnswerUploadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartAnswerUpload($input: StartAnswerUploadInput!) {
  startAnswerUpload(input: $input) {
    __typename
    ... on AnswerUpload {
      ...UploadParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment UploadParts on AnswerUpload {
  upload
  url
  bytes
  received
  partBytes
  isFinished
}`) as unknown as TypedDocumentString<StartAnswerUploadMutation, StartAnswerUploadMutationVariables>;
export const DeliverAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeliverAnswer($input: DeliverAnswerInput!) {
  deliverAnswer(input: $input) {
    __typename
    ... on Answer {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeliverAnswerMutation, DeliverAnswerMutationVariables>;
export const AskClarificationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AskClarification($input: ClarificationInput!) {
  askClarification(input: $input) {
    __typename
    ... on Answer {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskClarificationMutation, AskClarificationMutationVariables>;
export const WriteClarificationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WriteClarification($input: ClarificationInput!) {
  writeClarification(input: $input) {
    __typename
    ... on Answer {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WriteClarificationMutation, WriteClarificationMutationVariables>;
export const ApplyPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ApplyPage {
  readingTerms {
    readerShareBasisPoints
  }
  viewer {
    id
    application {
      ...ApplicationParts
    }
  }
}
    fragment ApplicationParts on Application {
  id
  state
  reason
  changedAt
  waitingSince
  complete
  isChangeable
  isAppealable
  isInvited
  payoutSetupState
  questions {
    step
    words
  }
  reader {
    id
    slug
  }
}`) as unknown as TypedDocumentString<ApplyPageQuery, ApplyPageQueryVariables>;
export const ApplyStepPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ApplyStepPage {
  attributes {
    id
    name
    kind
  }
  topics
  topicLabels
  legalDocument(kind: TERMS) {
    version
    title
  }
  viewer {
    id
    name
    application {
      ...ApplicationParts
      content {
        ...ApplicationWords
      }
    }
  }
}
    fragment ApplicationParts on Application {
  id
  state
  reason
  changedAt
  waitingSince
  complete
  isChangeable
  isAppealable
  isInvited
  payoutSetupState
  questions {
    step
    words
  }
  reader {
    id
    slug
  }
}
fragment ApplicationWords on ApplicationContent {
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
  topics
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  picture {
    ...CutImage
  }
}
fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ApplyStepPageQuery, ApplyStepPageQueryVariables>;
export const ApplicationPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ApplicationPreview($id: ID!) {
  node(id: $id) {
    __typename
    ... on Application {
      id
      content {
        ...ApplicationWords
        topicLabels
      }
    }
  }
}
    fragment ApplicationWords on ApplicationContent {
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
  topics
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  picture {
    ...CutImage
  }
}
fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ApplicationPreviewQuery, ApplicationPreviewQueryVariables>;
export const SaveApplicationStepDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveApplicationStep($input: SaveApplicationStepInput!) {
  saveApplicationStep(input: $input) {
    __typename
    ... on Application {
      id
    }
    ... on ProfileInvalid {
      fields {
        field
        message
      }
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveApplicationStepMutation, SaveApplicationStepMutationVariables>;
export const SubmitApplicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SubmitApplication($idempotencyKey: IdempotencyKey!) {
  submitApplication(idempotencyKey: $idempotencyKey) {
    __typename
    ... on Application {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitApplicationMutation, SubmitApplicationMutationVariables>;
export const WithdrawApplicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawApplication($idempotencyKey: IdempotencyKey!) {
  withdrawApplication(idempotencyKey: $idempotencyKey) {
    __typename
    ... on Application {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawApplicationMutation, WithdrawApplicationMutationVariables>;
export const AppealApplicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AppealApplication($input: AppealApplicationInput!) {
  appealApplication(input: $input) {
    __typename
    ... on Application {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AppealApplicationMutation, AppealApplicationMutationVariables>;
export const AcceptInvitationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptInvitation($token: String!) {
  acceptInvitation(token: $token) {
    __typename
    ... on Application {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const AppointmentChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription AppointmentChanged {
  appointmentChanged {
    ...AppointmentParts
  }
}
    fragment AppointmentParts on Appointment {
  id
  state
  standing: state
  side
  channel
  startsAt
  endsAt
  minutes
  topic
  question
  serviceName
  reading {
    id
  }
  isPrepaid
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  requestedAt
  answerBy
  acceptedAt
  endedAt
  cancelledBy
  freeUntil
  lateRefundBasisPoints
  absentRefundBasisPoints
  movesLeft
  moved {
    at
    from
    to
  }
  roomOpensAt
  asOf
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    timeZone
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AppointmentChangedSubscription, AppointmentChangedSubscriptionVariables>;
export const FreeSlotsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FreeSlots($readerId: ID!, $from: DateTime!, $to: DateTime!, $minutes: Int!) {
  slots(readerId: $readerId, from: $from, to: $to, minutes: $minutes) {
    readerTimeZone
    startsAt
  }
}
    `) as unknown as TypedDocumentString<FreeSlotsQuery, FreeSlotsQueryVariables>;
export const AppointmentPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AppointmentPage($id: ID!) {
  appointment(id: $id) {
    ...AppointmentParts
  }
}
    fragment AppointmentParts on Appointment {
  id
  state
  standing: state
  side
  channel
  startsAt
  endsAt
  minutes
  topic
  question
  serviceName
  reading {
    id
  }
  isPrepaid
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  requestedAt
  answerBy
  acceptedAt
  endedAt
  cancelledBy
  freeUntil
  lateRefundBasisPoints
  absentRefundBasisPoints
  movesLeft
  moved {
    at
    from
    to
  }
  roomOpensAt
  asOf
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    timeZone
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AppointmentPageQuery, AppointmentPageQueryVariables>;
export const AppointmentNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AppointmentNow($id: ID!) {
  appointment(id: $id) {
    ...AppointmentParts
  }
}
    fragment AppointmentParts on Appointment {
  id
  state
  standing: state
  side
  channel
  startsAt
  endsAt
  minutes
  topic
  question
  serviceName
  reading {
    id
  }
  isPrepaid
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  requestedAt
  answerBy
  acceptedAt
  endedAt
  cancelledBy
  freeUntil
  lateRefundBasisPoints
  absentRefundBasisPoints
  movesLeft
  moved {
    at
    from
    to
  }
  roomOpensAt
  asOf
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    timeZone
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AppointmentNowQuery, AppointmentNowQueryVariables>;
export const AppointmentCalendarDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AppointmentCalendar($id: ID!) {
  appointment(id: $id) {
    id
    calendar
  }
}
    `) as unknown as TypedDocumentString<AppointmentCalendarQuery, AppointmentCalendarQueryVariables>;
export const BookAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BookAppointment($input: BookAppointmentInput!) {
  bookAppointment(input: $input) {
    __typename
    ... on Appointment {
      id
      state
    }
    ... on Refusal {
      message
    }
    ... on InsufficientFunds {
      required {
        ...MoneyParts
      }
      balance {
        ...MoneyParts
      }
    }
    ... on AppointmentPriceChanged {
      price {
        ...MoneyParts
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<BookAppointmentMutation, BookAppointmentMutationVariables>;
export const AcceptAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptAppointment($id: ID!) {
  acceptAppointment(id: $id) {
    __typename
    ...AppointmentParts
    ... on Refusal {
      message
    }
  }
}
    fragment AppointmentParts on Appointment {
  id
  state
  standing: state
  side
  channel
  startsAt
  endsAt
  minutes
  topic
  question
  serviceName
  reading {
    id
  }
  isPrepaid
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  requestedAt
  answerBy
  acceptedAt
  endedAt
  cancelledBy
  freeUntil
  lateRefundBasisPoints
  absentRefundBasisPoints
  movesLeft
  moved {
    at
    from
    to
  }
  roomOpensAt
  asOf
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    timeZone
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AcceptAppointmentMutation, AcceptAppointmentMutationVariables>;
export const DeclineAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeclineAppointment($id: ID!) {
  declineAppointment(id: $id) {
    __typename
    ...AppointmentParts
    ... on Refusal {
      message
    }
  }
}
    fragment AppointmentParts on Appointment {
  id
  state
  standing: state
  side
  channel
  startsAt
  endsAt
  minutes
  topic
  question
  serviceName
  reading {
    id
  }
  isPrepaid
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  requestedAt
  answerBy
  acceptedAt
  endedAt
  cancelledBy
  freeUntil
  lateRefundBasisPoints
  absentRefundBasisPoints
  movesLeft
  moved {
    at
    from
    to
  }
  roomOpensAt
  asOf
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    timeZone
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<DeclineAppointmentMutation, DeclineAppointmentMutationVariables>;
export const CancelAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelAppointment($id: ID!) {
  cancelAppointment(id: $id) {
    __typename
    ...AppointmentParts
    ... on Refusal {
      message
    }
  }
}
    fragment AppointmentParts on Appointment {
  id
  state
  standing: state
  side
  channel
  startsAt
  endsAt
  minutes
  topic
  question
  serviceName
  reading {
    id
  }
  isPrepaid
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  requestedAt
  answerBy
  acceptedAt
  endedAt
  cancelledBy
  freeUntil
  lateRefundBasisPoints
  absentRefundBasisPoints
  movesLeft
  moved {
    at
    from
    to
  }
  roomOpensAt
  asOf
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    timeZone
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<CancelAppointmentMutation, CancelAppointmentMutationVariables>;
export const RescheduleAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RescheduleAppointment($input: RescheduleAppointmentInput!) {
  rescheduleAppointment(input: $input) {
    __typename
    ...AppointmentParts
    ... on Refusal {
      message
    }
  }
}
    fragment AppointmentParts on Appointment {
  id
  state
  standing: state
  side
  channel
  startsAt
  endsAt
  minutes
  topic
  question
  serviceName
  reading {
    id
  }
  isPrepaid
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  requestedAt
  answerBy
  acceptedAt
  endedAt
  cancelledBy
  freeUntil
  lateRefundBasisPoints
  absentRefundBasisPoints
  movesLeft
  moved {
    at
    from
    to
  }
  roomOpensAt
  asOf
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    timeZone
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<RescheduleAppointmentMutation, RescheduleAppointmentMutationVariables>;
export const EnterAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EnterAppointment($id: ID!) {
  enterAppointment(id: $id) {
    __typename
    ... on Appointment {
      id
      reading {
        id
      }
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EnterAppointmentMutation, EnterAppointmentMutationVariables>;
export const ReadingStagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReadingStages($side: Side!) {
  viewer {
    id
    wallet {
      id
      balance {
        ...MoneyParts
      }
    }
    calendarFeed {
      madeAt
    }
    requested: allReadings(stage: REQUESTED, side: $side, first: 20) {
      edges {
        cursor
      }
    }
    upcoming: allReadings(stage: UPCOMING, side: $side, first: 20) {
      edges {
        cursor
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<ReadingStagesQuery, ReadingStagesQueryVariables>;
export const ReadingsPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReadingsPage($stage: ReadingStage!, $side: Side!, $kind: ReadingKind, $after: Cursor) {
  viewer {
    id
    allReadings(stage: $stage, side: $side, kind: $kind, first: 12, after: $after) {
      edges {
        node {
          __typename
          ...ReadingLine
          ...AppointmentLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment AppointmentLine on Appointment {
  id
  standing: state
  side
  channel
  startsAt
  minutes
  topic
  serviceName
  answerBy
  cancelledBy
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment ReadingLine on Reading {
  id
  channel
  state
  ending
  topic
  side
  requestedAt
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  meter {
    charged {
      ...MoneyParts
    }
    earned {
      ...MoneyParts
    }
    sharedMilliseconds
  }
  receipt {
    number
    total {
      ...MoneyParts
    }
    readerShare {
      ...MoneyParts
    }
    sharedSeconds
  }
  review {
    id
    stars
  }
  dispute {
    id
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReadingsPageQuery, ReadingsPageQueryVariables>;
export const AppointmentsAtDeskDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AppointmentsAtDesk {
  viewer {
    id
    schedule {
      daysAhead
    }
    requested: allReadings(stage: REQUESTED, side: READER, first: 10) {
      ...OpenPage
    }
    upcoming: allReadings(stage: UPCOMING, side: READER, first: 3) {
      ...OpenPage
    }
  }
}
    fragment AppointmentLine on Appointment {
  id
  standing: state
  side
  channel
  startsAt
  minutes
  topic
  serviceName
  answerBy
  cancelledBy
  price {
    ...MoneyParts
  }
  paid {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment OpenPage on AnyReadingConnection {
  edges {
    node {
      __typename
      ...AppointmentLine
    }
  }
  pageInfo {
    hasNextPage
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AppointmentsAtDeskQuery, AppointmentsAtDeskQueryVariables>;
export const MakeCalendarFeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MakeCalendarFeed {
  makeCalendarFeed {
    madeAt
    path
  }
}
    `) as unknown as TypedDocumentString<MakeCalendarFeedMutation, MakeCalendarFeedMutationVariables>;
export const StopCalendarFeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StopCalendarFeed {
  stopCalendarFeed {
    id
  }
}
    `) as unknown as TypedDocumentString<StopCalendarFeedMutation, StopCalendarFeedMutationVariables>;
export const ArticlesPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArticlesPage($first: Int!, $after: Cursor, $topic: String) {
  articles(first: $first, after: $after, topic: $topic) {
    edges {
      cursor
      node {
        ...ArticleCard
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  articleTopics {
    slug
    name
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ArticleCard on Article {
  slug
  title
  summary
  readingMinutes
  publishedAt
  cover {
    ...CutImage
  }
  topics {
    slug
    name
  }
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ArticlesPageQuery, ArticlesPageQueryVariables>;
export const ArticlePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArticlePage($slug: String!) {
  article(slug: $slug) {
    ...ArticleParts
    previous {
      slug
      title
    }
    next {
      slug
      title
    }
    readers(count: 4) {
      id
      slug
      name
      tagline
      presence
      picture {
        ...CutImage
      }
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ArticleCard on Article {
  slug
  title
  summary
  readingMinutes
  publishedAt
  cover {
    ...CutImage
  }
  topics {
    slug
    name
  }
}
fragment ArticleParts on Article {
  ...ArticleCard
  html
  updatedAt
  isByHouse
  author {
    id
    slug
    name
    tagline
    picture {
      ...CutImage
    }
  }
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables>;
export const ArticlePreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArticlePreview($document: String!) {
  articleDraft(document: $document) {
    ...ArticleParts
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ArticleCard on Article {
  slug
  title
  summary
  readingMinutes
  publishedAt
  cover {
    ...CutImage
  }
  topics {
    slug
    name
  }
}
fragment ArticleParts on Article {
  ...ArticleCard
  html
  updatedAt
  isByHouse
  author {
    id
    slug
    name
    tagline
    picture {
      ...CutImage
    }
  }
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ArticlePreviewQuery, ArticlePreviewQueryVariables>;
export const ArticleFeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArticleFeed {
  articles(first: 30) {
    edges {
      node {
        ...ArticleParts
      }
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ArticleCard on Article {
  slug
  title
  summary
  readingMinutes
  publishedAt
  cover {
    ...CutImage
  }
  topics {
    slug
    name
  }
}
fragment ArticleParts on Article {
  ...ArticleCard
  html
  updatedAt
  isByHouse
  author {
    id
    slug
    name
    tagline
    picture {
      ...CutImage
    }
  }
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ArticleFeedQuery, ArticleFeedQueryVariables>;
export const ArticleSlugsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArticleSlugs($after: Cursor) {
  articles(first: 100, after: $after) {
    edges {
      node {
        slug
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ArticleSlugsQuery, ArticleSlugsQueryVariables>;
export const StartPayoutSetupDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartPayoutSetup($idempotencyKey: IdempotencyKey!) {
  startPayoutSetup(idempotencyKey: $idempotencyKey) {
    __typename
    ... on PayoutSetupLink {
      url
    }
    ... on PayoutSetupRefused {
      message
    }
    ... on IdempotencyKeyReused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartPayoutSetupMutation, StartPayoutSetupMutationVariables>;
export const CheckPayoutSetupDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CheckPayoutSetup {
  checkPayoutSetup {
    payoutSetup {
      ...PayoutSetupParts
    }
  }
}
    fragment PayoutSetupParts on PayoutSetup {
  state
  missing
  waitingSince
}`) as unknown as TypedDocumentString<CheckPayoutSetupMutation, CheckPayoutSetupMutationVariables>;
export const ReaderDeskDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderDesk($after: Cursor) {
  viewer {
    id
    answersWaiting
    reader {
      id
      reviews(first: 6) {
        edges {
          node {
            ...ReviewParts
          }
        }
      }
    }
    earnings {
      ...EarningsParts
      payouts(first: 6) {
        edges {
          node {
            ...PayoutParts
          }
        }
      }
      readings(first: 10, after: $after) {
        edges {
          node {
            ...ReadingLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment ReadingLine on Reading {
  id
  channel
  state
  ending
  topic
  side
  requestedAt
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  meter {
    charged {
      ...MoneyParts
    }
    earned {
      ...MoneyParts
    }
    sharedMilliseconds
  }
  receipt {
    number
    total {
      ...MoneyParts
    }
    readerShare {
      ...MoneyParts
    }
    sharedSeconds
  }
  review {
    id
    stars
  }
  dispute {
    id
    state
  }
}
fragment EarningsParts on Earnings {
  id
  balance {
    ...MoneyParts
  }
  pending {
    ...MoneyParts
  }
  held {
    ...MoneyParts
  }
  today {
    ...MoneyParts
  }
  tipsToday {
    ...MoneyParts
  }
  allTime {
    ...MoneyParts
  }
  leastPayout {
    ...MoneyParts
  }
  payoutSetup {
    ...PayoutSetupParts
  }
}
fragment PayoutSetupParts on PayoutSetup {
  state
  missing
  waitingSince
}
fragment PayoutParts on Payout {
  id
  state
  failure
  createdAt
  settledAt
  amount {
    ...MoneyParts
  }
  returned {
    ...MoneyParts
  }
}
fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReaderDeskQuery, ReaderDeskQueryVariables>;
export const EarningsChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription EarningsChanged {
  earningsChanged {
    ...EarningsParts
    payouts(first: 6) {
      edges {
        node {
          ...PayoutParts
        }
      }
    }
  }
}
    fragment EarningsParts on Earnings {
  id
  balance {
    ...MoneyParts
  }
  pending {
    ...MoneyParts
  }
  held {
    ...MoneyParts
  }
  today {
    ...MoneyParts
  }
  tipsToday {
    ...MoneyParts
  }
  allTime {
    ...MoneyParts
  }
  leastPayout {
    ...MoneyParts
  }
  payoutSetup {
    ...PayoutSetupParts
  }
}
fragment PayoutSetupParts on PayoutSetup {
  state
  missing
  waitingSince
}
fragment PayoutParts on Payout {
  id
  state
  failure
  createdAt
  settledAt
  amount {
    ...MoneyParts
  }
  returned {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<EarningsChangedSubscription, EarningsChangedSubscriptionVariables>;
export const ReaderProfilePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderProfilePage {
  attributes {
    id
    name
    kind
  }
  topics
  viewer {
    id
    reader {
      ...ReaderCard
    }
    readerProfile {
      ...ReaderProfileParts
    }
    wallet {
      id
      balance {
        ...MoneyParts
      }
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ReaderProfileParts on ReaderProfile {
  version
  name
  tagline
  bio
  location
  languages
  attributes {
    id
    name
    kind
  }
  topics
  timeZone
  status
  picture {
    ...CutImage
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
}
fragment BadgeParts on ReaderBadge {
  level
  attribute {
    id
    slug
    name
  }
}
fragment ReaderCard on Reader {
  id
  slug
  name
  tagline
  presence
  isFavourite
  nextSlot
  languages
  readingSince
  badges {
    ...BadgeParts
  }
  picture {
    ...CutImage
  }
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  reviewSummary {
    count
    average
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReaderProfilePageQuery, ReaderProfilePageQueryVariables>;
export const EditReaderProfileDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EditReaderProfile($input: EditReaderProfileInput!) {
  editReaderProfile(input: $input) {
    __typename
    ... on ReaderProfile {
      ...ReaderProfileParts
    }
    ... on ProfileInvalid {
      message
      fields {
        field
        message
      }
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ReaderProfileParts on ReaderProfile {
  version
  name
  tagline
  bio
  location
  languages
  attributes {
    id
    name
    kind
  }
  topics
  timeZone
  status
  picture {
    ...CutImage
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<EditReaderProfileMutation, EditReaderProfileMutationVariables>;
export const GoOnlineDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation GoOnline {
  goOnline {
    presence
  }
}
    `) as unknown as TypedDocumentString<GoOnlineMutation, GoOnlineMutationVariables>;
export const GoOfflineDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation GoOffline {
  goOffline {
    presence
  }
}
    `) as unknown as TypedDocumentString<GoOfflineMutation, GoOfflineMutationVariables>;
export const ReplyToReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReplyToReview($input: ReplyToReviewInput!) {
  replyToReview(input: $input) {
    __typename
    ... on Review {
      ...ReviewParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}`) as unknown as TypedDocumentString<ReplyToReviewMutation, ReplyToReviewMutationVariables>;
export const ReaderReportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderReport($period: ReportPeriod!) {
  viewer {
    id
    readerReport(period: $period) {
      period
      timeZone
      since
      until
      readings
      sharedSeconds
      averageSeconds
      clients
      returningClients
      previousClients
      retainedClients
      step
      rings {
        answered
        declined
        missed
        withdrawn
      }
      earned {
        readings {
          ...MoneyParts
        }
        tips {
          ...MoneyParts
        }
        gifts {
          ...MoneyParts
        }
        refunds {
          ...MoneyParts
        }
        adjustments {
          ...MoneyParts
        }
        total {
          ...MoneyParts
        }
      }
      lines {
        kind
        key
        name
        readings
        sharedSeconds
        earned {
          ...MoneyParts
        }
      }
      steps {
        day
        readings
        sharedSeconds
        earned {
          ...MoneyParts
        }
      }
      ratings {
        day
        count
        average
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<ReaderReportQuery, ReaderReportQueryVariables>;
export const GiftsToSendDocument = /*#__PURE__*/ new TypedDocumentString(`
    query GiftsToSend {
  gifts {
    ...GiftParts
  }
  viewer {
    id
    wallet {
      id
      sequence
      balance {
        ...MoneyParts
      }
    }
  }
}
    fragment GiftParts on Gift {
  id
  name
  price {
    ...MoneyParts
  }
  picture {
    ...ImageParts
  }
  animation
  sound
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<GiftsToSendQuery, GiftsToSendQueryVariables>;
export const SendGiftDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendGift($input: SendGiftInput!) {
  sendGift(input: $input) {
    __typename
    ... on SentGift {
      ...SentGiftParts
    }
    ... on Refusal {
      code
      message
    }
    ... on InsufficientFunds {
      missing {
        ...MoneyParts
      }
    }
  }
}
    fragment GiftParts on Gift {
  id
  name
  price {
    ...MoneyParts
  }
  picture {
    ...ImageParts
  }
  animation
  sound
}
fragment SentGiftParts on SentGift {
  id
  count
  combo
  senderName
  at
  undoneAt
  refundedAt
  gift {
    ...GiftParts
  }
  amount {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<SendGiftMutation, SendGiftMutationVariables>;
export const UndoGiftDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UndoGift($sentGiftId: ID!) {
  undoGift(sentGiftId: $sentGiftId) {
    __typename
    ... on SentGift {
      id
      undoneAt
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UndoGiftMutation, UndoGiftMutationVariables>;
export const GiftsReceivedDocument = /*#__PURE__*/ new TypedDocumentString(`
    query GiftsReceived($after: Cursor) {
  viewer {
    id
    giftsReceived(first: 20, after: $after) {
      edges {
        node {
          ...SentGiftParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment GiftParts on Gift {
  id
  name
  price {
    ...MoneyParts
  }
  picture {
    ...ImageParts
  }
  animation
  sound
}
fragment SentGiftParts on SentGift {
  id
  count
  combo
  senderName
  at
  undoneAt
  refundedAt
  gift {
    ...GiftParts
  }
  amount {
    ...MoneyParts
  }
  earned {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<GiftsReceivedQuery, GiftsReceivedQueryVariables>;
export const GiftUpdatesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription GiftUpdates($subject: GiftSubjectInput!) {
  giftUpdates(subject: $subject) {
    sent {
      ...ArrivedGift
    }
    undone {
      id
    }
    board {
      ...GiftBoardParts
    }
  }
}
    fragment GiftParts on Gift {
  id
  name
  price {
    ...MoneyParts
  }
  picture {
    ...ImageParts
  }
  animation
  sound
}
fragment GiftBoardParts on GiftBoard {
  places {
    place
    senderName
    gifts
    amount {
      ...MoneyParts
    }
  }
  goal {
    words
    isReached
    amount {
      ...MoneyParts
    }
    progress {
      ...MoneyParts
    }
  }
}
fragment ArrivedGift on SentGift {
  id
  count
  combo
  senderName
  gift {
    ...GiftParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<GiftUpdatesSubscription, GiftUpdatesSubscriptionVariables>;
export const SetGiftGoalDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetGiftGoal($input: SetGiftGoalInput!) {
  setGiftGoal(input: $input) {
    __typename
    ... on GiftGoal {
      words
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetGiftGoalMutation, SetGiftGoalMutationVariables>;
export const GiftLeadersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query GiftLeaders($period: GiftPeriod!) {
  giftLeaders(period: $period) {
    place
    senderName
    gifts
    amount {
      ...MoneyParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<GiftLeadersQuery, GiftLeadersQueryVariables>;
export const HelpArticlesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HelpArticles($text: String) {
  helpArticles(text: $text) {
    slug
    category
    title
    html
  }
}
    `) as unknown as TypedDocumentString<HelpArticlesQuery, HelpArticlesQueryVariables>;
export const HelpArticlePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HelpArticlePage($slug: String!) {
  helpArticle(slug: $slug) {
    slug
    category
    title
    html
  }
  helpArticles {
    slug
    category
    title
  }
}
    `) as unknown as TypedDocumentString<HelpArticlePageQuery, HelpArticlePageQueryVariables>;
export const HelpSlugsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HelpSlugs {
  helpArticles {
    slug
  }
}
    `) as unknown as TypedDocumentString<HelpSlugsQuery, HelpSlugsQueryVariables>;
export const AskPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AskPage {
  viewer {
    id
    readings(first: 5) {
      edges {
        node {
          id
          requestedAt
          reader {
            id
            name
          }
        }
      }
    }
    orders(first: 5) {
      edges {
        node {
          id
          number
          placedAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskPageQuery, AskPageQueryVariables>;
export const AskAboutPayoutDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AskAboutPayout {
  viewer {
    id
    earnings {
      id
      payouts(first: 5) {
        edges {
          node {
            id
            createdAt
            amount {
              ...MoneyParts
            }
          }
        }
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<AskAboutPayoutQuery, AskAboutPayoutQueryVariables>;
export const TicketsPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TicketsPage($after: Cursor) {
  viewer {
    id
    tickets(first: 20, after: $after) {
      edges {
        node {
          id
          number
          subject
          topic
          state
          since
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TicketsPageQuery, TicketsPageQueryVariables>;
export const TicketPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TicketPage($id: ID!) {
  node(id: $id) {
    __typename
    ... on Ticket {
      ...TicketParts
    }
  }
}
    fragment TicketParts on Ticket {
  id
  number
  topic
  subject
  aboutId
  state
  since
  askedAt
  messages {
    author
    words
    at
  }
}`) as unknown as TypedDocumentString<TicketPageQuery, TicketPageQueryVariables>;
export const TicketByKeyPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TicketByKeyPage($ticketKey: String!) {
  ticketByKey(ticketKey: $ticketKey) {
    ...TicketParts
  }
}
    fragment TicketParts on Ticket {
  id
  number
  topic
  subject
  aboutId
  state
  since
  askedAt
  messages {
    author
    words
    at
  }
}`) as unknown as TypedDocumentString<TicketByKeyPageQuery, TicketByKeyPageQueryVariables>;
export const RateHelpArticleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RateHelpArticle($input: RateHelpArticleInput!) {
  rateHelpArticle(input: $input)
}
    `) as unknown as TypedDocumentString<RateHelpArticleMutation, RateHelpArticleMutationVariables>;
export const AskTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AskTicket($input: AskTicketInput!) {
  askTicket(input: $input) {
    __typename
    ... on Ticket {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskTicketMutation, AskTicketMutationVariables>;
export const AskByMailDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AskByMail($input: AskByMailInput!) {
  askByMail(input: $input) {
    __typename
    ... on QuestionMailed {
      email
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskByMailMutation, AskByMailMutationVariables>;
export const ConfirmQuestionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConfirmQuestion($questionKey: String!) {
  confirmQuestion(questionKey: $questionKey) {
    __typename
    ... on KeyedTicket {
      ticketKey
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmQuestionMutation, ConfirmQuestionMutationVariables>;
export const ReplyToTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReplyToTicket($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) {
    __typename
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReplyToTicketMutation, ReplyToTicketMutationVariables>;
export const ReplyByKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReplyByKey($input: ReplyByKeyInput!) {
  replyByKey(input: $input) {
    __typename
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReplyByKeyMutation, ReplyByKeyMutationVariables>;
export const HomePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HomePage {
  readingTerms {
    ...ReadingTerms
  }
  readers(first: 8, filter: {online: true}) {
    totalCount
    edges {
      node {
        ...ReaderCard
      }
    }
  }
  attributes {
    id
    slug
    name
    kind
  }
  articles(first: 3) {
    edges {
      node {
        ...ArticleCard
      }
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ArticleCard on Article {
  slug
  title
  summary
  readingMinutes
  publishedAt
  cover {
    ...CutImage
  }
  topics {
    slug
    name
  }
}
fragment ReadingTerms on ReadingTerms {
  readerShareBasisPoints
  refundsUnusedTime
  minimumMinutes
  ringSeconds
  graceSeconds
  disputeDays
}
fragment BadgeParts on ReaderBadge {
  level
  attribute {
    id
    slug
    name
  }
}
fragment ReaderCard on Reader {
  id
  slug
  name
  tagline
  presence
  isFavourite
  nextSlot
  languages
  readingSince
  badges {
    ...BadgeParts
  }
  picture {
    ...CutImage
  }
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  reviewSummary {
    count
    average
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<HomePageQuery, HomePageQueryVariables>;
export const ClientHomeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ClientHome {
  viewer {
    id
    wallet {
      id
      balance {
        ...MoneyParts
      }
    }
    readings(side: CLIENT, first: 12) {
      edges {
        node {
          ...ReadingLine
        }
      }
    }
    favourites(first: 24) {
      edges {
        node {
          ...ReaderCard
        }
      }
    }
    recommendations(first: 4) {
      reader {
        ...ReaderCard
      }
      likeReader {
        id
        name
      }
      sharedAttributes {
        id
        name
      }
      sharedTopics
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ReadingLine on Reading {
  id
  channel
  state
  ending
  topic
  side
  requestedAt
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  meter {
    charged {
      ...MoneyParts
    }
    earned {
      ...MoneyParts
    }
    sharedMilliseconds
  }
  receipt {
    number
    total {
      ...MoneyParts
    }
    readerShare {
      ...MoneyParts
    }
    sharedSeconds
  }
  review {
    id
    stars
  }
  dispute {
    id
    state
  }
}
fragment BadgeParts on ReaderBadge {
  level
  attribute {
    id
    slug
    name
  }
}
fragment ReaderCard on Reader {
  id
  slug
  name
  tagline
  presence
  isFavourite
  nextSlot
  languages
  readingSince
  badges {
    ...BadgeParts
  }
  picture {
    ...CutImage
  }
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  reviewSummary {
    count
    average
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ClientHomeQuery, ClientHomeQueryVariables>;
export const ReaderHomeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderHome {
  viewer {
    id
    reader {
      id
      slug
      presence
    }
    earnings {
      ...EarningsParts
    }
    readerReport(period: THIS_WEEK) {
      readings
      rings {
        answered
        missed
      }
    }
    readings(side: READER, first: 3) {
      edges {
        node {
          ...ReadingLine
        }
      }
    }
  }
}
    fragment ReadingLine on Reading {
  id
  channel
  state
  ending
  topic
  side
  requestedAt
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  meter {
    charged {
      ...MoneyParts
    }
    earned {
      ...MoneyParts
    }
    sharedMilliseconds
  }
  receipt {
    number
    total {
      ...MoneyParts
    }
    readerShare {
      ...MoneyParts
    }
    sharedSeconds
  }
  review {
    id
    stars
  }
  dispute {
    id
    state
  }
}
fragment EarningsParts on Earnings {
  id
  balance {
    ...MoneyParts
  }
  pending {
    ...MoneyParts
  }
  held {
    ...MoneyParts
  }
  today {
    ...MoneyParts
  }
  tipsToday {
    ...MoneyParts
  }
  allTime {
    ...MoneyParts
  }
  leastPayout {
    ...MoneyParts
  }
  payoutSetup {
    ...PayoutSetupParts
  }
}
fragment PayoutSetupParts on PayoutSetup {
  state
  missing
  waitingSince
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReaderHomeQuery, ReaderHomeQueryVariables>;
export const StaffHomeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StaffHome($decides: Boolean!, $delivers: Boolean!, $moderates: Boolean!) {
  disputes: cases(filter: {kind: DISPUTE}, first: 20) @include(if: $decides) {
    ...Waits
  }
  payments: cases(filter: {kind: PAYMENT}, first: 20) @include(if: $decides) {
    ...Waits
  }
  chargebacks: cases(filter: {kind: CHARGEBACK}, first: 20) @include(if: $decides) {
    ...Waits
  }
  audits: cases(filter: {kind: AUDIT}, first: 20) @include(if: $decides) {
    ...Waits
  }
  moderationQueue(first: 20) @include(if: $moderates) {
    edges {
      node {
        id
        openedAt
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  parkedDeliveries(first: 20) @include(if: $delivers) {
    edges {
      node {
        id
        parkedAt
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment Waits on CaseConnection {
  edges {
    node {
      id
      openedAt
    }
  }
  pageInfo {
    hasNextPage
  }
}`) as unknown as TypedDocumentString<StaffHomeQuery, StaffHomeQueryVariables>;
export const HoroscopesPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HoroscopesPage($day: Date!) {
  horoscopes(day: $day) {
    ...HoroscopeParts
  }
}
    fragment HoroscopeParts on Horoscope {
  sign
  day
  html
  updatedAt
}`) as unknown as TypedDocumentString<HoroscopesPageQuery, HoroscopesPageQueryVariables>;
export const HoroscopePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HoroscopePage($sign: ZodiacSign!, $day: Date!, $tomorrow: Date!) {
  horoscope(sign: $sign, day: $day) {
    ...HoroscopeParts
  }
  ofTomorrow: horoscope(sign: $sign, day: $tomorrow) {
    day
  }
}
    fragment HoroscopeParts on Horoscope {
  sign
  day
  html
  updatedAt
}`) as unknown as TypedDocumentString<HoroscopePageQuery, HoroscopePageQueryVariables>;
export const HoroscopePreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HoroscopePreview($document: String!) {
  horoscopeDraft(document: $document) {
    ...HoroscopeParts
  }
}
    fragment HoroscopeParts on Horoscope {
  sign
  day
  html
  updatedAt
}`) as unknown as TypedDocumentString<HoroscopePreviewQuery, HoroscopePreviewQueryVariables>;
export const IncomingReadingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription IncomingReadings {
  incomingReadings {
    readings {
      ...IncomingReading
    }
    missed {
      id
      ringEndsAt
      client {
        id
        name
      }
    }
  }
}
    fragment IncomingReading on Reading {
  id
  channel
  state
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  requestedAt
  ringEndsAt
  meter {
    at
    minuteLimit
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<IncomingReadingsSubscription, IncomingReadingsSubscriptionVariables>;
export const OthersOnlineDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OthersOnline($filter: ReaderFilter!) {
  readers(first: 4, filter: $filter, sort: AVAILABLE_FIRST) {
    edges {
      node {
        id
        slug
        name
        tagline
        picture {
          ...ImageParts
        }
        rates {
          channel
          perMinute {
            ...MoneyParts
          }
        }
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<OthersOnlineQuery, OthersOnlineQueryVariables>;
export const ReadingRoomDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReadingRoom($id: ID!) {
  reading(id: $id) {
    ...LiveReading
    messages(first: 100) {
      ...MessagePage
    }
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment MessageParts on Message {
  id
  side
  text
  picture {
    ...ImageParts
  }
  at
  clientKey
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment MessagePage on MessageConnection {
  edges {
    node {
      ...MessageParts
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReadingRoomQuery, ReadingRoomQueryVariables>;
export const MoreMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MoreMessages($id: ID!, $after: Cursor) {
  reading(id: $id) {
    id
    messages(first: 100, after: $after) {
      ...MessagePage
    }
  }
}
    fragment MessageParts on Message {
  id
  side
  text
  picture {
    ...ImageParts
  }
  at
  clientKey
}
fragment MessagePage on MessageConnection {
  edges {
    node {
      ...MessageParts
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<MoreMessagesQuery, MoreMessagesQueryVariables>;
export const ReadingEventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ReadingEvents($readingId: ID!, $pageSession: String!, $after: Sequence) {
  readingEvents(readingId: $readingId, pageSession: $pageSession, after: $after) {
    __typename
    ... on ReadingStateChanged {
      sequence
      reading {
        ...LiveReading
      }
    }
    ... on ReadingTick {
      sequence
      minute
      amount {
        ...MoneyParts
      }
      meter {
        ...MeterParts
      }
    }
    ... on ReadingWarning {
      sequence
    }
    ... on ExtensionProposed {
      sequence
      minutes
    }
    ... on MessageSent {
      sequence
      message {
        ...MessageParts
      }
    }
    ... on SideChanged {
      sequence
      side
      present
      pageSession
    }
    ... on SignalSent {
      sequence
      signal {
        from
        kind
        data
      }
    }
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment MessageParts on Message {
  id
  side
  text
  picture {
    ...ImageParts
  }
  at
  clientKey
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReadingEventsSubscription, ReadingEventsSubscriptionVariables>;
export const IceServersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IceServers($readingId: ID!) {
  iceServers(readingId: $readingId) {
    urls
    username
    credential
  }
}
    `) as unknown as TypedDocumentString<IceServersQuery, IceServersQueryVariables>;
export const AcceptReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptReading($id: ID!) {
  acceptReading(id: $id) {
    ...ReadingAnswer
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<AcceptReadingMutation, AcceptReadingMutationVariables>;
export const DeclineReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeclineReading($id: ID!) {
  declineReading(id: $id) {
    ...ReadingAnswer
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<DeclineReadingMutation, DeclineReadingMutationVariables>;
export const CancelReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelReading($id: ID!) {
  cancelReading(id: $id) {
    ...ReadingAnswer
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<CancelReadingMutation, CancelReadingMutationVariables>;
export const JoinReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation JoinReading($input: ReadingPageInput!) {
  joinReading(input: $input) {
    ...ReadingAnswer
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<JoinReadingMutation, JoinReadingMutationVariables>;
export const LeaveReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LeaveReading($input: ReadingPageInput!) {
  leaveReading(input: $input) {
    ...ReadingAnswer
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<LeaveReadingMutation, LeaveReadingMutationVariables>;
export const ExtendReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ExtendReading($input: ExtendReadingInput!) {
  extendReading(input: $input) {
    ...ReadingAnswer
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ExtendReadingMutation, ExtendReadingMutationVariables>;
export const ProposeExtensionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProposeExtension($input: ProposeExtensionInput!) {
  proposeExtension(input: $input) {
    ...ReadingAnswer
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ProposeExtensionMutation, ProposeExtensionMutationVariables>;
export const EndReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndReading($id: ID!) {
  endReading(id: $id) {
    ...ReadingAnswer
  }
}
    fragment MeterParts on Meter {
  at
  sharedMilliseconds
  bookedUntil
  activeSince
  nextChargeAt
  minutesCharged
  charged {
    ...MoneyParts
  }
  balance {
    ...MoneyParts
  }
  minutesLeft
  minuteLimit
  earned {
    ...MoneyParts
  }
}
fragment LiveReading on Reading {
  id
  channel
  state
  ending
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  client {
    id
    name
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
  side
  requestedAt
  ringEndsAt
  acceptedAt
  startedAt
  endedAt
  graceEndsAt
  appointment {
    id
  }
  clientPresent
  readerPresent
  clientPage
  readerPage
  meter {
    ...MeterParts
  }
  sequence
}
fragment ReadingAnswer on ReadingResult {
  __typename
  ... on Reading {
    ...LiveReading
  }
  ... on ReadingNotOpen {
    message
    state
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<EndReadingMutation, EndReadingMutationVariables>;
export const SendMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    __typename
    ... on Message {
      ...MessageParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment MessageParts on Message {
  id
  side
  text
  picture {
    ...ImageParts
  }
  at
  clientKey
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const SendPictureDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendPicture($input: SendPictureInput!) {
  sendPicture(input: $input) {
    __typename
    ... on Message {
      ...MessageParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment MessageParts on Message {
  id
  side
  text
  picture {
    ...ImageParts
  }
  at
  clientKey
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<SendPictureMutation, SendPictureMutationVariables>;
export const SendSignalDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendSignal($input: SendSignalInput!) {
  sendSignal(input: $input) {
    __typename
    ... on ReadingNotOpen {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendSignalMutation, SendSignalMutationVariables>;
export const RoomSignsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription RoomSigns($readingId: ID!) {
  roomSigns(readingId: $readingId) {
    kind
    messageId
  }
}
    `) as unknown as TypedDocumentString<RoomSignsSubscription, RoomSignsSubscriptionVariables>;
export const SendRoomSignDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendRoomSign($input: SendRoomSignInput!) {
  sendRoomSign(input: $input) {
    __typename
    ... on ReadingNotOpen {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendRoomSignMutation, SendRoomSignMutationVariables>;
export const FlagContentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FlagContent($input: FlagContentInput!) {
  flagContent(input: $input) {
    __typename
    ... on ContentFlagged {
      reason
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FlagContentMutation, FlagContentMutationVariables>;
export const ReportedContentDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReportedContent($id: ID!) {
  node(id: $id) {
    __typename
    ... on Reader {
      id
      name
    }
    ... on Review {
      id
      comment
    }
    ... on ProductReview {
      id
      comment
    }
    ... on Product {
      id
      name
    }
    ... on StreamMessage {
      id
      text
    }
  }
}
    `) as unknown as TypedDocumentString<ReportedContentQuery, ReportedContentQueryVariables>;
export const OwnRemovalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OwnRemovals($after: Cursor) {
  viewer {
    id
    removals(first: 10, after: $after) {
      edges {
        node {
          id
          kind
          state
          words
          reason
          explanation
          removedAt
          appealUntil
          appealWords
          mayAppeal
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnRemovalsQuery, OwnRemovalsQueryVariables>;
export const AppealRemovalDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AppealRemoval($input: AppealRemovalInput!) {
  appealRemoval(input: $input) {
    __typename
    ... on RemovedContent {
      id
      state
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AppealRemovalMutation, AppealRemovalMutationVariables>;
export const NotificationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Notifications($first: Int!, $after: Cursor, $unreadOnly: Boolean = false) {
  viewer {
    id
    unreadNotifications
    notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
      edges {
        node {
          ...NotificationParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment NotificationParts on Notification {
  id
  type
  title
  link
  createdAt
  readAt
}`) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const MarkNotificationsReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    marked
  }
}
    `) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const NotificationBellDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription NotificationBell {
  notificationBell {
    unread
  }
}
    `) as unknown as TypedDocumentString<NotificationBellSubscription, NotificationBellSubscriptionVariables>;
export const ChangeNotificationSettingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeNotificationSettings($input: ChangeNotificationSettingsInput!) {
  changeNotificationSettings(input: $input) {
    ...NotificationSettingsParts
  }
}
    fragment NotificationSettingsParts on NotificationSettings {
  timeZone
  digest
  reminders
  areTextsOffered
  phone {
    number
  }
  phoneCode {
    number
  }
  quietHours {
    fromMinute
    toMinute
  }
  choices {
    type
    channel
    isOn
    isLocked
  }
}`) as unknown as TypedDocumentString<ChangeNotificationSettingsMutation, ChangeNotificationSettingsMutationVariables>;
export const SendPhoneCodeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendPhoneCode($input: SendPhoneCodeInput!) {
  sendPhoneCode(input: $input) {
    __typename
    ...NotificationSettingsParts
    ... on Refusal {
      message
    }
  }
}
    fragment NotificationSettingsParts on NotificationSettings {
  timeZone
  digest
  reminders
  areTextsOffered
  phone {
    number
  }
  phoneCode {
    number
  }
  quietHours {
    fromMinute
    toMinute
  }
  choices {
    type
    channel
    isOn
    isLocked
  }
}`) as unknown as TypedDocumentString<SendPhoneCodeMutation, SendPhoneCodeMutationVariables>;
export const VerifyPhoneDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VerifyPhone($input: VerifyPhoneInput!) {
  verifyPhone(input: $input) {
    __typename
    ...NotificationSettingsParts
    ... on Refusal {
      message
    }
  }
}
    fragment NotificationSettingsParts on NotificationSettings {
  timeZone
  digest
  reminders
  areTextsOffered
  phone {
    number
  }
  phoneCode {
    number
  }
  quietHours {
    fromMinute
    toMinute
  }
  choices {
    type
    channel
    isOn
    isLocked
  }
}`) as unknown as TypedDocumentString<VerifyPhoneMutation, VerifyPhoneMutationVariables>;
export const RemovePhoneDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemovePhone {
  removePhone {
    ...NotificationSettingsParts
  }
}
    fragment NotificationSettingsParts on NotificationSettings {
  timeZone
  digest
  reminders
  areTextsOffered
  phone {
    number
  }
  phoneCode {
    number
  }
  quietHours {
    fromMinute
    toMinute
  }
  choices {
    type
    channel
    isOn
    isLocked
  }
}`) as unknown as TypedDocumentString<RemovePhoneMutation, RemovePhoneMutationVariables>;
export const StopMailsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StopMails($token: String!) {
  stopMails(token: $token) {
    type
  }
}
    `) as unknown as TypedDocumentString<StopMailsMutation, StopMailsMutationVariables>;
export const PushKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PushKey {
  pushKey
}
    `) as unknown as TypedDocumentString<PushKeyQuery, PushKeyQueryVariables>;
export const SavePushSubscriptionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SavePushSubscription($input: SavePushSubscriptionInput!) {
  savePushSubscription(input: $input) {
    isOn
  }
}
    `) as unknown as TypedDocumentString<SavePushSubscriptionMutation, SavePushSubscriptionMutationVariables>;
export const ForgetPushSubscriptionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ForgetPushSubscription($endpoint: String!) {
  forgetPushSubscription(endpoint: $endpoint) {
    isOn
  }
}
    `) as unknown as TypedDocumentString<ForgetPushSubscriptionMutation, ForgetPushSubscriptionMutationVariables>;
export const LegalDocumentDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LegalDocument($kind: LegalDocumentKind!) {
  legalDocument(kind: $kind) {
    kind
    version
    title
    changes
    html
    publishedAt
  }
}
    `) as unknown as TypedDocumentString<LegalDocumentQuery, LegalDocumentQueryVariables>;
export const WaitingPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WaitingPage($id: ID!) {
  waiting(id: $id) {
    ...WaitingPageParts
  }
}
    fragment WaitingParts on Waiting {
  id
  state
  place
  peopleAhead
  expectedWaitSeconds
  readerPresence
  reading {
    id
  }
}
fragment WaitingPageParts on Waiting {
  ...WaitingParts
  channel
  topic
  question
  ratePerMinute {
    ...MoneyParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<WaitingPageQuery, WaitingPageQueryVariables>;
export const CurrentWaitingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CurrentWaiting {
  viewer {
    id
    currentWaiting {
      ...WaitingParts
    }
  }
}
    fragment WaitingParts on Waiting {
  id
  state
  place
  peopleAhead
  expectedWaitSeconds
  readerPresence
  reading {
    id
  }
}`) as unknown as TypedDocumentString<CurrentWaitingQuery, CurrentWaitingQueryVariables>;
export const QueueNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query QueueNow($slug: String!) {
  reader(by: {slug: $slug}) {
    id
    queue {
      length
      expectedWaitSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<QueueNowQuery, QueueNowQueryVariables>;
export const JoinQueueDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation JoinQueue($input: RequestReadingInput!) {
  joinQueue(input: $input) {
    __typename
    ... on Waiting {
      id
    }
    ... on InsufficientFunds {
      message
      required {
        ...MoneyParts
      }
      balance {
        ...MoneyParts
      }
    }
    ... on ReaderFree {
      message
    }
    ... on ReaderUnavailable {
      message
      presence
    }
    ... on PriceChanged {
      message
      ratePerMinute {
        ...MoneyParts
      }
    }
    ... on ConsentNeeded {
      message
    }
    ... on ChannelNotOffered {
      message
      offered
    }
    ... on AlreadyInReading {
      message
      reading {
        id
      }
    }
    ... on AlreadyWaiting {
      message
      waiting {
        id
      }
    }
    ... on IdempotencyKeyReused {
      message
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<JoinQueueMutation, JoinQueueMutationVariables>;
export const LeaveQueueDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LeaveQueue($id: ID!) {
  leaveQueue(waitingId: $id) {
    waiting {
      ...WaitingParts
    }
  }
}
    fragment WaitingParts on Waiting {
  id
  state
  place
  peopleAhead
  expectedWaitSeconds
  readerPresence
  reading {
    id
  }
}`) as unknown as TypedDocumentString<LeaveQueueMutation, LeaveQueueMutationVariables>;
export const WaitingChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription WaitingChanged($id: ID!) {
  waitingChanged(id: $id) {
    ...WaitingParts
  }
}
    fragment WaitingParts on Waiting {
  id
  state
  place
  peopleAhead
  expectedWaitSeconds
  readerPresence
  reading {
    id
  }
}`) as unknown as TypedDocumentString<WaitingChangedSubscription, WaitingChangedSubscriptionVariables>;
export const QueueChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription QueueChanged {
  queueChanged {
    waiting {
      id
      channel
      topic
      joinedAt
      client {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QueueChangedSubscription, QueueChangedSubscriptionVariables>;
export const AddOnlineAlertDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddOnlineAlert($readerId: ID!) {
  addOnlineAlert(readerId: $readerId) {
    __typename
    ... on Reader {
      id
      hasOnlineAlert
    }
    ... on OnlineAlertNotAllowed {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddOnlineAlertMutation, AddOnlineAlertMutationVariables>;
export const RemoveOnlineAlertDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveOnlineAlert($readerId: ID!) {
  removeOnlineAlert(readerId: $readerId) {
    id
    hasOnlineAlert
  }
}
    `) as unknown as TypedDocumentString<RemoveOnlineAlertMutation, RemoveOnlineAlertMutationVariables>;
export const StopOnlineAlertDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StopOnlineAlert($key: String!) {
  stopOnlineAlert(key: $key) {
    reader {
      id
      slug
      name
    }
  }
}
    `) as unknown as TypedDocumentString<StopOnlineAlertMutation, StopOnlineAlertMutationVariables>;
export const BadgeFormulaDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BadgeFormula {
  badgeTerms {
    days
    levels {
      level
      readings
      rating
    }
  }
}
    `) as unknown as TypedDocumentString<BadgeFormulaQuery, BadgeFormulaQueryVariables>;
export const OwnBadgeProgressDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OwnBadgeProgress {
  viewer {
    id
    badgeProgress {
      attribute {
        id
        name
      }
      level
      readings
      rating
      next {
        level
        readings
        rating
      }
    }
  }
  badgeTerms {
    days
  }
}
    `) as unknown as TypedDocumentString<OwnBadgeProgressQuery, OwnBadgeProgressQueryVariables>;
export const AddFavouriteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddFavourite($readerId: ID!) {
  addFavourite(readerId: $readerId) {
    __typename
    ... on Reader {
      id
      isFavourite
    }
    ... on FavouriteNotAllowed {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddFavouriteMutation, AddFavouriteMutationVariables>;
export const RemoveFavouriteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveFavourite($readerId: ID!) {
  removeFavourite(readerId: $readerId) {
    id
    isFavourite
  }
}
    `) as unknown as TypedDocumentString<RemoveFavouriteMutation, RemoveFavouriteMutationVariables>;
export const ConnectPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConnectPage($first: Int!) {
  readers(first: $first, filter: {online: true}) {
    totalCount
    edges {
      node {
        ...ReaderCard
      }
    }
  }
  viewer {
    id
    favourites(first: 48) {
      edges {
        node {
          ...ReaderCard
        }
      }
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment BadgeParts on ReaderBadge {
  level
  attribute {
    id
    slug
    name
  }
}
fragment ReaderCard on Reader {
  id
  slug
  name
  tagline
  presence
  isFavourite
  nextSlot
  languages
  readingSince
  badges {
    ...BadgeParts
  }
  picture {
    ...CutImage
  }
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  reviewSummary {
    count
    average
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ConnectPageQuery, ConnectPageQueryVariables>;
export const AttributesPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AttributesPage {
  readers(first: 1) {
    totalCount
    facets {
      attributes {
        count
        attribute {
          id
          slug
        }
      }
    }
  }
  attributes {
    id
    slug
    name
    kind
  }
}
    `) as unknown as TypedDocumentString<AttributesPageQuery, AttributesPageQueryVariables>;
export const ReadersPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReadersPage($first: Int!, $after: Cursor, $filter: ReaderFilter, $sort: ReaderSort) {
  readers(first: $first, after: $after, filter: $filter, sort: $sort) {
    totalCount
    facets {
      online
      attributes {
        count
        attribute {
          id
          slug
        }
      }
      languages {
        language
        count
      }
      channels {
        channel
        count
      }
      prices {
        least {
          ...MoneyParts
        }
        most {
          ...MoneyParts
        }
        count
      }
      ratings {
        least
        count
      }
    }
    edges {
      cursor
      node {
        ...ReaderCard
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  attributes {
    id
    slug
    name
    kind
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment BadgeParts on ReaderBadge {
  level
  attribute {
    id
    slug
    name
  }
}
fragment ReaderCard on Reader {
  id
  slug
  name
  tagline
  presence
  isFavourite
  nextSlot
  languages
  readingSince
  badges {
    ...BadgeParts
  }
  picture {
    ...CutImage
  }
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  reviewSummary {
    count
    average
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReadersPageQuery, ReadersPageQueryVariables>;
export const ReaderSuggestionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderSuggestions($text: String!) {
  readerSuggestions(text: $text) {
    kind
    text
    slug
  }
}
    `) as unknown as TypedDocumentString<ReaderSuggestionsQuery, ReaderSuggestionsQueryVariables>;
export const ReaderPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderPage($slug: String!, $reviewsAfter: Cursor, $reviewSort: ReviewSort!, $stars: Int) {
  reader(by: {slug: $slug}) {
    ...ReaderCard
    bio
    location
    topics
    timeZone
    hasOnlineAlert
    statistics {
      readings
      returningPercent
      answerSeconds
    }
    similar(count: 4) {
      ...ReaderCard
    }
    starCounts {
      stars
      count
    }
    readingSince
    leastMinutes
    answerTemplates {
      ...TemplateParts
    }
    background {
      ...CutImage
    }
    reviews(first: 8, after: $reviewsAfter, sort: $reviewSort, stars: $stars) {
      edges {
        node {
          ...ReviewParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    queue {
      length
      expectedWaitSeconds
    }
    appointmentOffer {
      ...OfferParts
    }
  }
}
    fragment TemplateParts on AnswerTemplate {
  id
  name
  description
  promisedMinutes
  delivery
  isOffered
  price {
    ...MoneyParts
  }
  questions {
    prompt
    kind
    choices
    isRequired
  }
}
fragment OfferParts on AppointmentOffer {
  isInstant
  answerHours
  freeHours
  lateRefundBasisPoints
  absentRefundBasisPoints
  spans {
    minutes
    prices {
      channel
      price {
        ...MoneyParts
      }
    }
  }
  services {
    service {
      ...ServiceParts
    }
    price {
      ...MoneyParts
    }
  }
}
fragment ServiceParts on Service {
  id
  name
  description
  minutes
}
fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment BadgeParts on ReaderBadge {
  level
  attribute {
    id
    slug
    name
  }
}
fragment ReaderCard on Reader {
  id
  slug
  name
  tagline
  presence
  isFavourite
  nextSlot
  languages
  readingSince
  badges {
    ...BadgeParts
  }
  picture {
    ...CutImage
  }
  attributes {
    id
    name
    kind
  }
  rates {
    channel
    perMinute {
      ...MoneyParts
    }
  }
  reviewSummary {
    count
    average
  }
}
fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReaderPageQuery, ReaderPageQueryVariables>;
export const PresenceChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription PresenceChanged($readerIds: [ID!]!) {
  presenceChanged(readerIds: $readerIds) {
    readerId
    presence
  }
}
    `) as unknown as TypedDocumentString<PresenceChangedSubscription, PresenceChangedSubscriptionVariables>;
export const RequestReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestReading($input: RequestReadingInput!) {
  requestReading(input: $input) {
    __typename
    ... on Reading {
      id
      state
    }
    ... on InsufficientFunds {
      message
      required {
        ...MoneyParts
      }
      balance {
        ...MoneyParts
      }
    }
    ... on ReaderUnavailable {
      message
      presence
    }
    ... on PriceChanged {
      message
      ratePerMinute {
        ...MoneyParts
      }
    }
    ... on OthersWait {
      message
    }
    ... on ConsentNeeded {
      message
    }
    ... on ChannelNotOffered {
      message
      offered
    }
    ... on AlreadyInReading {
      message
      reading {
        id
      }
    }
    ... on IdempotencyKeyReused {
      message
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<RequestReadingMutation, RequestReadingMutationVariables>;
export const ReaderSlugsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderSlugs($after: Cursor) {
  readers(first: 100, after: $after, sort: NAME) {
    edges {
      node {
        id
        slug
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ReaderSlugsQuery, ReaderSlugsQueryVariables>;
export const ReadingReceiptDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReadingReceipt($id: ID!) {
  reading(id: $id) {
    id
    channel
    state
    ending
    stoppedBecause
    topic
    ratePerMinute {
      ...MoneyParts
    }
    client {
      id
      name
    }
    reader {
      id
      slug
      name
      picture {
        ...ImageParts
      }
    }
    side
    requestedAt
    startedAt
    endedAt
    appointment {
      id
      minutes
    }
    receipt {
      number
      sharedSeconds
      booked {
        ...MoneyParts
      }
      minutes {
        minute
        at
        amount {
          ...MoneyParts
        }
      }
      pauses {
        from
        to
        side
      }
      charged {
        ...MoneyParts
      }
      givenBack {
        ...MoneyParts
      }
      forgiven {
        ...MoneyParts
      }
      total {
        ...MoneyParts
      }
      readerShare {
        ...MoneyParts
      }
      platformShare {
        ...MoneyParts
      }
      tips {
        ...TipParts
      }
      refund {
        at
        amount {
          ...MoneyParts
        }
        byReader {
          ...MoneyParts
        }
      }
    }
    tipping {
      ...TippingParts
    }
    review {
      ...ReviewParts
    }
    disputableUntil
    dispute {
      ...DisputeParts
    }
  }
}
    fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}
fragment DisputeParts on Dispute {
  id
  state
  reason
  comment
  openedAt
  takenUpAt
  answer
  answeredAt
  decision
  refunded {
    ...MoneyParts
  }
  note
  decidedAt
}
fragment TipParts on Tip {
  number
  at
  amount {
    ...MoneyParts
  }
}
fragment TippingParts on Tipping {
  left
  until
  least {
    ...MoneyParts
  }
  most {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReadingReceiptQuery, ReadingReceiptQueryVariables>;
export const DisputeReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DisputeReading($input: DisputeReadingInput!) {
  disputeReading(input: $input) {
    __typename
    ... on Dispute {
      ...DisputeParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment DisputeParts on Dispute {
  id
  state
  reason
  comment
  openedAt
  takenUpAt
  answer
  answeredAt
  decision
  refunded {
    ...MoneyParts
  }
  note
  decidedAt
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DisputeReadingMutation, DisputeReadingMutationVariables>;
export const AnswerDisputeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AnswerDispute($input: AnswerDisputeInput!) {
  answerDispute(input: $input) {
    __typename
    ... on Dispute {
      ...DisputeParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment DisputeParts on Dispute {
  id
  state
  reason
  comment
  openedAt
  takenUpAt
  answer
  answeredAt
  decision
  refunded {
    ...MoneyParts
  }
  note
  decidedAt
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<AnswerDisputeMutation, AnswerDisputeMutationVariables>;
export const TipReaderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TipReader($input: TipReaderInput!) {
  tipReader(input: $input) {
    __typename
    ... on Tip {
      ...TipParts
      reading {
        id
        tipping {
          ...TippingParts
        }
        receipt {
          tips {
            ...TipParts
          }
        }
      }
    }
    ... on InsufficientFunds {
      message
      missing {
        ...MoneyParts
      }
    }
    ... on Refusal {
      message
    }
  }
}
    fragment TipParts on Tip {
  number
  at
  amount {
    ...MoneyParts
  }
}
fragment TippingParts on Tipping {
  left
  until
  least {
    ...MoneyParts
  }
  most {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<TipReaderMutation, TipReaderMutationVariables>;
export const ReviewReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReviewReading($input: ReviewReadingInput!) {
  reviewReading(input: $input) {
    __typename
    ... on Review {
      ...ReviewParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}`) as unknown as TypedDocumentString<ReviewReadingMutation, ReviewReadingMutationVariables>;
export const ReviewAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReviewAnswer($input: ReviewAnswerInput!) {
  reviewAnswer(input: $input) {
    __typename
    ... on Review {
      ...ReviewParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReviewParts on Review {
  id
  stars
  comment
  at
  reply {
    text
    at
  }
  author {
    name
  }
}`) as unknown as TypedDocumentString<ReviewAnswerMutation, ReviewAnswerMutationVariables>;
export const TipForAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TipForAnswer($input: TipForAnswerInput!) {
  tipForAnswer(input: $input) {
    __typename
    ... on Tip {
      ...TipParts
    }
    ... on InsufficientFunds {
      message
      missing {
        ...MoneyParts
      }
    }
    ... on Refusal {
      message
    }
  }
}
    fragment TipParts on Tip {
  number
  at
  amount {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<TipForAnswerMutation, TipForAnswerMutationVariables>;
export const DisputeAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DisputeAnswer($input: DisputeAnswerInput!) {
  disputeAnswer(input: $input) {
    __typename
    ... on Dispute {
      ...DisputeParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment DisputeParts on Dispute {
  id
  state
  reason
  comment
  openedAt
  takenUpAt
  answer
  answeredAt
  decision
  refunded {
    ...MoneyParts
  }
  note
  decidedAt
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<DisputeAnswerMutation, DisputeAnswerMutationVariables>;
export const ExplainAnswerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ExplainAnswer($input: ExplainAnswerInput!) {
  explainAnswer(input: $input) {
    __typename
    ... on Dispute {
      ...DisputeParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment DisputeParts on Dispute {
  id
  state
  reason
  comment
  openedAt
  takenUpAt
  answer
  answeredAt
  decision
  refunded {
    ...MoneyParts
  }
  note
  decidedAt
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<ExplainAnswerMutation, ExplainAnswerMutationVariables>;
export const SchedulePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SchedulePage {
  viewer {
    id
    reader {
      id
      slug
      timeZone
      rates {
        channel
      }
      appointmentOffer {
        isInstant
        spans {
          minutes
        }
        services {
          service {
            id
          }
          price {
            ...MoneyParts
          }
        }
      }
    }
    schedule {
      ...ScheduleParts
    }
    ownCalendar {
      ...OwnCalendarParts
    }
  }
  readingTerms {
    appointmentMinutes
  }
  services {
    ...ServiceParts
    leastPrice {
      ...MoneyParts
    }
    mostPrice {
      ...MoneyParts
    }
  }
}
    fragment ServiceParts on Service {
  id
  name
  description
  minutes
}
fragment ScheduleParts on Schedule {
  weekly {
    weekday
    fromMinute
    toMinute
  }
  daysOff
  extra {
    day
    fromMinute
    toMinute
  }
  bufferBefore
  bufferAfter
  noticeMinutes
  daysAhead
  mostADay
}
fragment OwnCalendarParts on OwnCalendar {
  address
  readAt
  problem
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<SchedulePageQuery, SchedulePageQueryVariables>;
export const SaveScheduleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveSchedule($input: SaveScheduleInput!) {
  saveSchedule(input: $input) {
    __typename
    ...ScheduleParts
    ... on Refusal {
      message
    }
  }
}
    fragment ScheduleParts on Schedule {
  weekly {
    weekday
    fromMinute
    toMinute
  }
  daysOff
  extra {
    day
    fromMinute
    toMinute
  }
  bufferBefore
  bufferAfter
  noticeMinutes
  daysAhead
  mostADay
}`) as unknown as TypedDocumentString<SaveScheduleMutation, SaveScheduleMutationVariables>;
export const SaveAppointmentOfferDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveAppointmentOffer($input: SaveAppointmentOfferInput!) {
  saveAppointmentOffer(input: $input) {
    __typename
    ... on AppointmentOffer {
      isInstant
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveAppointmentOfferMutation, SaveAppointmentOfferMutationVariables>;
export const FollowCalendarDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FollowCalendar($address: String!) {
  followCalendar(address: $address) {
    __typename
    ...OwnCalendarParts
    ... on Refusal {
      message
    }
  }
}
    fragment OwnCalendarParts on OwnCalendar {
  address
  readAt
  problem
}`) as unknown as TypedDocumentString<FollowCalendarMutation, FollowCalendarMutationVariables>;
export const ForgetCalendarDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ForgetCalendar {
  forgetCalendar
}
    `) as unknown as TypedDocumentString<ForgetCalendarMutation, ForgetCalendarMutationVariables>;
export const AddressBookDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AddressBook {
  viewer {
    id
    addresses {
      ...SavedAddressParts
    }
  }
  shippingCountries
}
    fragment SavedAddressParts on SavedAddress {
  id
  country
  isDefault
  address {
    ...AddressParts
  }
}
fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}`) as unknown as TypedDocumentString<AddressBookQuery, AddressBookQueryVariables>;
export const SaveAddressDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveAddress($input: SaveAddressInput!) {
  saveAddress(input: $input) {
    __typename
    ... on SavedAddress {
      ...SavedAddressParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment SavedAddressParts on SavedAddress {
  id
  country
  isDefault
  address {
    ...AddressParts
  }
}
fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}`) as unknown as TypedDocumentString<SaveAddressMutation, SaveAddressMutationVariables>;
export const RemoveAddressDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveAddress($id: ID!) {
  removeAddress(savedAddressId: $id) {
    ...SavedAddressParts
  }
}
    fragment SavedAddressParts on SavedAddress {
  id
  country
  isDefault
  address {
    ...AddressParts
  }
}
fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}`) as unknown as TypedDocumentString<RemoveAddressMutation, RemoveAddressMutationVariables>;
export const BasketPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BasketPage($token: String) {
  basket(basketToken: $token) {
    ...BasketParts
  }
}
    fragment BasketParts on Basket {
  token
  count
  goods {
    ...MoneyParts
  }
  lines {
    sku
    count
    state
    left
    name
    amount {
      ...MoneyParts
    }
    priceBefore {
      ...MoneyParts
    }
    variant {
      sku
      variantName: name
      price {
        ...MoneyParts
      }
    }
    product {
      id
      slug
      kind
      pictures {
        ...ImageParts
      }
      reader {
        id
        name
      }
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<BasketPageQuery, BasketPageQueryVariables>;
export const SetBasketLineDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetBasketLine($input: SetBasketLineInput!) {
  setBasketLine(input: $input) {
    __typename
    ... on Basket {
      ...BasketParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment BasketParts on Basket {
  token
  count
  goods {
    ...MoneyParts
  }
  lines {
    sku
    count
    state
    left
    name
    amount {
      ...MoneyParts
    }
    priceBefore {
      ...MoneyParts
    }
    variant {
      sku
      variantName: name
      price {
        ...MoneyParts
      }
    }
    product {
      id
      slug
      kind
      pictures {
        ...ImageParts
      }
      reader {
        id
        name
      }
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<SetBasketLineMutation, SetBasketLineMutationVariables>;
export const MergeBasketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MergeBasket($token: String!) {
  mergeBasket(basketToken: $token) {
    ...BasketParts
  }
}
    fragment BasketParts on Basket {
  token
  count
  goods {
    ...MoneyParts
  }
  lines {
    sku
    count
    state
    left
    name
    amount {
      ...MoneyParts
    }
    priceBefore {
      ...MoneyParts
    }
    variant {
      sku
      variantName: name
      price {
        ...MoneyParts
      }
    }
    product {
      id
      slug
      kind
      pictures {
        ...ImageParts
      }
      reader {
        id
        name
      }
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<MergeBasketMutation, MergeBasketMutationVariables>;
export const OwnProductsPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OwnProductsPage($days: Int!) {
  viewer {
    id
    ownProducts {
      ...OwnProductParts
      figures(days: $days) {
        views
        baskets
        pieces
        orders
        conversion
        share {
          ...MoneyParts
        }
      }
    }
  }
}
    fragment OwnProductParts on OwnProduct {
  id
  state
  reason
  name
  words
  kind
  price {
    ...MoneyParts
  }
  grams
  changedAt
  pictures {
    ...ImageParts
  }
  product {
    id
    slug
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<OwnProductsPageQuery, OwnProductsPageQueryVariables>;
export const OwnProductPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OwnProductPage($id: ID!) {
  node(id: $id) {
    __typename
    ... on OwnProduct {
      ...OwnProductParts
      figures(days: 30) {
        views
        baskets
        pieces
        orders
        conversion
        share {
          ...MoneyParts
        }
        days {
          day
          views
          baskets
          pieces
        }
      }
    }
  }
}
    fragment OwnProductParts on OwnProduct {
  id
  state
  reason
  name
  words
  kind
  price {
    ...MoneyParts
  }
  grams
  changedAt
  pictures {
    ...ImageParts
  }
  product {
    id
    slug
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<OwnProductPageQuery, OwnProductPageQueryVariables>;
export const SaveOwnProductDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveOwnProduct($input: SaveOwnProductInput!) {
  saveOwnProduct(input: $input) {
    __typename
    ... on OwnProduct {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveOwnProductMutation, SaveOwnProductMutationVariables>;
export const SendOwnProductDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendOwnProduct($id: ID!) {
  sendOwnProduct(ownProductId: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<SendOwnProductMutation, SendOwnProductMutationVariables>;
export const CountProductViewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CountProductView($id: ID!) {
  countProductView(productId: $id)
}
    `) as unknown as TypedDocumentString<CountProductViewMutation, CountProductViewMutationVariables>;
export const PinnablePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PinnablePage($id: ID!) {
  viewer {
    id
    ownProducts {
      id
      product {
        id
        name
      }
    }
  }
  stream(id: $id) {
    id
    pinnedProduct {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PinnablePageQuery, PinnablePageQueryVariables>;
export const PinProductDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PinProduct($streamId: ID!, $productId: ID) {
  pinProduct(streamId: $streamId, productId: $productId) {
    id
    pinnedProduct {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PinProductMutation, PinProductMutationVariables>;
export const ReaderProductsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderProducts($readerId: ID!) {
  products(first: 4, filter: {readerId: $readerId}) {
    totalCount
    edges {
      cursor
      node {
        ...ProductCard
      }
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ProductCard on Product {
  id
  slug
  name
  kind
  price {
    ...MoneyParts
  }
  priceBefore {
    ...MoneyParts
  }
  variants {
    sku
    price {
      ...MoneyParts
    }
  }
  pictures {
    ...CutImage
  }
  isWished
  rating {
    count
    average
  }
  reader {
    id
    name
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReaderProductsQuery, ReaderProductsQueryVariables>;
export const PlaceGuestOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PlaceGuestOrder($input: PlaceGuestOrderInput!) {
  placeGuestOrder(input: $input) {
    __typename
    ... on GuestOrderPlaced {
      guestKey
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceGuestOrderMutation, PlaceGuestOrderMutationVariables>;
export const GuestOrderPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query GuestOrderPage($guestKey: String!) {
  guestOrder(guestKey: $guestKey) {
    ...OrderParts
    topUp {
      ...TopUpParts
    }
  }
}
    fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
fragment OrderLineParts on OrderLine {
  id
  sku
  kind
  name
  variantName
  count
  fulfilled
  cancelled
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  product {
    id
    slug
    pictures {
      ...ImageParts
    }
  }
}
fragment OrderParts on Order {
  id
  number
  state
  ending
  lines {
    ...OrderLineParts
  }
  goods {
    ...MoneyParts
  }
  discount {
    ...MoneyParts
  }
  shipping {
    ...MoneyParts
  }
  tax {
    ...MoneyParts
  }
  isTaxIncluded
  total {
    ...MoneyParts
  }
  cancelled {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  discountCode
  shippingName
  country
  address {
    ...AddressParts
  }
  placedAt
  reservedUntil
  paidAt
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
      }
    }
  }
  refunds {
    number
    amount {
      ...MoneyParts
    }
    to
    at
  }
  cancellations {
    amount {
      ...MoneyParts
    }
    isByStaff
    at
  }
  endedAt
}
fragment TopUpParts on TopUp {
  id
  state
  failure
  payment {
    __typename
    ... on StripePayment {
      clientSecret
    }
    ... on HostedPayment {
      url
    }
  }
  amount {
    ...MoneyParts
  }
  bonus {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<GuestOrderPageQuery, GuestOrderPageQueryVariables>;
export const LinkGuestOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LinkGuestOrder($guestKey: String!) {
  linkGuestOrder(guestKey: $guestKey) {
    __typename
    ... on Order {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LinkGuestOrderMutation, LinkGuestOrderMutationVariables>;
export const LibraryPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LibraryPage($after: Cursor) {
  viewer {
    id
    library(first: 20, after: $after) {
      edges {
        node {
          id
          name
          isCourse
          isGiven
          finishedCount
          gotAt
          pieces {
            number
          }
          product {
            id
            pictures {
              ...ImageParts
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    vouchers(first: 20) {
      edges {
        node {
          id
          name
          state
          minutes
          expiresAt
          isGiven
          reader {
            id
            name
          }
          appointment {
            id
            startsAt
          }
        }
      }
    }
    presents(first: 20) {
      edges {
        node {
          ...PresentParts
        }
      }
    }
  }
}
    fragment PresentParts on Present {
  id
  name
  state
  friendName
  friendMail
  sendAt
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<LibraryPageQuery, LibraryPageQueryVariables>;
export const LibraryItemPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LibraryItemPage($id: ID!) {
  node(id: $id) {
    __typename
    ... on LibraryItem {
      id
      name
      isCourse
      isGiven
      canBeGiven
      finishedCount
      gotAt
      pieces {
        number
        title
        words
        isLocked
        isFinished
        contentType
        bytes
        isPlayable
      }
      product {
        id
        slug
        pictures {
          ...ImageParts
        }
      }
    }
  }
  viewer {
    id
    name
  }
}
    fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<LibraryItemPageQuery, LibraryItemPageQueryVariables>;
export const VoucherPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VoucherPage($id: ID!) {
  node(id: $id) {
    __typename
    ... on Voucher {
      id
      name
      state
      minutes
      code
      expiresAt
      isGiven
      canBeGiven
      reader {
        id
        slug
        name
        nextSlot
        rates {
          channel
        }
      }
      appointment {
        id
        startsAt
      }
    }
  }
  viewer {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<VoucherPageQuery, VoucherPageQueryVariables>;
export const PresentPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PresentPage($token: String!) {
  present(token: $token) {
    name
    state
    fromName
    friendName
    message
    card
    isVoucher
    isViewers
    receivedId
  }
}
    `) as unknown as TypedDocumentString<PresentPageQuery, PresentPageQueryVariables>;
export const OpenLibraryFileDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OpenLibraryFile($id: ID!, $number: Int!) {
  openLibraryFile(libraryItemId: $id, number: $number) {
    __typename
    ... on LibraryFileLink {
      path
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OpenLibraryFileMutation, OpenLibraryFileMutationVariables>;
export const FinishLessonDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FinishLesson($id: ID!, $number: Int!) {
  finishLesson(libraryItemId: $id, number: $number) {
    __typename
    ... on LibraryItem {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FinishLessonMutation, FinishLessonMutationVariables>;
export const ClaimVoucherDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ClaimVoucher($code: String!) {
  claimVoucher(code: $code) {
    __typename
    ... on Voucher {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimVoucherMutation, ClaimVoucherMutationVariables>;
export const RedeemVoucherDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RedeemVoucher($input: RedeemVoucherInput!) {
  redeemVoucher(input: $input) {
    __typename
    ... on Appointment {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RedeemVoucherMutation, RedeemVoucherMutationVariables>;
export const GivePresentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation GivePresent($input: GivePresentInput!) {
  givePresent(input: $input) {
    __typename
    ... on Present {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<GivePresentMutation, GivePresentMutationVariables>;
export const TakePresentBackDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TakePresentBack($presentId: ID!) {
  takePresentBack(presentId: $presentId) {
    __typename
    ... on Present {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TakePresentBackMutation, TakePresentBackMutationVariables>;
export const AcceptPresentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptPresent($token: String!) {
  acceptPresent(token: $token) {
    __typename
    ... on ReceivedPresent {
      receivedId
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptPresentMutation, AcceptPresentMutationVariables>;
export const CheckoutPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CheckoutPage($token: String, $input: OrderQuoteInput!) {
  basket(basketToken: $token) {
    ...BasketParts
  }
  orderQuote(input: $input) {
    goods {
      ...MoneyParts
    }
    discount {
      ...MoneyParts
    }
    shipping {
      ...MoneyParts
    }
    tax {
      ...MoneyParts
    }
    isTaxIncluded
    total {
      ...MoneyParts
    }
    isShipped
    shippingOffers {
      code
      name
      price {
        ...MoneyParts
      }
    }
    discountProblem {
      message
    }
  }
  shippingCountries
  terms: legalDocument(kind: TERMS) {
    version
  }
  privacy: legalDocument(kind: PRIVACY) {
    version
  }
  viewer {
    id
    name
    addresses {
      ...SavedAddressParts
    }
    wallet {
      id
      balance {
        ...MoneyParts
      }
    }
    orders(first: 1) {
      edges {
        node {
          id
          country
          address {
            ...AddressParts
          }
        }
      }
    }
  }
}
    fragment SavedAddressParts on SavedAddress {
  id
  country
  isDefault
  address {
    ...AddressParts
  }
}
fragment BasketParts on Basket {
  token
  count
  goods {
    ...MoneyParts
  }
  lines {
    sku
    count
    state
    left
    name
    amount {
      ...MoneyParts
    }
    priceBefore {
      ...MoneyParts
    }
    variant {
      sku
      variantName: name
      price {
        ...MoneyParts
      }
    }
    product {
      id
      slug
      kind
      pictures {
        ...ImageParts
      }
      reader {
        id
        name
      }
    }
  }
}
fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<CheckoutPageQuery, CheckoutPageQueryVariables>;
export const PlaceOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on Order {
      id
      state
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const OrdersPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OrdersPage($after: Cursor) {
  viewer {
    id
    orders(first: 20, after: $after) {
      edges {
        node {
          id
          state
          placedAt
          total {
            ...MoneyParts
          }
          lines {
            id
            name
            count
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<OrdersPageQuery, OrdersPageQueryVariables>;
export const OrderPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OrderPage($id: ID!) {
  node(id: $id) {
    __typename
    ... on Order {
      ...OrderParts
      ...OrderPapers
      topUp {
        ...TopUpParts
      }
    }
  }
}
    fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
fragment OrderLineParts on OrderLine {
  id
  sku
  kind
  name
  variantName
  count
  fulfilled
  cancelled
  paid {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  product {
    id
    slug
    pictures {
      ...ImageParts
    }
  }
}
fragment OrderParts on Order {
  id
  number
  state
  ending
  lines {
    ...OrderLineParts
  }
  goods {
    ...MoneyParts
  }
  discount {
    ...MoneyParts
  }
  shipping {
    ...MoneyParts
  }
  tax {
    ...MoneyParts
  }
  isTaxIncluded
  total {
    ...MoneyParts
  }
  cancelled {
    ...MoneyParts
  }
  refunded {
    ...MoneyParts
  }
  discountCode
  shippingName
  country
  address {
    ...AddressParts
  }
  placedAt
  reservedUntil
  paidAt
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
      }
    }
  }
  refunds {
    number
    amount {
      ...MoneyParts
    }
    to
    at
  }
  cancellations {
    amount {
      ...MoneyParts
    }
    isByStaff
    at
  }
  endedAt
}
fragment OrderPapers on Order {
  invoices {
    number
    kind
  }
  returnable {
    line {
      id
    }
    count
    until
  }
  returns {
    id
    state
    reason
    answer
    requestedAt
    lines {
      line {
        id
      }
      count
    }
  }
}
fragment TopUpParts on TopUp {
  id
  state
  failure
  payment {
    __typename
    ... on StripePayment {
      clientSecret
    }
    ... on HostedPayment {
      url
    }
  }
  amount {
    ...MoneyParts
  }
  bonus {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<OrderPageQuery, OrderPageQueryVariables>;
export const CancelOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelOrder($id: ID!) {
  cancelOrder(orderId: $id) {
    __typename
    ... on Order {
      id
      state
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const RequestReturnDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestReturn($input: RequestReturnInput!) {
  requestReturn(input: $input) {
    __typename
    ... on OrderReturn {
      id
      state
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestReturnMutation, RequestReturnMutationVariables>;
export const InvoicePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query InvoicePage($id: ID!) {
  node(id: $id) {
    __typename
    ... on Order {
      id
      number
      country
      address {
        ...AddressParts
      }
      invoices {
        number
        kind
        at
        seller
        lines {
          name
          variantName
          count
          net {
            ...MoneyParts
          }
        }
        net {
          ...MoneyParts
        }
        tax {
          ...MoneyParts
        }
        total {
          ...MoneyParts
        }
      }
    }
  }
}
    fragment AddressParts on Address {
  name
  line1
  line2
  city
  region
  postalCode
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<InvoicePageQuery, InvoicePageQueryVariables>;
export const ReviewProductDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReviewProduct($input: ReviewProductInput!) {
  reviewProduct(input: $input) {
    __typename
    ... on ProductReview {
      ...ProductReviewParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ProductReviewParts on ProductReview {
  id
  stars
  comment
  state
  at
  changedAt
  author
}`) as unknown as TypedDocumentString<ReviewProductMutation, ReviewProductMutationVariables>;
export const ShopPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ShopPage($first: Int!, $after: Cursor, $filter: ProductFilter, $sort: ProductSort) {
  products(first: $first, after: $after, filter: $filter, sort: $sort) {
    totalCount
    facets {
      categories {
        count
        category {
          id
          slug
          name
          description
        }
      }
      kinds {
        kind
        count
      }
      prices {
        least {
          ...MoneyParts
        }
        most {
          ...MoneyParts
        }
        count
      }
    }
    edges {
      cursor
      node {
        ...ProductCard
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  productCategories {
    id
    slug
    name
    description
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ProductCard on Product {
  id
  slug
  name
  kind
  price {
    ...MoneyParts
  }
  priceBefore {
    ...MoneyParts
  }
  variants {
    sku
    price {
      ...MoneyParts
    }
  }
  pictures {
    ...CutImage
  }
  isWished
  rating {
    count
    average
  }
  reader {
    id
    name
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ShopPageQuery, ShopPageQueryVariables>;
export const ProductPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProductPage($slug: String!, $reviewsAfter: Cursor) {
  product(slug: $slug) {
    ...ProductParts
    reviews(first: 10, after: $reviewsAfter) {
      edges {
        cursor
        node {
          ...ProductReviewParts
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
    }
    viewerReview {
      ...ProductReviewParts
    }
    viewerMayReview
    sameOwner(count: 4) {
      ...ProductCard
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ProductReviewParts on ProductReview {
  id
  stars
  comment
  state
  at
  changedAt
  author
}
fragment ProductCard on Product {
  id
  slug
  name
  kind
  price {
    ...MoneyParts
  }
  priceBefore {
    ...MoneyParts
  }
  variants {
    sku
    price {
      ...MoneyParts
    }
  }
  pictures {
    ...CutImage
  }
  isWished
  rating {
    count
    average
  }
  reader {
    id
    name
  }
}
fragment ProductParts on Product {
  ...ProductCard
  descriptionHtml
  summary
  seoTitle
  seoDescription
  serviceMinutes
  voucherDays
  isCourse
  contentTitles
  soldUntil
  tags
  categories {
    id
    slug
    name
  }
  variants {
    sku
    name
    priceBefore {
      ...MoneyParts
    }
    values {
      option
      optionSlug
      name
      slug
    }
    weightGrams
    stock {
      state
      left
    }
  }
  reader {
    id
    slug
    name
    tagline
    picture {
      ...CutImage
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ProductPageQuery, ProductPageQueryVariables>;
export const ProductPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProductPreview($document: String!) {
  productDraft(document: $document) {
    ...ProductParts
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ProductCard on Product {
  id
  slug
  name
  kind
  price {
    ...MoneyParts
  }
  priceBefore {
    ...MoneyParts
  }
  variants {
    sku
    price {
      ...MoneyParts
    }
  }
  pictures {
    ...CutImage
  }
  isWished
  rating {
    count
    average
  }
  reader {
    id
    name
  }
}
fragment ProductParts on Product {
  ...ProductCard
  descriptionHtml
  summary
  seoTitle
  seoDescription
  serviceMinutes
  voucherDays
  isCourse
  contentTitles
  soldUntil
  tags
  categories {
    id
    slug
    name
  }
  variants {
    sku
    name
    priceBefore {
      ...MoneyParts
    }
    values {
      option
      optionSlug
      name
      slug
    }
    weightGrams
    stock {
      state
      left
    }
  }
  reader {
    id
    slug
    name
    tagline
    picture {
      ...CutImage
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ProductPreviewQuery, ProductPreviewQueryVariables>;
export const ProductSlugsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProductSlugs($after: Cursor) {
  products(first: 100, after: $after, sort: NAME) {
    edges {
      node {
        id
        slug
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProductSlugsQuery, ProductSlugsQueryVariables>;
export const WishListPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WishListPage($after: Cursor) {
  viewer {
    id
    wishes(first: 24, after: $after) {
      edges {
        cursor
        node {
          ...ProductCard
          variants {
            sku
            stock {
              state
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment CutImage on Image {
  ...ImageParts
  focus {
    x
    y
  }
}
fragment ProductCard on Product {
  id
  slug
  name
  kind
  price {
    ...MoneyParts
  }
  priceBefore {
    ...MoneyParts
  }
  variants {
    sku
    price {
      ...MoneyParts
    }
  }
  pictures {
    ...CutImage
  }
  isWished
  rating {
    count
    average
  }
  reader {
    id
    name
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<WishListPageQuery, WishListPageQueryVariables>;
export const AddWishDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddWish($id: ID!) {
  addWish(productId: $id) {
    __typename
    ... on Product {
      id
      isWished
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddWishMutation, AddWishMutationVariables>;
export const RemoveWishDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveWish($id: ID!) {
  removeWish(productId: $id) {
    id
    isWished
  }
}
    `) as unknown as TypedDocumentString<RemoveWishMutation, RemoveWishMutationVariables>;
export const StreamUpdatesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription StreamUpdates($streamId: ID!) {
  streamUpdates(streamId: $streamId) {
    snapshot {
      __typename
      viewers
      status {
        ...StreamStatusParts
      }
      pinned {
        ...StreamMessageParts
      }
      messages {
        ...StreamMessageParts
      }
    }
    updates {
      __typename
      ... on StreamMessageAdded {
        message {
          ...StreamMessageParts
        }
      }
      ... on StreamMessageRemoved {
        streamMessageId
      }
      ... on StreamMessagePinned {
        pinned: message {
          ...StreamMessageParts
        }
      }
      ... on StreamViewersChanged {
        viewers
      }
      ... on StreamStatusChanged {
        status {
          ...StreamStatusParts
        }
      }
    }
  }
}
    fragment StreamMessageParts on StreamMessage {
  id
  text
  sentAt
  state
  author {
    personId
    name
    isReader
    isModerator
  }
}
fragment StreamStatusParts on StreamStatus {
  state
  publisherLostAt
  endsUnlessBackAt
  ending
  reason
  isRecording
  hasPicture
  pause
  at
}`) as unknown as TypedDocumentString<StreamUpdatesSubscription, StreamUpdatesSubscriptionVariables>;
export const StreamModerationDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription StreamModeration($streamId: ID!, $publishes: Boolean!) {
  streamModeration(streamId: $streamId, publishes: $publishes) {
    held {
      ...StreamMessageParts
    }
  }
}
    fragment StreamMessageParts on StreamMessage {
  id
  text
  sentAt
  state
  author {
    personId
    name
    isReader
    isModerator
  }
}`) as unknown as TypedDocumentString<StreamModerationSubscription, StreamModerationSubscriptionVariables>;
export const SendStreamMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendStreamMessage($input: SendStreamMessageInput!) {
  sendStreamMessage(input: $input) {
    __typename
    ...StreamMessageParts
    ... on Refusal {
      code
      message
    }
    ... on StreamMessageRefused {
      waitSeconds
    }
  }
}
    fragment StreamMessageParts on StreamMessage {
  id
  text
  sentAt
  state
  author {
    personId
    name
    isReader
    isModerator
  }
}`) as unknown as TypedDocumentString<SendStreamMessageMutation, SendStreamMessageMutationVariables>;
export const DeleteStreamMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteStreamMessage($id: ID!) {
  deleteStreamMessage(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<DeleteStreamMessageMutation, DeleteStreamMessageMutationVariables>;
export const ApproveStreamMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApproveStreamMessage($id: ID!) {
  approveStreamMessage(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ApproveStreamMessageMutation, ApproveStreamMessageMutationVariables>;
export const PinStreamMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PinStreamMessage($input: PinStreamMessageInput!) {
  pinStreamMessage(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PinStreamMessageMutation, PinStreamMessageMutationVariables>;
export const MuteStreamViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MuteStreamViewer($input: StreamPersonInput!) {
  muteStreamViewer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<MuteStreamViewerMutation, MuteStreamViewerMutationVariables>;
export const BanStreamViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BanStreamViewer($input: StreamPersonInput!) {
  banStreamViewer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<BanStreamViewerMutation, BanStreamViewerMutationVariables>;
export const PrivateNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PrivateNow($readerId: ID!) {
  streams(kind: LIVE, readerId: $readerId, first: 1) {
    edges {
      node {
        id
        state
        takesPrivate
        privateRequest
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PrivateNowQuery, PrivateNowQueryVariables>;
export const AskPrivateReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AskPrivateReading($streamId: ID!) {
  askPrivateReading(streamId: $streamId) {
    __typename
    ... on Stream {
      id
      privateRequest
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskPrivateReadingMutation, AskPrivateReadingMutationVariables>;
export const ReplayLinkDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReplayLink($id: ID!) {
  stream(id: $id) {
    id
    replay {
      url
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayLinkQuery, ReplayLinkQueryVariables>;
export const ReplayMomentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReplayMoments($id: ID!, $fromSecond: Int!, $seconds: Int!) {
  stream(id: $id) {
    id
    replay {
      messages(fromSecond: $fromSecond, seconds: $seconds) {
        offsetMilliseconds
        message {
          ...StreamMessageParts
        }
      }
      gifts(fromSecond: $fromSecond, seconds: $seconds) {
        offsetMilliseconds
        gift {
          id
          count
          combo
          senderName
          gift {
            ...GiftParts
          }
        }
      }
    }
  }
}
    fragment GiftParts on Gift {
  id
  name
  price {
    ...MoneyParts
  }
  picture {
    ...ImageParts
  }
  animation
  sound
}
fragment StreamMessageParts on StreamMessage {
  id
  text
  sentAt
  state
  author {
    personId
    name
    isReader
    isModerator
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReplayMomentsQuery, ReplayMomentsQueryVariables>;
export const SetReplayTermsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetReplayTerms($input: ReplayTermsInput!) {
  setReplayTerms(input: $input) {
    __typename
    ...ReplayTermsParts
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<SetReplayTermsMutation, SetReplayTermsMutationVariables>;
export const LivePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LivePage($liveAfter: Cursor, $upcomingAfter: Cursor, $replaysAfter: Cursor) {
  live: streams(kind: LIVE, first: 12, after: $liveAfter) {
    ...StreamCards
  }
  upcoming: streams(kind: UPCOMING, first: 12, after: $upcomingAfter) {
    ...StreamCards
  }
  replays: streams(kind: REPLAYS, first: 12, after: $replaysAfter) {
    ...StreamCards
  }
}
    fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamCards on StreamConnection {
  edges {
    node {
      ...StreamCard
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<LivePageQuery, LivePageQueryVariables>;
export const LiveNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LiveNow {
  streams(kind: LIVE, first: 4) {
    edges {
      node {
        ...StreamCard
      }
    }
  }
}
    fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<LiveNowQuery, LiveNowQueryVariables>;
export const ReaderLiveDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ReaderLive($readerId: ID!) {
  live: streams(kind: LIVE, readerId: $readerId, first: 1) {
    edges {
      node {
        ...StreamCard
      }
    }
  }
  upcoming: streams(kind: UPCOMING, readerId: $readerId, first: 1) {
    edges {
      node {
        ...StreamCard
      }
    }
  }
}
    fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ReaderLiveQuery, ReaderLiveQueryVariables>;
export const StreamPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StreamPage($id: ID!, $secret: String) {
  viewer {
    id
    wallet {
      id
      balance {
        ...MoneyParts
      }
    }
  }
  stream(id: $id, secret: $secret) {
    ...StreamParts
    replay {
      ...ReplayParts
    }
  }
}
    fragment ReplayParts on StreamReplay {
  url
  contentType
  seconds
  expiresAt
  showsChat
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<StreamPageQuery, StreamPageQueryVariables>;
export const StreamNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StreamNow($id: ID!, $secret: String) {
  stream(id: $id, secret: $secret) {
    ...StreamParts
    replay {
      ...ReplayParts
    }
  }
}
    fragment ReplayParts on StreamReplay {
  url
  contentType
  seconds
  expiresAt
  showsChat
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<StreamNowQuery, StreamNowQueryVariables>;
export const StreamCalendarDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StreamCalendar($id: ID!) {
  stream(id: $id) {
    id
    title
    description
    state
    startsAt
    reader {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<StreamCalendarQuery, StreamCalendarQueryVariables>;
export const RemindMeOfStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemindMeOfStream($streamId: ID!) {
  remindMeOfStream(streamId: $streamId) {
    __typename
    ... on Stream {
      id
      remindsMe
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemindMeOfStreamMutation, RemindMeOfStreamMutationVariables>;
export const ForgetStreamReminderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ForgetStreamReminder($streamId: ID!) {
  forgetStreamReminder(streamId: $streamId) {
    __typename
    ... on Stream {
      id
      remindsMe
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ForgetStreamReminderMutation, ForgetStreamReminderMutationVariables>;
export const EnterStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EnterStream($input: EnterStreamInput!) {
  enterStream(input: $input) {
    __typename
    ... on Stream {
      id
    }
    ... on Refusal {
      message
    }
    ... on InsufficientFunds {
      required {
        ...MoneyParts
      }
      balance {
        ...MoneyParts
      }
    }
    ... on StreamPriceChanged {
      price {
        ...MoneyParts
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<EnterStreamMutation, EnterStreamMutationVariables>;
export const JoinStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation JoinStream($input: JoinStreamInput!) {
  joinStream(input: $input) {
    __typename
    ...StreamGrantParts
    ... on Refusal {
      message
    }
  }
}
    fragment StreamGrantParts on StreamGrant {
  engine
  channel
  participant
  role
  token
  address
  appId
  uid
  expiresAt
}`) as unknown as TypedDocumentString<JoinStreamMutation, JoinStreamMutationVariables>;
export const RenewStreamGrantDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RenewStreamGrant($input: RenewStreamGrantInput!) {
  renewStreamGrant(input: $input) {
    __typename
    ...StreamGrantParts
    ... on Refusal {
      message
    }
  }
}
    fragment StreamGrantParts on StreamGrant {
  engine
  channel
  participant
  role
  token
  address
  appId
  uid
  expiresAt
}`) as unknown as TypedDocumentString<RenewStreamGrantMutation, RenewStreamGrantMutationVariables>;
export const OwnStreamsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OwnStreams($after: Cursor) {
  viewer {
    id
    streams(first: 20, after: $after) {
      edges {
        node {
          ...OwnStream
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment OwnStream on Stream {
  ...StreamCard
  description
  endedAt
  ending
  reason
  records
  summary {
    peakViewers
    entries
    earned {
      ...MoneyParts
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<OwnStreamsQuery, OwnStreamsQueryVariables>;
export const StudioPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StudioPage($id: ID!) {
  viewer {
    id
    wallet {
      id
      balance {
        ...MoneyParts
      }
    }
  }
  stream(id: $id) {
    ...StudioParts
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<StudioPageQuery, StudioPageQueryVariables>;
export const ScheduleStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ScheduleStream($input: ScheduleStreamInput!) {
  scheduleStream(input: $input) {
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
    `) as unknown as TypedDocumentString<ScheduleStreamMutation, ScheduleStreamMutationVariables>;
export const ChangeStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeStream($input: ChangeStreamInput!) {
  changeStream(input: $input) {
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
    `) as unknown as TypedDocumentString<ChangeStreamMutation, ChangeStreamMutationVariables>;
export const StartStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartStream($input: StartStreamInput!) {
  startStream(input: $input) {
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
    `) as unknown as TypedDocumentString<StartStreamMutation, StartStreamMutationVariables>;
export const GoLiveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation GoLive($input: GoLiveInput!) {
  goLive(input: $input) {
    __typename
    ... on Stream {
      ...StudioParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<GoLiveMutation, GoLiveMutationVariables>;
export const PublishStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PublishStream($streamId: ID!) {
  publishStream(streamId: $streamId) {
    __typename
    ...StreamGrantParts
    ... on Refusal {
      message
    }
  }
}
    fragment StreamGrantParts on StreamGrant {
  engine
  channel
  participant
  role
  token
  address
  appId
  uid
  expiresAt
}`) as unknown as TypedDocumentString<PublishStreamMutation, PublishStreamMutationVariables>;
export const PauseStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PauseStream($id: ID!) {
  pauseStream(id: $id) {
    __typename
    ... on Stream {
      ...StudioParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<PauseStreamMutation, PauseStreamMutationVariables>;
export const ResumeStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResumeStream($id: ID!) {
  resumeStream(id: $id) {
    __typename
    ... on Stream {
      ...StudioParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ResumeStreamMutation, ResumeStreamMutationVariables>;
export const EndStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndStream($id: ID!) {
  endStream(id: $id) {
    __typename
    ... on Stream {
      ...StudioParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<EndStreamMutation, EndStreamMutationVariables>;
export const StopStreamRecordingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StopStreamRecording($id: ID!) {
  stopStreamRecording(id: $id) {
    __typename
    ... on Stream {
      ...StudioParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<StopStreamRecordingMutation, StopStreamRecordingMutationVariables>;
export const CancelStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelStream($input: StreamReasonInput!) {
  cancelStream(input: $input) {
    __typename
    ... on Stream {
      ...StudioParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<CancelStreamMutation, CancelStreamMutationVariables>;
export const InviteToStreamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation InviteToStream($input: InviteToStreamInput!) {
  inviteToStream(input: $input) {
    __typename
    ... on Stream {
      ...StudioParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<InviteToStreamMutation, InviteToStreamMutationVariables>;
export const RenewStreamLinkDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RenewStreamLink($id: ID!) {
  renewStreamLink(id: $id) {
    id
    secret
  }
}
    `) as unknown as TypedDocumentString<RenewStreamLinkMutation, RenewStreamLinkMutationVariables>;
export const NameStreamModeratorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation NameStreamModerator($input: StreamPersonInput!) {
  nameStreamModerator(input: $input) {
    ...StudioParts
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<NameStreamModeratorMutation, NameStreamModeratorMutationVariables>;
export const DismissStreamModeratorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DismissStreamModerator($input: StreamPersonInput!) {
  dismissStreamModerator(input: $input) {
    ...StudioParts
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<DismissStreamModeratorMutation, DismissStreamModeratorMutationVariables>;
export const UnbanStreamViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UnbanStreamViewer($input: StreamPersonInput!) {
  unbanStreamViewer(input: $input) {
    ...StudioParts
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<UnbanStreamViewerMutation, UnbanStreamViewerMutationVariables>;
export const UnmuteStreamViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UnmuteStreamViewer($input: StreamPersonInput!) {
  unmuteStreamViewer(input: $input) {
    ...StudioParts
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<UnmuteStreamViewerMutation, UnmuteStreamViewerMutationVariables>;
export const WithdrawStreamInvitationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawStreamInvitation($input: StreamPersonInput!) {
  withdrawStreamInvitation(input: $input) {
    ...StudioParts
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<WithdrawStreamInvitationMutation, WithdrawStreamInvitationMutationVariables>;
export const CheckStreamConnectionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CheckStreamConnection {
  checkStreamConnection {
    __typename
    ...StreamGrantParts
    ... on Refusal {
      message
    }
  }
}
    fragment StreamGrantParts on StreamGrant {
  engine
  channel
  participant
  role
  token
  address
  appId
  uid
  expiresAt
}`) as unknown as TypedDocumentString<CheckStreamConnectionMutation, CheckStreamConnectionMutationVariables>;
export const ShowStreamPictureDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ShowStreamPicture($input: ShowStreamPictureInput!) {
  showStreamPicture(input: $input) {
    __typename
    ... on Stream {
      ...StudioParts
    }
    ... on Refusal {
      message
    }
  }
}
    fragment ReplayTermsParts on Stream {
  id
  replaysChat
  replayPrice {
    ...MoneyParts
  }
}
fragment StreamCard on Stream {
  id
  title
  topic
  state
  startsAt
  liveAt
  viewers
  visibility
  remindsMe
  isMine
  hasReplay
  price {
    ...MoneyParts
  }
  replayPrice {
    ...MoneyParts
  }
  cover {
    ...ImageParts
  }
  reader {
    id
    slug
    name
    picture {
      ...ImageParts
    }
  }
}
fragment StreamParts on Stream {
  ...StreamCard
  pinnedProduct {
    id
    slug
    name
    price {
      ...MoneyParts
    }
    pictures {
      ...ImageParts
    }
  }
  description
  endedAt
  ending
  endsUnlessBackAt
  publisherLostAt
  reason
  isRecording
  hasPicture
  pause
  takesPrivate
  readAt
  access
  mayModerate
  hasEntered
  isMuted
  chat {
    slowSeconds
    followersOnly
    holdsLinks
  }
  reader {
    id
    slug
    name
    tagline
    isFavourite
  }
}
fragment StudioParts on Stream {
  ...StreamParts
  ...ReplayTermsParts
  records
  secret
  moderators {
    id
    name
  }
  banned {
    id
    name
  }
  muted {
    id
    name
  }
  invited {
    id
    name
  }
  summary {
    seconds
    peakViewers
    averageViewers
    messages
    entries
    newFollowers
    earned {
      ...MoneyParts
    }
    samples {
      at
      viewers
    }
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ShowStreamPictureMutation, ShowStreamPictureMutationVariables>;
export const StreamPrivateRequestsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription StreamPrivateRequests($streamId: ID!) {
  streamPrivateRequests(streamId: $streamId) {
    asking {
      ...PrivateRequest
    }
  }
}
    fragment PrivateRequest on QueuedClient {
  id
  channel
  topic
  joinedAt
  client {
    id
    name
  }
}`) as unknown as TypedDocumentString<StreamPrivateRequestsSubscription, StreamPrivateRequestsSubscriptionVariables>;
export const AcceptPrivateReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptPrivateReading($input: AcceptPrivateReadingInput!) {
  acceptPrivateReading(input: $input) {
    __typename
    ... on Reading {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptPrivateReadingMutation, AcceptPrivateReadingMutationVariables>;
export const DeclinePrivateReadingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeclinePrivateReading($input: PrivateRequestInput!) {
  declinePrivateReading(input: $input) {
    __typename
    ... on Stream {
      id
    }
    ... on Refusal {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclinePrivateReadingMutation, DeclinePrivateReadingMutationVariables>;
export const WalletPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WalletPage($after: Cursor) {
  creditPackages {
    ...CreditPackageParts
  }
  viewer {
    id
    wallet {
      id
      sequence
      balance {
        ...MoneyParts
      }
      history(first: 20, after: $after) {
        edges {
          node {
            ...WalletEntryParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment CreditPackageParts on CreditPackage {
  id
  name
  price {
    ...MoneyParts
  }
  bonus {
    ...MoneyParts
  }
  discountPercent
  isMostPopular
  isOnce
}
fragment WalletEntryParts on WalletEntry {
  id
  kind
  at
  description
  amount {
    ...MoneyParts
  }
  reading {
    id
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<WalletPageQuery, WalletPageQueryVariables>;
export const CreditPackagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CreditPackages {
  creditPackages {
    ...CreditPackageParts
  }
}
    fragment CreditPackageParts on CreditPackage {
  id
  name
  price {
    ...MoneyParts
  }
  bonus {
    ...MoneyParts
  }
  discountPercent
  isMostPopular
  isOnce
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<CreditPackagesQuery, CreditPackagesQueryVariables>;
export const StartTopUpDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartTopUp($input: TopUpInput!) {
  topUp(input: $input) {
    __typename
    ... on TopUp {
      ...TopUpParts
    }
    ... on TopUpOutOfRange {
      message
      least {
        ...MoneyParts
      }
      most {
        ...MoneyParts
      }
    }
    ... on PackageChanged {
      message
    }
    ... on PackageNotOnSale {
      message
    }
    ... on ConsentNeeded {
      message
    }
    ... on IdempotencyKeyReused {
      message
    }
  }
}
    fragment TopUpParts on TopUp {
  id
  state
  failure
  payment {
    __typename
    ... on StripePayment {
      clientSecret
    }
    ... on HostedPayment {
      url
    }
  }
  amount {
    ...MoneyParts
  }
  bonus {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<StartTopUpMutation, StartTopUpMutationVariables>;
export const TopUpNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TopUpNow($id: ID!) {
  topUp(id: $id) {
    ...TopUpParts
  }
}
    fragment TopUpParts on TopUp {
  id
  state
  failure
  payment {
    __typename
    ... on StripePayment {
      clientSecret
    }
    ... on HostedPayment {
      url
    }
  }
  amount {
    ...MoneyParts
  }
  bonus {
    ...MoneyParts
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<TopUpNowQuery, TopUpNowQueryVariables>;
export const WalletChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription WalletChanged($after: Sequence) {
  walletChanged(after: $after) {
    id
    sequence
    balance {
      ...MoneyParts
    }
    history(first: 20) {
      edges {
        node {
          ...WalletEntryParts
        }
      }
    }
  }
}
    fragment WalletEntryParts on WalletEntry {
  id
  kind
  at
  description
  amount {
    ...MoneyParts
  }
  reading {
    id
  }
}
fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<WalletChangedSubscription, WalletChangedSubscriptionVariables>;
export const BalanceChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription BalanceChanged($after: Sequence) {
  walletChanged(after: $after) {
    id
    sequence
    balance {
      ...MoneyParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<BalanceChangedSubscription, BalanceChangedSubscriptionVariables>;
export const BalanceNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BalanceNow {
  viewer {
    id
    wallet {
      id
      sequence
      balance {
        ...MoneyParts
      }
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<BalanceNowQuery, BalanceNowQueryVariables>;
export const BrandDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Brand {
  brand {
    slug
    name
    tagline
    defaultLanguage
    walletUnit
    creditWorth {
      ...MoneyParts
    }
    logo {
      ...ImageParts
    }
    theme {
      defaultScheme
      headingFont
      dark {
        ...PaletteParts
      }
      light {
        ...PaletteParts
      }
    }
    copy {
      heroTitle
      heroText
      footer
      supportEmail
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}
fragment PaletteParts on Palette {
  background
  surface
  text
  muted
  accent
  onAccent
  highlight
  border
}`) as unknown as TypedDocumentString<BrandQuery, BrandQueryVariables>;
export const ViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Viewer {
  viewer {
    id
    name
    email
    roles
    consentNeeded
    unreadNotifications
    lookedAtUntil
    basketCount
    reader {
      id
      slug
      name
      presence
      picture {
        ...ImageParts
      }
    }
    wallet {
      id
      balance {
        ...MoneyParts
      }
      sequence
    }
    currentReading {
      id
      side
      state
      reader {
        id
        name
      }
      client {
        id
        name
      }
    }
    currentWaiting {
      ...WaitingParts
      reader {
        id
        name
      }
    }
  }
}
    fragment WaitingParts on Waiting {
  id
  state
  place
  peopleAhead
  expectedWaitSeconds
  readerPresence
  reading {
    id
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment ImageParts on Image {
  url
  width
  height
  alt
  sources {
    url
    width
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;