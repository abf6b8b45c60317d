import { lockPerson } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { policies, readerById } from '../../catalogue/index.ts'
import type { Money } from '../../foundation/contract/money-type.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { TemplateSaved } from '../events.ts'
import { tidied } from './questions.ts'
import { MOST_TEMPLATES, type TemplateContent, type TemplateRow, templateProblem } from './template.ts'
import { AnswerTemplateInvalid, TooManyTemplates } from './template-refusals.ts'
import { AnswerTemplate } from './template-type.ts'
import {
  insertTemplate,
  lockTemplate,
  templateById,
  templatesOf,
  writeTemplate,
  writeWithdrawal,
} from './templates.store.ts'

const messageFor = wordsFor({ 'badInput.currency': ['currency'] })

export interface TemplateToSave extends Omit<TemplateContent, 'price'> {
  /** Null for a new one. */
  readonly templateId: string | null
  readonly price: Money
  readonly idempotencyKey: string
}

/** Offers an answer, or changes one that is offered; answers that were asked for keep what they were asked for by. */
export async function saveTemplate(
  app: App,
  viewer: Viewer,
  { templateId, price, idempotencyKey, ...given }: TemplateToSave,
): Promise<AnswerTemplate | AnswerTemplateInvalid | TooManyTemplates | IdempotencyKeyReused> {
  const profile = viewer.readerId && (await readerById(app, viewer.readerId))
  if (!profile) throw new NotFound('profile')
  const { currency } = app.config
  if (price.currency !== currency) throw new BadInput(messageFor('badInput.currency', { currency }))
  const content: TemplateContent = {
    ...given,
    name: given.name.trim(),
    description: given.description.trim(),
    price: price.minor,
    questions: given.questions.map(tidied),
  }
  const { answers: limits } = await policies(app)
  const problem = templateProblem(content, limits)
  if (problem) return new AnswerTemplateInvalid(problem, limits, currency)
  const keyed = {
    personId: viewer.id,
    verb: 'saveAnswerTemplate',
    key: idempotencyKey,
    meaning: [templateId, ...Object.values(content)],
  }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known')
      return AnswerTemplate.of((await templateById(tx, claim.subjectId)) as TemplateRow)
    const id = templateId
      ? (await lockOwn(tx, viewer, templateId)).id
      : await added(tx, { readerId: viewer.id, profileId: profile.id, currency }, content)
    if (id === null) return new TooManyTemplates()
    if (templateId) await writeTemplate(tx, id, content)
    await completeRequest(tx, keyed, id)
    await emit(tx, TemplateSaved, { subjectId: id, payload: { readerId: viewer.id } })
    return AnswerTemplate.of((await templateById(tx, id)) as TemplateRow)
  })
}

/** Null when the reader has as many as they may. */
async function added(
  tx: Transaction,
  of: Pick<TemplateRow, 'readerId' | 'profileId' | 'currency'>,
  content: TemplateContent,
): Promise<string | null> {
  // One after the other: two at once would both count the same.
  await lockPerson(tx, of.readerId)
  if ((await templatesOf(tx, of.readerId)).length >= MOST_TEMPLATES) return null
  return insertTemplate(tx, of, content)
}

/** Takes an answer off a reader's list for good. Asked again, it changes nothing. */
export function withdrawTemplate(app: App, viewer: Viewer, templateId: string): Promise<AnswerTemplate> {
  return app.db.transact(async tx => {
    const { id } = await lockOwn(tx, viewer, templateId)
    await writeWithdrawal(tx, id)
    await emit(tx, TemplateSaved, { subjectId: id, payload: { readerId: viewer.id } })
    return AnswerTemplate.of((await templateById(tx, id)) as TemplateRow)
  })
}

async function lockOwn(tx: Transaction, viewer: Viewer, templateId: string): Promise<TemplateRow> {
  const row = await lockTemplate(tx, parseId('answer template', templateId))
  if (row?.readerId !== viewer.id) throw new NotFound('answerTemplate', templateId)
  return row
}
