import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  answerTasks,
  asked,
  asksBy,
  delivers,
  offering,
  offers,
  PRICE,
} from '../../test/answers/answer-stories.ts'
import { balanceOf, fails, HOUR, MINUTE } from '../../test/booking-stories.ts'
import { clientNamed } from '../../test/people.ts'
import { stories } from '../../test/story.ts'
import { ConsentNeeded, personOf, readmitPerson, suspendPerson } from '../accounts/index.ts'
import { statement } from '../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { money } from '../foundation/money.ts'
import { held, walletOf } from '../ledger/index.ts'
import { InsufficientFunds } from '../readings/index.ts'
import { walletHistory } from '../readings/money/wallet-history.ts'
import { answerOf } from './answer-of.ts'
import type { Answer } from './answer-type.ts'
import { answerPage } from './answers-page.ts'
import { askClarification, writeClarification } from './clarify-answer.ts'
import { viewAnswer } from './deliver-answer.ts'
import { answerJobs } from './index.ts'
import {
  AnswerNotOffered,
  AnswerNotOpen,
  AnswerTermsChanged,
  ClarificationNotAllowed,
  DeliveryIncomplete,
  RepliesInvalid,
} from './refusals.ts'
import { withdrawTemplate } from './templates/save-template.ts'
import { AnswerTemplateInvalid } from './templates/template-refusals.ts'
import type { AnswerTemplate } from './templates/template-type.ts'
import { beginAnswer, cancelAnswer, declineAnswer } from './work-on-answer.ts'

const { story, run } = stories('an answer', world => world.runs(answerJobs(world.app)))
const EVENTS = statement(
  'test.events-of',
  'SELECT type, payload FROM foundation.events WHERE subject_id = $1 ORDER BY sequence',
)

story('is paid for when it is delivered, by the terms it was asked for by', async world => {
  const { app, stranger, mara, theo } = world
  const template = await offers(world, mara)
  const client = await stranger()
  const answer = await asked(world, client, template)
  assert.is(answer.state, 'REQUESTED')
  assert.is(answer.dueAt.getTime() - answer.requestedAt.getTime(), HOUR * 1000)
  assert.equal([await balanceOf(client), await held(app.db, answer.id)], [0n, PRICE])
  assert.equal(
    answer.replies.map(({ reply }) => reply),
    ['Will I move?', null],
  )
  await offers(world, mara, { templateId: template.id, price: money(9_900n, 'USD'), name: 'Another name' })
  await fails(() => answerOf(app.db, theo.viewer, answer.id), /someone else/)
  await fails(() => delivers(world, client as never, answer), /reader/)
  assert.instance(await delivers(world, mara, answer, { text: ' ' }), DeliveryIncomplete)
  const before = (await mara.earnings()).balance.minor
  const delivered = (await delivers(world, mara, answer)) as Answer
  assert.equal([delivered.state, delivered.text], ['DELIVERED', 'Yes, in spring.'])
  assert.is(delivered.earned?.minor, (PRICE * 7n) / 10n)
  assert.is((await mara.earnings()).balance.minor - before, (PRICE * 7n) / 10n)
  assert.is(await held(app.db, answer.id), 0n)

  const seen = await answerOf(app.db, client.viewer, answer.id)
  assert.equal([seen.name, seen.paid?.minor, seen.earned], ['A question of love', PRICE, null])
  const viewed = (await viewAnswer(app, client.viewer, answer.id)) as Answer
  assert.ok(viewed.viewedAt)
  await world.advance(MINUTE)
  assert.equal(((await viewAnswer(app, client.viewer, answer.id)) as Answer).viewedAt, viewed.viewedAt)
  assert.equal(
    (await app.db.rows<{ type: string }>(EVENTS, [answer.id])).map(({ type }) => type),
    ['answer.requested', 'answer.over', 'answer.viewed'],
  )
  const wallet = await walletOf(app, client.viewer.id)
  const lines = await walletHistory(app.db, { ...wallet, ownerId: client.viewer.id }, 5, null)
  assert.equal(
    lines.filter(({ kind }) => kind === 'ANSWER').map(({ amount }) => amount.minor),
    [-PRICE],
  )
  assert.equal(await world.audit(), [])
})

story('that is late costs nothing, and warns its reader before', async world => {
  const { app, stranger, mara, advance } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, mara, { promisedMinutes: 180 }))
  await advance(90 * MINUTE + 5)
  await answerTasks(world)
  await answerTasks(world)
  await advance(30 * MINUTE)
  await answerTasks(world)
  await advance(HOUR - 5)
  await answerTasks(world)
  assert.is((await answerOf(app.db, client.viewer, answer.id)).state, 'REQUESTED')
  await advance(10)
  assert.is((await answerOf(app.db, client.viewer, answer.id)).state, 'LATE', 'before its money moved')
  const tooLate = (await delivers(world, mara, answer)) as AnswerNotOpen
  assert.instance(tooLate, AnswerNotOpen)
  assert.is(tooLate.state, 'LATE')
  assert.instance(await cancelAnswer(app, client.viewer, answer.id), AnswerNotOpen)
  await answerTasks(world)
  await answerTasks(world)
  const late = await answerOf(app.db, client.viewer, answer.id)
  assert.equal([late.state, late.refunded?.minor, await balanceOf(client)], ['LATE', PRICE, PRICE])
  const events = await app.db.rows<{ type: string; payload: { warning?: string } }>(EVENTS, [answer.id])
  assert.equal(
    events.map(({ type, payload }) => payload.warning ?? type),
    ['answer.requested', 'HALF', 'SOON', 'answer.over'],
  )
  assert.equal(await world.audit(), [])
})

story('is taken back before the reader begins, and declined until it is due', async world => {
  const { app, stranger, orin } = world
  const template = await offers(world, orin)
  const client = await stranger()
  const first = await asked(world, client, template)
  await fails(() => declineAnswer(app, client.viewer, first.id), /reader/)
  await fails(() => cancelAnswer(app, orin.viewer, first.id), /client/)
  assert.is(((await cancelAnswer(app, client.viewer, first.id)) as Answer).state, 'CANCELLED')
  assert.is(((await cancelAnswer(app, client.viewer, first.id)) as Answer).state, 'CANCELLED')
  assert.is(await balanceOf(client), PRICE)
  const second = (await asksBy(world, client, template)) as Answer
  const begun = (await beginAnswer(app, orin.viewer, second.id)) as Answer
  assert.ok(begun.beganAt)
  assert.instance(await cancelAnswer(app, client.viewer, second.id), AnswerNotOpen)
  assert.is(await balanceOf(client), 0n)
  assert.is(((await declineAnswer(app, orin.viewer, second.id)) as Answer).state, 'DECLINED')
  assert.is(await balanceOf(client), PRICE)
  assert.equal(await world.audit(), [])
})

story('is refused in words when it cannot be asked for', async world => {
  const { app, stranger, selene, mara, viewer } = world
  const template = await offers(world, selene)
  const client = await stranger()
  await client.topsUp(Number(PRICE) - 1)
  assert.instance(await asksBy(world, client, template), InsufficientFunds)
  await client.topsUp(1)
  assert.instance(await asksBy(world, client, template, { replies: [''] }), RepliesInvalid)
  const wrongDay = await asksBy(world, client, template, { replies: ['Will I?', '2024-02-31'] })
  assert.equal([(wrongDay as RepliesInvalid).code, (wrongDay as RepliesInvalid).question], ['NO_DATE', 1])
  const changed = await asksBy(world, client, template, { promisedMinutes: 180 })
  assert.is((changed as AnswerTermsChanged).promisedMinutes, 60)
  assert.instance(await asksBy(world, client, template, { price: money(1n, 'USD') }), AnswerTermsChanged)
  const own = await clientNamed(app, selene.viewer)
  await fails(() => asksBy(world, own, template), /yourself|your own/i)
  const unknown = await personOf(app.db, `user_${randomUUID()}`, 'New')
  const newcomer = await clientNamed(app, { ...client.viewer, id: unknown.id })
  assert.instance(await asksBy(world, newcomer, template), ConsentNeeded)

  const key = { idempotencyKey: randomUUID() }
  const both = (await Promise.all([
    asksBy(world, client, template, key),
    asksBy(world, client, template, key),
  ])) as Answer[]
  assert.is(both[0]?.id, both[1]?.id, 'once for its key')
  assert.instance(await asksBy(world, client, template, { ...key, replies: ['Else?'] }), IdempotencyKeyReused)

  const access = () => ({ personId: selene.viewer.id, reason: 'A story', idempotencyKey: randomUUID() })
  const staff = await viewer('ines')
  await suspendPerson(app, staff, access())
  const shut = await stranger()
  await shut.topsUp(Number(PRICE))
  assert.instance(await asksBy(world, shut, template), AnswerNotOffered, 'of a suspended reader')
  await world.settle()
  assert.is((await answerOf(app.db, client.viewer, both[0]?.id ?? '')).state, 'DECLINED')
  assert.is(await balanceOf(client), PRICE)
  await readmitPerson(app, staff, access())

  const gone = await offers(world, mara)
  await withdrawTemplate(app, mara.viewer, gone.id)
  assert.instance(await asksBy(world, client, gone), AnswerNotOffered)
  assert.instance(
    await asksBy(world, client, await offers(world, mara, { isOffered: false })),
    AnswerNotOffered,
  )
  await fails(() => withdrawTemplate(app, mara.viewer, template.id), /offered/)
  assert.instance(await offering(world, mara, { price: money(1n, 'USD') }), AnswerTemplateInvalid)
  assert.equal(await world.audit(), [])
})

story('leaves one free question, and one word of the reader to it', async world => {
  const { app, stranger, mara, advance } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, mara))
  const asking = (text = 'Which spring?', idempotencyKey = randomUUID()) =>
    askClarification(app, client.viewer, { answerId: answer.id, text, idempotencyKey })
  const writing = (text = 'The next one.') =>
    writeClarification(app, mara.viewer, { answerId: answer.id, text, idempotencyKey: randomUUID() })
  assert.instance(await asking(), ClarificationNotAllowed, 'nothing was delivered')
  await delivers(world, mara, answer)
  assert.instance(await writing(), ClarificationNotAllowed, 'nothing was asked')
  await fails(async () => asking(' '), /characters/)
  const key = randomUUID()
  assert.is(((await asking('Which spring?', key)) as Answer).clarification, 'Which spring?')
  assert.is(((await asking('Which spring?', key)) as Answer).clarification, 'Which spring?')
  assert.instance(await asking('And then?'), ClarificationNotAllowed, 'one')
  assert.is(((await writing()) as Answer).clarified, 'The next one.')
  assert.instance(await writing('No.'), ClarificationNotAllowed, 'one')

  const other = await asked(world, client, await offers(world, mara))
  await delivers(world, mara, other)
  await advance(7 * 24 * HOUR)
  const late = { answerId: other.id, text: 'Still there?', idempotencyKey: randomUUID() }
  assert.instance(await askClarification(app, client.viewer, late), ClarificationNotAllowed)
})

story('stands in the lists of both sides, those first that are due first', async world => {
  const { app, stranger, orin } = world
  const client = await stranger()
  const slow = await asked(world, client, await offers(world, orin, { promisedMinutes: 1440 }))
  const quick = await asked(world, client, await offers(world, orin))
  const page = async (side: 'CLIENT' | 'READER', kind: 'WAITING' | 'OVER', first = 10, after?: string) =>
    answerPage({ app, viewer: side === 'CLIENT' ? client.viewer : orin.viewer }, side, kind, first, after)
  const ids = ({ edges }: Awaited<ReturnType<typeof page>>) => edges.map(({ node }) => node.id)
  assert.equal(ids(await page('CLIENT', 'WAITING')), [quick.id, slow.id])
  const one = await page('READER', 'WAITING', 1)
  assert.equal(ids(one), [quick.id])
  assert.ok(one.pageInfo.hasNextPage)
  assert.equal(ids(await page('READER', 'WAITING', 1, one.edges[0]?.cursor)), [slow.id])
  await delivers(world, orin, slow)
  await cancelAnswer(app, client.viewer, quick.id)
  assert.equal(ids(await page('CLIENT', 'OVER')), [quick.id, slow.id])
  const after = (await page('CLIENT', 'OVER', 1)).edges[0]?.cursor
  assert.equal(ids(await page('CLIENT', 'OVER', 1, after)), [slow.id])
})

story('is one of at most twenty that a reader offers', async world => {
  const { orin } = world
  const saved: string[] = []
  for (let number = 0; number < 25; number++) {
    const template = await offering(world, orin, { name: `Number ${number}` })
    saved.push('code' in template ? template.code : (template as AnswerTemplate).name)
  }
  assert.ok(saved.includes('TOO_MANY_TEMPLATES'))
})

run()
