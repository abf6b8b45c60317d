import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { dismissPerson, lockPerson } from '../accounts/index.ts'
import { globalId } from '../foundation/contract/global-id.ts'
import { statement } from '../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { Loaders } from '../foundation/loaders.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { rowsByIds } from '../notifications/inbox/inbox.store.ts'
import '../notifications/index.ts'
import { aboutOf } from './about.ts'
import { askTicket, type TicketToAsk } from './ask-ticket.ts'
import { answerTicket } from './desk/answer-ticket.ts'
import { noteTicket } from './desk/note-ticket.ts'
import { messagesByTicket } from './messages.store.ts'
import { TicketClosed } from './refusals.ts'
import { replyToTicket } from './reply-to-ticket.ts'
import { supportJobs } from './support.jobs.ts'
import { Ticket } from './ticket.ts'
import { ownTickets, shownTicket, ticketNow, ticketsForExport } from './tickets-of.ts'

const { story, run } = stories('tickets', world => world.runs(supportJobs(world.app)))

const DAY = 86_400
const asked = (more: Partial<TicketToAsk> = {}): TicketToAsk => ({
  ...{ topic: 'READING', subject: 'The sound was gone', words: 'I heard nothing for a minute.', about: null },
  idempotencyKey: randomUUID(),
  ...more,
})

async function asks({ app }: World, viewer: Viewer, more: Partial<TicketToAsk> = {}): Promise<Ticket> {
  const ticket = await askTicket(app, viewer, asked(more))
  assert.instance(ticket, Ticket)
  return ticket as Ticket
}

const replies = ({ app }: World, { id, personId }: Ticket, words: string, idempotencyKey = randomUUID()) =>
  replyToTicket(app, { ticketId: id, personId, words, idempotencyKey })

const answers = async ({ app, viewer }: World, { id }: Ticket, isSolved = false, text = 'We look into it.') =>
  answerTicket(app, await viewer('ines'), { ticketId: id, text, isSolved, idempotencyKey: randomUUID() })

const wordsOf = async ({ app }: World, { id }: Ticket) =>
  ((await messagesByTicket(app.db)([id])).get(id) ?? []).map(({ kind, words }) => `${kind}: ${words}`)

const codeOf = (asking: () => Promise<unknown>) =>
  Promise.resolve()
    .then(asking)
    .then(
      () => null,
      fault => fault.code,
    )

story('are opened once, however often they are sent', async world => {
  const { app, theo } = world
  const key = randomUUID()
  const all = await Promise.all(
    Array.from({ length: 20 }, () => askTicket(app, theo.viewer, asked({ idempotencyKey: key }))),
  )
  assert.is(new Set(all.map(each => (each as Ticket).id)).size, 1)
  const [ticket] = all as [Ticket]
  assert.equal(
    [ticket.state, await wordsOf(world, ticket)],
    ['OPEN', ['PERSON: I heard nothing for a minute.']],
  )
  const other = await askTicket(app, theo.viewer, asked({ idempotencyKey: key, words: 'Something else.' }))
  assert.instance(other, IdempotencyKeyReused)
})

story('need a heading and words', async ({ app, theo }) => {
  const refused = (more: Partial<TicketToAsk>) => codeOf(() => askTicket(app, theo.viewer, asked(more)))
  for (const more of [
    { subject: ' ' },
    { subject: 'x'.repeat(121) },
    { words: '\n' },
    { words: 'x'.repeat(4001) },
  ])
    assert.is(await refused(more), 'BAD_INPUT')
})

story('are about something of one’s own alone', async world => {
  const { app, theo, nadia, mara, settle } = world
  await theo.topsUp(5_000)
  const call = await theo.calls(mara)
  await settle()
  await theo.ends(call)
  const context = (viewer: Viewer) => ({
    ...{
      app,
      viewer,
      requestId: '',
      host: '',
      language: 'en' as const,
      address: null,
      loaders: new Loaders(),
    },
  })
  const none = { readingId: null, orderId: null, payoutId: null }
  const about = await aboutOf(context(theo.viewer), { ...none, readingId: call.id })
  assert.equal(about, { type: 'Reading', id: call.id })
  const ticket = await asks(world, theo.viewer, { about })
  assert.is(ticket.aboutId, globalId('Reading', call.id))
  assert.is(await codeOf(() => aboutOf(context(nadia.viewer), { ...none, readingId: call.id })), 'NOT_FOUND')
  for (const wrong of [{ orderId: call.id }, { payoutId: call.id }, { readingId: randomUUID() }])
    assert.is(await codeOf(() => aboutOf(context(theo.viewer), { ...none, ...wrong })), 'NOT_FOUND')
  const both = { ...none, readingId: call.id, orderId: call.id }
  assert.is(await codeOf(() => aboutOf(context(theo.viewer), both)), 'BAD_INPUT')
  assert.is(await aboutOf(context(theo.viewer), none), null)
})

story('are seen by who asked and by staff', async world => {
  const { app, theo, nadia, viewer } = world
  const ticket = await asks(world, theo.viewer)
  const staff = await viewer('ines')
  assert.is((await shownTicket(app.db, theo.viewer, ticket.id))?.id, ticket.id)
  assert.is((await shownTicket(app.db, staff, ticket.id))?.id, ticket.id)
  assert.is(await shownTicket(app.db, nadia.viewer, ticket.id), null)
  const editor: Viewer = { ...staff, roles: ['CLIENT', 'STAFF', 'EDITOR'] }
  assert.is(await shownTicket(app.db, editor, ticket.id), null)
  assert.is(await codeOf(() => replies(world, { ...ticket, personId: nadia.viewer.id }, 'Mine')), 'NOT_FOUND')
})

story('come page by page, the newest first', async world => {
  const { app, stranger } = world
  const { viewer } = await stranger()
  for (const number of [1, 2, 3]) await asks(world, viewer, { subject: `Number ${number}` })
  const first = await ownTickets(app.db, viewer.id, 2, null)
  const second = await ownTickets(app.db, viewer.id, 2, first.pageInfo.endCursor)
  const subjects = [...first.edges, ...second.edges].map(({ node }) => node.subject)
  assert.equal(subjects, ['Number 3', 'Number 2', 'Number 1'])
})

story('go back and forth until they are solved; a reply opens them again, once for each key', async world => {
  const ticket = await asks(world, world.theo.viewer)
  const state = async () => (await ticketNow(world.app.db, ticket.id)).state
  await answers(world, ticket)
  assert.is(await state(), 'WAITING_FOR_PERSON')
  const key = randomUUID()
  await Promise.all(Array.from({ length: 10 }, () => replies(world, ticket, 'It is gone again.', key)))
  assert.is(await state(), 'OPEN')
  await answers(world, ticket, true, 'Solved now.')
  assert.is(await state(), 'SOLVED')
  await replies(world, ticket, 'Thanks, one more thing.')
  assert.is(await state(), 'OPEN')
  assert.equal(await wordsOf(world, ticket), [
    'PERSON: I heard nothing for a minute.',
    'STAFF: We look into it.',
    'PERSON: It is gone again.',
    'STAFF: Solved now.',
    'PERSON: Thanks, one more thing.',
  ])
})

story('are closed after days of silence, and take no reply then', async world => {
  const { app, theo, advance, settle } = world
  const [silent, open] = [await asks(world, theo.viewer), await asks(world, theo.viewer)]
  await answers(world, silent)
  const state = async ({ id }: Ticket) => (await ticketNow(app.db, id)).state
  await advance(6 * DAY)
  await supportJobs(app).tasks['support.close-silent']?.({} as never)
  assert.is(await state(silent), 'WAITING_FOR_PERSON')
  await advance(1.1 * DAY)
  await supportJobs(app).tasks['support.close-silent']?.({} as never)
  assert.equal([await state(silent), await state(open)], ['CLOSED', 'OPEN'])
  assert.instance(await replies(world, silent, 'Hello?'), TicketClosed)
  assert.instance(await answers(world, silent), TicketClosed)
  await settle()
})

story('tell their person of an answer, and nobody of a note', async world => {
  const { app, stranger, settle, viewer } = world
  const ada = await stranger('Ada Lanternfield')
  const ticket = await asks(world, ada.viewer)
  const staff = await viewer('ines')
  await noteTicket(app, staff, { ticketId: ticket.id, text: 'Seems upset.', idempotencyKey: randomUUID() })
  await answers(world, ticket)
  await settle()
  const IDS = statement('test.ids', 'SELECT id FROM notifications.inbox WHERE person_id = $1')
  const ids = (await app.db.rows<{ id: string }>(IDS, [ada.viewer.id])).map(({ id }) => id)
  const told = await rowsByIds(app.db, ids)
  assert.equal(
    told.map(({ type, facts, link }) => [type, facts, link]),
    [
      [
        'TICKET_ANSWERED',
        { subject: 'The sound was gone', words: 'We look into it.' },
        `/help/tickets/${globalId('Ticket', ticket.id)}`,
      ],
    ],
  )
})

story('are in the copy of one’s data without notes, and empty once their person left', async world => {
  const { app, stranger, viewer, settle } = world
  const { viewer: ada } = await stranger('Ada Lanternfield')
  const ticket = await asks(world, ada)
  const staff = await viewer('ines')
  await noteTicket(app, staff, { ticketId: ticket.id, text: 'Seems upset.', idempotencyKey: randomUUID() })
  const copy = JSON.stringify(await ticketsForExport(app.db, ada.id))
  assert.ok(copy.includes('I heard nothing') && !copy.includes('Seems upset'))
  await app.db.transact(async tx => {
    const account = await lockPerson(tx, ada.id)
    if (account) await dismissPerson(tx, account)
  })
  await settle()
  const now = await ticketNow(app.db, ticket.id)
  assert.equal([now.state, now.subject, await wordsOf(world, ticket)], ['CLOSED', '', ['PERSON: ', 'NOTE: ']])
})

story('are append only, whoever tries', async world => {
  const ticket = await asks(world, world.theo.viewer)
  for (const text of [
    `UPDATE support.messages SET words = 'Other.' WHERE ticket_id = $1`,
    'DELETE FROM support.messages WHERE ticket_id = $1',
  ])
    await world.app.db.rows(statement(`test.${text.slice(0, 20)}`, text), [ticket.id]).then(
      () => assert.unreachable(text),
      ({ code }) => assert.ok(['42501', '23001'].includes(code), `${text}: ${code}`),
    )
})

run()
