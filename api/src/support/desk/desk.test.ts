import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { statement } from '../../foundation/database/database.ts'
import { Loaders } from '../../foundation/loaders.ts'
import { STAFF_ROLES, type StaffRole, type Viewer } from '../../foundation/viewer.ts'
import { buildContract } from '../../schema.ts'
import { askTicket } from '../ask-ticket.ts'
import { TicketTaken } from '../refusals.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { Ticket } from '../ticket.ts'
import { ticketNow } from '../tickets-of.ts'
import { answerTicket } from './answer-ticket.ts'
import { QUEUES } from './queue.store.ts'
import { dueAt } from './service-time.ts'
import { releaseTicket, reopenTicket, solveTicket, takeTicket } from './steer-ticket.ts'

const schema = await buildContract()
const { story, run } = stories('the help desk')

async function asks({ app }: World, viewer: Viewer, subject = 'A question'): Promise<Ticket> {
  const asked = { topic: 'OTHER', subject, words: 'Please help.', about: null } as const
  return (await askTicket(app, viewer, { ...asked, idempotencyKey: randomUUID() })) as Ticket
}

const inRole = (viewer: Viewer, ...roles: StaffRole[]): Viewer => ({
  ...viewer,
  roles: ['CLIENT', 'STAFF', ...roles],
})

async function ask({ app }: World, viewer: Viewer, source: string) {
  const contextValue = {
    ...{ app, viewer, language: 'en' as const, loaders: new Loaders() },
    ...{ host: 'localhost', requestId: 'test', address: null },
  }
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code ?? null }
}

story('is read by support, finance and moderators, and answered by support', async world => {
  const { theo, viewer } = world
  const ines = await viewer('ines')
  const ticket = await asks(world, theo.viewer)
  const id = globalId('Ticket', ticket.id)
  const key = () => randomUUID()
  const list = '{ tickets(filter: {}) { edges { node { id notes { words } dueAt } } } }'
  const changes: Record<string, readonly StaffRole[]> = {
    [`answerTicket(input: { ticketId: "${id}", text: "Hi", idempotencyKey: "${key()}" }) { __typename }`]: [
      'SUPPORT',
    ],
    [`takeTicket(input: { ticketId: "${id}", takesOver: true }) { __typename }`]: ['SUPPORT'],
    [`releaseTicket(ticketId: "${id}") { id }`]: ['SUPPORT'],
    [`solveTicket(ticketId: "${id}") { id }`]: ['SUPPORT'],
    [`reopenTicket(ticketId: "${id}") { id }`]: ['SUPPORT'],
    [`noteTicket(input: { ticketId: "${id}", text: "Hm", idempotencyKey: "${key()}" }) { __typename }`]: [
      'SUPPORT',
      'FINANCE',
      'MODERATOR',
    ],
  }
  for (const role of STAFF_ROLES.filter(each => each !== 'ADMIN')) {
    const maySee = ['SUPPORT', 'FINANCE', 'MODERATOR'].includes(role)
    assert.is((await ask(world, inRole(ines, role), list)).code, maySee ? null : 'FORBIDDEN', role)
    for (const [change, roles] of Object.entries(changes)) {
      const { code } = await ask(world, inRole(ines, role), `mutation { ${change} }`)
      const isAllowed = roles.includes(role)
      assert.is(code === 'FORBIDDEN', !isAllowed, `${role}: ${change}`)
    }
  }
  for (const source of [list, ...Object.keys(changes).map(change => `mutation { ${change} }`)])
    assert.is((await ask(world, theo.viewer, source)).code, 'FORBIDDEN', source)
  const mine = `{ node(id: "${id}") { ... on Ticket { subject messages { author words by { name } } } } }`
  const own = await ask(world, theo.viewer, mine)
  assert.is(own.code, null)
  assert.ok(
    own.data.node.messages.every((each: { by: unknown }) => each.by === null),
    'nobody of staff is named',
  )
  const notes = `{ node(id: "${id}") { ... on Ticket { notes { words } } } }`
  assert.is((await ask(world, theo.viewer, notes)).code, 'FORBIDDEN')
})

story('lists those that wait for longest first, page by page, all, mine or nobody’s', async world => {
  const { app, viewer, advance, stranger } = world
  const [ines, { viewer: ada }] = [await viewer('ines'), await stranger('Ada Lanternfield')]
  for (const open of await open_(world, ines)) await solveTicket(app, open)
  const tickets: Ticket[] = []
  for (const subject of ['first', 'second', 'third']) {
    tickets.push(await asks(world, ada, subject))
    await advance(60)
  }
  const [first, second] = tickets as [Ticket, Ticket]
  await takeTicket(app, ines, { ticketId: second.id, takesOver: false })
  const subjects = async (filter: string, after = '') => {
    const list = `tickets(filter: { ${filter} }, first: 2${after}) { edges { node { subject } } pageInfo { endCursor } }`
    const { data } = await ask(world, ines, `{ ${list} }`)
    const found = data.tickets.edges.map(({ node }: { node: Ticket }) => node.subject)
    return { found, end: data.tickets.pageInfo.endCursor }
  }
  const { found, end } = await subjects('')
  assert.equal(found, ['first', 'second'])
  assert.equal((await subjects('', `, after: "${end}"`)).found, ['third'])
  assert.equal((await subjects('assignment: MINE')).found, ['second'])
  assert.equal((await subjects('assignment: NOBODY')).found, ['first', 'third'])
  const key = randomUUID()
  await answerTicket(app, ines, { ticketId: first.id, text: 'Done?', isSolved: false, idempotencyKey: key })
  await replyToTicket(app, { ticketId: first.id, personId: ada.id, words: 'No.', idempotencyKey: key })
  assert.equal((await subjects('')).found, ['second', 'third'], 'it waits anew since the reply')
})

async function open_({ app }: World, { id }: Viewer): Promise<string[]> {
  const rows = await app.db.rows<{ id: string }>(QUEUES.ANYBODY, ['OPEN', id, null, 100])
  return rows.map(each => each.id)
}

story('knows until when a ticket should be answered', async world => {
  const { theo, viewer, advance } = world
  const since = new Date('2026-03-01T08:00:00Z')
  assert.equal(dueAt({ state: 'OPEN', since }, 24), new Date('2026-03-02T08:00:00Z'))
  for (const state of ['WAITING_FOR_PERSON', 'SOLVED', 'CLOSED'] as const)
    assert.is(dueAt({ state, since }, 24), null)
  const ticket = await asks(world, theo.viewer)
  const source = `{ node(id: "${globalId('Ticket', ticket.id)}") { ... on Ticket { isOverdue } } }`
  const isOverdue = async () => (await ask(world, await viewer('ines'), source)).data.node.isOverdue
  assert.is(await isOverdue(), false)
  await advance(24 * 3600 + 1)
  assert.is(await isOverdue(), true)
})

story('lets one member of staff have a ticket, whoever asks at once', async world => {
  const { app, theo, viewer } = world
  const ines = await viewer('ines')
  const others = Array.from({ length: 10 }, (_, at) => ({ ...ines, id: randomUUID(), name: `Staff ${at}` }))
  const ticket = await asks(world, theo.viewer)
  const taken = await Promise.all(
    others.map(each => takeTicket(app, each, { ticketId: ticket.id, takesOver: false })),
  )
  assert.is(taken.filter(each => each instanceof Ticket).length, 1)
  assert.is(taken.filter(each => each instanceof TicketTaken).length, 9)
  const over = await takeTicket(app, ines, { ticketId: ticket.id, takesOver: true })
  assert.is((over as Ticket).assigneeId, ines.id)
  assert.is((await releaseTicket(app, ticket.id)).assigneeId, null)
  const answer = { ticketId: ticket.id, text: 'Here I am.', isSolved: false, idempotencyKey: randomUUID() }
  await Promise.all(Array.from({ length: 10 }, () => answerTicket(app, ines, answer)))
  assert.is((await ticketNow(app.db, ticket.id)).assigneeId, ines.id, 'who answers has it')
})

story('solves and opens again, as often as it is asked to', async world => {
  const { app, theo } = world
  const { id } = await asks(world, theo.viewer)
  for (const _ of [1, 2]) assert.is((await solveTicket(app, id)).state, 'SOLVED')
  for (const _ of [1, 2]) assert.is((await reopenTicket(app, id)).state, 'OPEN')
  const missing = await solveTicket(app, randomUUID()).catch(fault => fault.code)
  assert.is(missing, 'NOT_FOUND')
})

story('finds its lists by indexes', async ({ app }) => {
  for (const [whose, { text }] of Object.entries(QUEUES)) {
    const plan = await app.db.transact(async tx => {
      await tx.rows(statement('test.no-seq', 'SET LOCAL enable_seqscan = off'))
      const values = ['OPEN', randomUUID(), randomUUID(), 21]
      return tx.rows(statement(`test.explain-${whose}`, `EXPLAIN ${text}`), values)
    })
    assert.not.match(JSON.stringify(plan), /Seq Scan/, whose)
  }
})

run()
