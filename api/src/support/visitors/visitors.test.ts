import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import '../../notifications/index.ts'
import { answerTicket } from '../desk/answer-ticket.ts'
import { supportJobs } from '../support.jobs.ts'
import { Ticket } from '../ticket.ts'
import { askByMail } from './ask-by-mail.ts'
import { confirmQuestion, replyByKey, ticketByKey } from './confirm-question.ts'
import { idOfKey, linkKey } from './link-key.ts'
import { KeyedTicket, LinkOver, QuestionMailed } from './visitor-types.ts'

const story = suite<{ world: BillingWorld }>('questions of visitors')

story.before(async context => {
  context.world = await openBillingWorld().catch(problem => {
    console.error(problem)
    throw problem
  })
  context.world.runs(supportJobs(context.world.app))
})
story.after(({ world }) => world.close())

const HOUR = 3_600

async function asks(world: BillingWorld, email: string, idempotencyKey: string = randomUUID()) {
  const visit = { language: 'en' as const, origin: world.app.config.publicUrl }
  const typed = { name: 'Buy now at evil.example', subject: 'A bargain', words: 'Click here.' }
  return askByMail(world.app, visit, { email, topic: 'OTHER', ...typed, idempotencyKey })
}

/** The key in the newest mail that has such a link. */
function keyIn({ mailbox }: BillingWorld, email: string, page: 'confirm' | 'ticket'): string {
  const form = new RegExp(`/help/${page}/([\\w-]+)`)
  const keys = mailbox.list(email).flatMap(({ text }) => form.exec(text)?.[1] ?? [])
  return keys.at(0) ?? ''
}

async function confirmed(world: BillingWorld, email: string): Promise<KeyedTicket> {
  await asks(world, email)
  await world.settle()
  const answer = await confirmQuestion(world.app, keyIn(world, email, 'confirm'))
  assert.instance(answer, KeyedTicket)
  return answer as KeyedTicket
}

const answers = async ({ app, viewer }: BillingWorld, ticketId: string, text: string) =>
  answerTicket(app, await viewer('ines'), { ticketId, text, isSolved: false, idempotencyKey: randomUUID() })

story('come to staff when the address says they are its own, and then once', async ({ world }) => {
  const email = 'ada@example.test'
  const key = randomUUID()
  const asked = await Promise.all(Array.from({ length: 4 }, () => asks(world, email, key)))
  assert.ok(asked.every(each => each instanceof QuestionMailed))
  await world.settle()
  const letters = world.mailbox.list(email)
  assert.is(letters.length, 1, 'one question, one mail')
  assert.not.match(
    `${letters[0]?.subject} ${letters[0]?.text}`,
    /evil|bargain|Click/,
    'nothing that was typed',
  )
  const link = keyIn(world, email, 'confirm')
  const all = await Promise.all(Array.from({ length: 10 }, () => confirmQuestion(world.app, link)))
  const ids = new Set(all.map(each => (each as KeyedTicket).ticket.id))
  assert.is(ids.size, 1)
  assert.is((all[0] as KeyedTicket).ticket.state, 'OPEN')
})

story('are asked from an address only so often', async ({ world }) => {
  const codes: (string | null)[] = []
  for (let time = 0; time < 6; time++)
    codes.push(
      await asks(world, 'victim@example.test').then(
        () => null,
        fault => fault.code,
      ),
    )
  assert.equal(codes, [null, null, null, null, null, 'RATE_LIMITED'])
  const wrong = await asks(world, 'no address').catch(fault => fault.code)
  assert.is(wrong, 'BAD_INPUT')
})

story('mean what they meant when a key is sent again', async ({ world }) => {
  const { app } = world
  const [email, idempotencyKey] = ['again@example.test', randomUUID()]
  await asks(world, email, idempotencyKey)
  const other = await askByMail(
    app,
    { language: 'en', origin: app.config.publicUrl },
    { email, name: '', topic: 'ORDER', subject: 'Other', words: 'Other.', idempotencyKey },
  )
  assert.instance(other, IdempotencyKeyReused)
})

story('are forgotten after a day that nobody confirmed them', async ({ world }) => {
  const email = 'late@example.test'
  await asks(world, email)
  await world.settle()
  const link = keyIn(world, email, 'confirm')
  await world.advance(24 * HOUR + 1)
  assert.instance(await confirmQuestion(world.app, link), LinkOver)
  await supportJobs(world.app).tasks['support.forget-questions']?.({} as never)
})

story('are answered by mail with a link that opens them, for days, and not for ever', async ({ world }) => {
  const { app } = world
  const email = 'grace@example.test'
  const { ticket } = await confirmed(world, email)
  await answers(world, ticket.id, 'Turn it off and on.')
  await world.settle()
  const first = keyIn(world, email, 'ticket')
  assert.is((await ticketByKey(app, first))?.id, ticket.id)
  const reply = { ticketKey: first, words: 'It helped.', idempotencyKey: randomUUID() }
  const replied = await Promise.all(Array.from({ length: 5 }, () => replyByKey(app, reply)))
  assert.ok(replied.every(each => each instanceof Ticket && each.state === 'OPEN'))
  await world.advance(20 * 24 * HOUR)
  await answers(world, ticket.id, 'Glad to hear.')
  await world.settle()
  await world.advance(11 * 24 * HOUR)
  assert.is(await ticketByKey(app, first), null, 'the first link is too old')
  assert.instance(await replyByKey(app, reply), LinkOver)
  const renewed = keyIn(world, email, 'ticket')
  assert.is.not(renewed, first)
  assert.is((await ticketByKey(app, renewed))?.id, ticket.id, 'each mail brings a new one')
})

story('are opened by nothing that others could make', async ({ world }) => {
  const { app } = world
  const { ticket, ticketKey } = await confirmed(world, 'key@example.test')
  const soon = new Date(app.clock.now().getTime() + 60_000)
  assert.is(idOfKey(app, 'ticket', linkKey(app, 'ticket', ticket.id, soon)), ticket.id)
  assert.is(idOfKey(app, 'question', ticketKey), null, 'a key is for one thing')
  const [id, seconds, signature] = ticketKey.split(/-(?=[0-9a-z]{6,12}-)|(?<=^[0-9a-f]{32}-[0-9a-z]{6,12})-/)
  for (const forged of [
    `${id}-zzzzzzzz-${signature}`,
    `${randomUUID().replaceAll('-', '')}-${seconds}-${signature}`,
    ticketKey.slice(0, -1),
    `${ticketKey}x`,
    '',
  ])
    assert.is(await ticketByKey(app, forged), null, forged)
})

story.run()
