import { randomUUID } from 'node:crypto'
import { Answer } from '../../src/answers/answer-type.ts'
import { askClarification, writeClarification } from '../../src/answers/clarify-answer.ts'
import { deliverAnswer, viewAnswer } from '../../src/answers/deliver-answer.ts'
import { requestAnswer } from '../../src/answers/request-answer.ts'
import { saveTemplate, type TemplateToSave } from '../../src/answers/templates/save-template.ts'
import { AnswerTemplate } from '../../src/answers/templates/template-type.ts'
import { templatesOf } from '../../src/answers/templates/templates.store.ts'
import type { App } from '../../src/app.ts'
import { money } from '../../src/foundation/money.ts'
import type { Client, Reader } from '../people.ts'

type Offered = Pick<TemplateToSave, 'name' | 'description' | 'promisedMinutes' | 'delivery' | 'questions'> & {
  minor: bigint
}

const question = (prompt: string, over: Partial<Offered['questions'][number]> = {}) => ({
  ...{ prompt, kind: 'TEXT' as const, choices: [], isRequired: true },
  ...over,
})

const LOVE: Offered = {
  name: 'A question of love',
  description: 'I draw three cards for one question and write down what I see, in about a page.',
  minor: 1_200n,
  promisedMinutes: 180,
  delivery: 'TEXT',
  questions: [question('What would you like to know?')],
}
const CARDS: Offered = {
  name: 'Three cards on video',
  description:
    'Past, present and what is coming: I lay the cards in front of the camera and talk you through them.',
  minor: 2_500n,
  promisedMinutes: 1_440,
  delivery: 'VIDEO',
  questions: [
    question('What is it about?', { kind: 'CHOICE', choices: ['Love', 'Work', 'Family', 'Something else'] }),
    question('What would you like to know?'),
    question('When were you born?', { kind: 'DATE', isRequired: false }),
  ],
}
const CHART: Offered = {
  name: 'Your year in the stars',
  description: 'I read the year ahead from your birth chart and record it for you to listen to.',
  minor: 1_800n,
  promisedMinutes: 2_880,
  delivery: 'AUDIO',
  questions: [
    question('When were you born?', { kind: 'DATE' }),
    question('Where were you born?'),
    question('A number you like', { kind: 'NUMBER', isRequired: false }),
  ],
}

interface Seeded {
  readonly mara: Reader
  readonly orin: Reader
  readonly nadia: Client
  readonly wren: Client
}

/** What readers offer, and one that was delivered, asked about and answered. */
export async function seedPastAnswers(app: App, { mara, orin, nadia }: Seeded): Promise<void> {
  const love = await offered(app, mara, LOVE)
  await offered(app, mara, CARDS)
  await offered(app, orin, CHART)
  const { id: answerId } = await asked(app, nadia, love, ['Will the letter I sent be answered?'])
  const key = () => randomUUID()
  await deliverAnswer(app, mara.viewer, {
    answerId,
    text:
      'The Page of Cups came first: the letter was read, and kept. The Four of Swords is a pause, not a no. ' +
      'The last card is the Six of Wands.\n\nDo not write again this month. What comes back will be short, and kind.',
    uploadId: null,
    idempotencyKey: key(),
  })
  await viewAnswer(app, nadia.viewer, answerId)
  const about = { answerId, text: 'Is the pause mine or theirs?' }
  await askClarification(app, nadia.viewer, { ...about, idempotencyKey: key() })
  const said = { answerId, text: 'Theirs. You can rest.' }
  await writeClarification(app, mara.viewer, { ...said, idempotencyKey: key() })
}

/** What waits to be answered now. */
export async function seedWaitingAnswers(app: App, { mara, orin, nadia, wren }: Seeded): Promise<void> {
  const [, cards] = await templates(app, mara)
  const [chart] = await templates(app, orin)
  if (cards) await asked(app, wren, cards, ['Work', 'Should I take the post by the sea?', '1990-04-12'])
  if (chart) await asked(app, nadia, chart, ['1988-11-03', 'A village behind the dunes', ''])
}

const templates = async (app: App, { viewer }: Reader): Promise<AnswerTemplate[]> =>
  (await templatesOf(app.db, viewer.id)).map(AnswerTemplate.of)

async function offered(
  app: App,
  { viewer }: Reader,
  { minor, ...content }: Offered,
): Promise<AnswerTemplate> {
  const saved = await saveTemplate(app, viewer, {
    ...content,
    templateId: null,
    price: money(minor, app.config.currency),
    isOffered: true,
    idempotencyKey: randomUUID(),
  })
  if (saved instanceof AnswerTemplate) return saved
  throw new Error(`no template: ${saved.code}`)
}

async function asked(
  app: App,
  { viewer }: Client,
  template: AnswerTemplate,
  replies: string[],
): Promise<Answer> {
  const { id: templateId, price, promisedMinutes } = template
  const wish = { templateId, replies, price, promisedMinutes, idempotencyKey: randomUUID() }
  const answer = await requestAnswer(app, viewer, wish)
  if (answer instanceof Answer) return answer
  throw new Error(`no answer: ${answer.code}`)
}
