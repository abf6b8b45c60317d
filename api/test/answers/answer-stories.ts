import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { Answer } from '../../src/answers/answer-type.ts'
import { answerJobs } from '../../src/answers/answers.jobs.ts'
import { deliverAnswer } from '../../src/answers/deliver-answer.ts'
import { releaseLate } from '../../src/answers/release-late.ts'
import { requestAnswer } from '../../src/answers/request-answer.ts'
import { saveTemplate, type TemplateToSave } from '../../src/answers/templates/save-template.ts'
import { AnswerTemplate } from '../../src/answers/templates/template-type.ts'
import { receivePart } from '../../src/answers/uploads/receive-part.ts'
import { startUpload } from '../../src/answers/uploads/start-upload.ts'
import { AnswerUpload } from '../../src/answers/uploads/upload-type.ts'
import { money } from '../../src/foundation/money.ts'
import type { Client, Reader } from '../people.ts'
import type { World } from '../world.ts'

export const PRICE = 1_500n

/** Saves what a reader offers: a written answer within an hour, unless it is another. */
export const offering = ({ app }: World, { viewer }: Reader, over: Partial<TemplateToSave> = {}) =>
  saveTemplate(app, viewer, {
    templateId: null,
    name: 'A question of love',
    description: 'I draw three cards and write what I see.',
    price: money(PRICE, app.config.currency),
    promisedMinutes: 60,
    delivery: 'TEXT',
    questions: [
      { prompt: 'What would you like to know?', kind: 'TEXT', choices: [], isRequired: true },
      { prompt: 'When were you born?', kind: 'DATE', choices: [], isRequired: false },
    ],
    isOffered: true,
    idempotencyKey: randomUUID(),
    ...over,
  })

/** The same, saved. */
export async function offers(
  world: World,
  reader: Reader,
  over: Partial<TemplateToSave> = {},
): Promise<AnswerTemplate> {
  const saved = await offering(world, reader, over)
  if (!(saved instanceof AnswerTemplate)) assert.unreachable(`nothing offered: ${saved.code}`)
  return saved as AnswerTemplate
}

export const asksBy = (
  { app }: World,
  { viewer }: Client,
  template: AnswerTemplate,
  over: Partial<Parameters<typeof requestAnswer>[2]> = {},
) =>
  requestAnswer(app, viewer, {
    templateId: template.id,
    replies: ['Will I move?', ''],
    price: template.price,
    promisedMinutes: template.promisedMinutes,
    idempotencyKey: randomUUID(),
    ...over,
  })

/** The same, by somebody with the money for it, and granted. */
export async function asked(world: World, client: Client, template: AnswerTemplate): Promise<Answer> {
  await client.topsUp(Number(template.price.minor))
  const made = await asksBy(world, client, template)
  if (!(made instanceof Answer)) assert.unreachable(`no answer: ${made.code}`)
  return made as Answer
}

export const delivers = (
  { app }: World,
  { viewer }: Reader,
  { id }: { id: string },
  over: Partial<Parameters<typeof deliverAnswer>[2]> = {},
) =>
  deliverAnswer(app, viewer, {
    answerId: id,
    text: 'Yes, in spring.',
    uploadId: null,
    idempotencyKey: randomUUID(),
    ...over,
  })

/** The head of a WebM file, and so many bytes after it. */
export function webm(bytes: number): Buffer {
  const whole = Buffer.alloc(bytes, 'r')
  whole.write('\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm', 'latin1')
  return whole
}

/** Uploads a recording whole. */
export async function uploaded(
  { app }: World,
  { viewer }: Reader,
  { id: answerId }: { id: string },
  bytes = webm(1000),
): Promise<AnswerUpload> {
  const idempotencyKey = randomUUID()
  const upload = await startUpload(app, viewer, { answerId, bytes: bytes.length, idempotencyKey })
  if (!(upload instanceof AnswerUpload)) assert.unreachable(`no upload: ${upload.code}`)
  const { upload: id, partBytes } = upload as AnswerUpload
  for (let offset = 0; offset < bytes.length; offset += partBytes)
    await receivePart(app, viewer, {
      uploadId: id,
      offset,
      bytes: bytes.subarray(offset, offset + partBytes),
    })
  return upload as AnswerUpload
}

/** What runs each second, each minute, and each hour. */
export async function answerTasks({ app }: World): Promise<void> {
  await releaseLate(app)
  const { tasks } = answerJobs(app)
  for (const name of ['answers.warn', 'answers.forget-uploads']) await tasks[name]?.({} as never)
}
