import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { startMail } from '../../../../local/src/mail/mail.ts'
import { answerTasks, asked, delivers, offers } from '../../../test/answers/answer-stories.ts'
import { HOUR, MINUTE } from '../../../test/booking-stories.ts'
import type { Client } from '../../../test/people.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { askClarification, writeClarification } from '../../answers/clarify-answer.ts'
import { cancelAnswer } from '../../answers/work-on-answer.ts'
import { statement } from '../../foundation/database/database.ts'
import { smtpMail } from '../../outside/index.ts'
import '../index.ts'

const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')
type Post = Awaited<ReturnType<typeof startMail>>
const test = suite<{ world: World; post: Post }>('letters about answers')

test.before(async context => {
  context.world = await openWorld()
  context.post = await startMail()
  const mail = smtpMail({ smtpUrl: context.post.smtpUrl, from: 'SoulSeer <hello@example.test>' })
  Object.assign(context.world.app, { mail })
})
test.after(async ({ world, post }) => {
  await post.stop()
  await world.close()
})

async function hasMail<Person extends Pick<Client, 'viewer'>>(
  { app }: World,
  person: Person,
): Promise<Person> {
  await app.db.rows(HAS_MAIL, [person.viewer.id, person.viewer.email])
  return person
}

/** The jobs of a minute run twice, as on two nodes, and what is due is sent; the subjects of all letters to somebody. */
async function subjectsTo(world: World, post: Post, { viewer }: Pick<Client, 'viewer'>): Promise<string[]> {
  await answerTasks(world)
  await answerTasks(world)
  await world.settle()
  return post.mailbox
    .list(viewer.email)
    .reverse()
    .map(({ subject }) => subject)
}

test('the reader hears of a request and is warned, both hear that it is late', async ({ world, post }) => {
  const { stranger, mara, advance } = world
  await hasMail(world, mara)
  const client = await hasMail(world, await stranger('Wren Hollis'))
  await asked(world, client, await offers(world, mara, { promisedMinutes: 180 }))
  assert.equal(await subjectsTo(world, post, mara), ['Wren Hollis asked for an answer'])
  await advance(90 * MINUTE + 5)
  await subjectsTo(world, post, mara)
  await advance(45 * MINUTE)
  assert.equal(await subjectsTo(world, post, client), [])
  await advance(HOUR)
  assert.equal(await subjectsTo(world, post, client), ['Mara Moonwater didn’t answer in time'])
  assert.equal((await subjectsTo(world, post, mara)).slice(1), [
    'Wren Hollis is waiting for your answer',
    'One hour left to answer Wren Hollis',
    'Your answer for Wren Hollis is late',
  ])
  const [letter] = post.mailbox.list(client.viewer.email)
  assert.match(letter?.text ?? '', /\$15\.00 went back to your wallet/)
})

test('the client hears that it is delivered, and each of the other’s free word', async ({ world, post }) => {
  const { app, stranger, orin } = world
  await hasMail(world, orin)
  const client = await hasMail(world, await stranger('Wren Hollis'))
  const template = await offers(world, orin)
  const answer = await asked(world, client, template)
  await delivers(world, orin, answer)
  const about = { answerId: answer.id, text: 'Which spring?' }
  await askClarification(app, client.viewer, { ...about, idempotencyKey: randomUUID() })
  await subjectsTo(world, post, orin)
  assert.match(post.mailbox.list(orin.viewer.email)[0]?.text ?? '', /Which spring\?/)
  await writeClarification(app, orin.viewer, { ...about, text: 'The next.', idempotencyKey: randomUUID() })
  assert.equal(await subjectsTo(world, post, client), [
    'Orin Starling answered you',
    'Orin Starling replied to your question',
  ])
  const other = await asked(world, client, template)
  await cancelAnswer(app, client.viewer, other.id)
  assert.is((await subjectsTo(world, post, orin)).at(-1), 'Wren Hollis took a request back')
  assert.is((await subjectsTo(world, post, client)).length, 2, 'whoever took it back knows')
})

test.run()
