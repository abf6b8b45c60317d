import { accountsOf, type ConsentNeeded, mayEnter, refuseWithoutConsent } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { type Policies, policies, type Reader, readerById } from '../catalogue/index.ts'
import { type Money, money } from '../foundation/contract/money-type.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { emit } from '../foundation/events/events.ts'
import { BadInput, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { accountOf, hold, Short } from '../ledger/index.ts'
import type { InsufficientFunds } from '../readings/index.ts'
import { dueAt, type Replied } from './answer.ts'
import { answerNow } from './answer-of.ts'
import type { Answer } from './answer-type.ts'
import { insertAnswer } from './answers.store.ts'
import { AnswerRequested } from './events.ts'
import { AnswerNotOffered, AnswerTermsChanged, RepliesInvalid, unfunded } from './refusals.ts'
import { type Question, replyProblem } from './templates/questions.ts'
import type { TemplateRow } from './templates/template.ts'
import { lockTemplate, templateById } from './templates/templates.store.ts'

const messageFor = wordsFor({ 'badInput.ownReading': [] })

export interface Request {
  readonly templateId: string
  /** One for each question, in their order; empty where it is left out. */
  readonly replies: readonly string[]
  /** What the client was shown. */
  readonly price: Money
  readonly promisedMinutes: number
  readonly idempotencyKey: string
}

type Refused =
  | AnswerNotOffered
  | AnswerTermsChanged
  | ConsentNeeded
  | IdempotencyKeyReused
  | InsufficientFunds
  | RepliesInvalid

interface Terms {
  readonly profile: Reader | null
  readonly policy: Policies
}

/** Asks for an answer by a template, and sets its price aside until it is delivered or over. */
export async function requestAnswer(app: App, viewer: Viewer, request: Request): Promise<Answer | Refused> {
  const templateId = parseId('answer template', request.templateId)
  const template = await templateById(app.db, templateId)
  if (!template) throw new NotFound('answerTemplate', request.templateId)
  if (template.readerId === viewer.id) throw new BadInput(messageFor('badInput.ownReading'))
  const terms = { profile: await readerById(app, template.profileId), policy: await policies(app) }
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const { replies, price, promisedMinutes } = request
  const keyed = {
    personId: viewer.id,
    verb: 'requestAnswer',
    key: request.idempotencyKey,
    meaning: [templateId, ...replies, price.minor, promisedMinutes],
  }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return answerNow(tx, viewer, claim.subjectId)
    if (unconsented) return unconsented
    const id = await ask(app, tx, viewer, terms, request)
    if (id instanceof Refusal) return id
    await completeRequest(tx, keyed, id)
    return answerNow(tx, viewer, id)
  })
}

async function ask(
  app: App,
  tx: Transaction,
  viewer: Viewer,
  { profile, policy }: Terms,
  request: Request,
): Promise<string | Refused> {
  // As it stands now: a change that runs at the same moment comes before, or after.
  const template = (await lockTemplate(tx, parseId('answer template', request.templateId))) as TemplateRow
  const refused = await refusalOf(tx, template, profile, request)
  if (refused) return refused
  const replied = repliedTo(template.questions, request.replies)
  if (replied instanceof RepliesInvalid) return replied
  const { id: templateId, readerId, profileId, name, delivery, price, currency, promisedMinutes } = template
  const wallet = await accountOf(tx, viewer.id, 'wallet', currency)
  const earnings = await accountOf(tx, readerId, 'earnings', currency)
  const requestedAt = app.clock.now()
  const due = dueAt(requestedAt, promisedMinutes)
  const id = await insertAnswer(tx, {
    ...{ templateId, readerId, profileId, name, delivery, price, currency, promisedMinutes, requestedAt },
    clientId: viewer.id,
    readerName: profile?.name ?? '',
    questions: replied,
    ...{ wallet: wallet.id, earnings: earnings.id },
    feeBasisPoints: 10_000 - policy.readerShareBasisPoints,
    clarificationDays: policy.answers.clarificationDays,
    dueAt: due,
  })
  const held = await hold(tx, { subjectId: id, wallet: wallet.id, amount: price, reason: 'order-hold' })
  if (held instanceof Short) return unfunded(money(price, currency), money(held.balance, currency))
  await emit(tx, AnswerRequested, {
    subjectId: id,
    payload: { clientId: viewer.id, readerId, dueAt: due.toISOString() },
  })
  return id
}

/** Why nobody may ask by this template now; null when they may. */
async function refusalOf(
  tx: Transaction,
  template: TemplateRow,
  profile: Reader | null,
  { price, promisedMinutes }: Request,
): Promise<AnswerNotOffered | AnswerTermsChanged | null> {
  const reader = (await accountsOf(tx, [template.readerId])).get(template.readerId)
  if (!profile || !reader || !mayEnter(reader) || !template.isOffered || template.withdrawnAt)
    return new AnswerNotOffered()
  const now = money(template.price, template.currency)
  const isSame =
    price.minor === now.minor &&
    price.currency === now.currency &&
    promisedMinutes === template.promisedMinutes
  return isSame ? null : new AnswerTermsChanged(now, template.promisedMinutes)
}

/** The questions with the replies to them; refused where one does not fit its question. */
function repliedTo(questions: readonly Question[], replies: readonly string[]): Replied[] | RepliesInvalid {
  const replied: Replied[] = []
  for (const [at, question] of questions.entries()) {
    const reply = (replies[at] ?? '').trim()
    const problem = replyProblem(question, reply)
    if (problem) return new RepliesInvalid(problem, at, question.prompt)
    replied.push({ ...question, reply: reply === '' ? null : reply })
  }
  return replied
}
