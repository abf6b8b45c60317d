import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { answered, atOnce, memberOfStaff } from '../../../test/staff/staff-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { statement } from '../../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Words } from '../../foundation/words.ts'
import { buildContract } from '../../schema.ts'
import { PlatformCase } from '../platform-case.ts'
import { openCase } from '../platform-cases.store.ts'
import { addCaseNote } from './add-case-note.ts'
import { assignCase } from './assign-case.ts'
import { CaseChanged, type CaseFilter, CaseNotAssignable } from './case-desk-inputs.ts'
import type { CaseEvent } from './case-event.ts'
import { logPage } from './case-log.store.ts'
import { type QueueAsked, queueStatement, queueValues } from './case-queue.store.ts'
import { findCases } from './find-cases.ts'

const schema = await buildContract()
const { story, run } = stories('the desk of cases')

const HOUR = 3600

async function opens({ app }: World, kind: 'AUDIT' | 'PAYMENT', personId?: string): Promise<PlatformCase> {
  const key = randomUUID()
  const words = new Words('found.topUpUnknown', { id: key })
  await app.db.transact(tx => openCase(tx, { kind, key, words, ...(personId && { personId }) }))
  const { edges } = await findCases(app, nobody, filterOf({ kind }), 100, null)
  const found = edges.find(({ node }) => node instanceof PlatformCase && node.words === words.in('en'))
  return found?.node as PlatformCase
}

const nobody = { id: randomUUID() } as Viewer
const filterOf = (asked: Partial<CaseFilter>): CaseFilter => ({ state: 'OPEN', isOverdue: false, ...asked })
const list = async ({ app }: World, viewer: Viewer, asked: Partial<CaseFilter> = {}) =>
  (await findCases(app, viewer, filterOf(asked), 100, null)).edges.map(({ node }) => node.id)
const assigns = (
  { app }: World,
  viewer: Viewer,
  of: { id: string; version: number },
  personId: string | null,
  key: string = randomUUID(),
) => assignCase(app, viewer, { caseId: of.id, version: of.version, personId, idempotencyKey: key })
const history = async ({ app }: World, id: string) =>
  (await logPage(app.db, id, null, 20)).map(({ did }) => did).reverse()

story('what does not hold comes first, then who waits longest, page by page', async world => {
  const { app } = world
  const [first, second] = [await opens(world, 'PAYMENT'), await opens(world, 'PAYMENT')]
  const urgent = await opens(world, 'AUDIT')
  assert.equal([urgent.priority, first.priority], ['URGENT', 'HIGH'])
  assert.equal(await list(world, nobody), [urgent.id, first.id, second.id])
  const page = await findCases(app, nobody, null, 1, null)
  const next = await findCases(app, nobody, null, 1, page.pageInfo.endCursor)
  assert.equal(
    next.edges.map(({ node }) => node.id),
    [first.id],
  )
  assert.equal(await list(world, nobody, { kind: 'AUDIT' }), [urgent.id])
})

story('somebody takes one, gives it to another, who leaves it', async world => {
  const [ada, otto] = [
    await memberOfStaff(world, 'Ada', 'SUPPORT'),
    await memberOfStaff(world, 'Otto', 'SUPPORT'),
  ]
  const opened = await opens(world, 'PAYMENT')
  const taken = (await assigns(world, ada, opened, ada.id)) as PlatformCase
  assert.equal([taken.assignedTo, taken.version], [ada.id, 2])
  assert.ok(taken.takenUpAt)
  assert.ok((await list(world, ada, { owner: 'MINE' })).includes(opened.id))
  assert.not((await list(world, ada, { owner: 'NOBODY' })).includes(opened.id))
  const given = (await assigns(world, ada, taken, otto.id)) as PlatformCase
  assert.ok((await list(world, otto, { owner: 'MINE' })).includes(opened.id))
  const left = (await assigns(world, otto, given, null)) as PlatformCase
  assert.equal([left.assignedTo, left.takenUpAt], [null, taken.takenUpAt])
  assert.equal(await history(world, opened.id), ['OPENED', 'TAKEN', 'GIVEN', 'RELEASED'])
})

story('twenty who take one at once: one has it, the others are told', async world => {
  const all = await atOnce(20, index => memberOfStaff(world, `Staff ${index}`, 'SUPPORT'))
  const opened = await opens(world, 'PAYMENT')
  const results = await Promise.all(all.map(each => assigns(world, each, opened, each.id)))
  assert.is(results.filter(each => each instanceof PlatformCase).length, 1)
  assert.is(results.filter(each => each instanceof CaseChanged).length, 19)
  assert.equal(await history(world, opened.id), ['OPENED', 'TAKEN'])
})

story('the same request twice is one; with another meaning it is refused', async world => {
  const ada = await memberOfStaff(world, 'Ada', 'SUPPORT')
  const opened = await opens(world, 'PAYMENT')
  const key = randomUUID()
  const results = await atOnce(20, () => assigns(world, ada, opened, ada.id, key))
  for (const each of results) assert.is((each as PlatformCase).version, 2)
  assert.instance(await assigns(world, ada, { ...opened, version: 2 }, null, key), IdempotencyKeyReused)
})

story('goes to nobody whose role may not close it, and to no side of it', async world => {
  const ada = await memberOfStaff(world, 'Ada', 'SUPPORT')
  const [editor, money] = [
    await memberOfStaff(world, 'Ed', 'EDITOR'),
    await memberOfStaff(world, 'Fin', 'FINANCE'),
  ]
  const opened = await opens(world, 'PAYMENT', money.id)
  for (const { id } of [editor, money, world.theo.viewer])
    assert.instance(await assigns(world, ada, opened, id), CaseNotAssignable)
  const free = await opens(world, 'PAYMENT')
  assert.instance(await assigns(world, ada, free, money.id), PlatformCase)
})

story('a note is written once, and changes what the others look at', async world => {
  const { app } = world
  const ada = await memberOfStaff(world, 'Ada', 'MODERATOR')
  const opened = await opens(world, 'PAYMENT')
  const input = { caseId: opened.id, words: ' Asked the bank. ', idempotencyKey: randomUUID() }
  const notes = await atOnce(20, () => addCaseNote(app, ada, input))
  for (const each of notes) assert.is((each as CaseEvent).words, 'Asked the bank.')
  assert.equal(await history(world, opened.id), ['OPENED', 'NOTED'])
  assert.instance(await assigns(world, ada, opened, null), CaseChanged)
  for (const words of ['  ', 'a'.repeat(2_001)])
    await Promise.resolve()
      .then(() => addCaseNote(app, ada, { ...input, words }))
      .then(
        () => assert.unreachable(),
        fault => assert.is(fault.code, 'BAD_INPUT'),
      )
})

story('one is overdue when nobody took it for a day, or decided it for three', async world => {
  const { advance } = world
  const ada = await memberOfStaff(world, 'Ada', 'SUPPORT')
  const opened = await opens(world, 'PAYMENT')
  const isLate = async () => (await list(world, ada, { isOverdue: true })).includes(opened.id)
  await advance(24 * HOUR - 1)
  assert.not(await isLate())
  await advance(2)
  assert.ok(await isLate())
  await assigns(world, ada, opened, ada.id)
  assert.not(await isLate())
  await advance(48 * HOUR)
  assert.ok(await isLate())
})

story('every list walks an index', async ({ app }) => {
  const asked: QueueAsked = { state: 'OPEN', kind: null, personId: null, isUnassigned: false, overdue: null }
  const moment = { undecidedSince: new Date(), untakenSince: new Date() }
  const filters: Partial<QueueAsked>[] = [
    ...[
      {},
      { kind: 'AUDIT' as const },
      { personId: randomUUID() },
      { isUnassigned: true },
      { overdue: moment },
    ],
    ...[{ state: 'DECIDED' as const }, { state: 'DECIDED' as const, personId: randomUUID() }],
    { state: 'DECIDED', kind: 'DISPUTE' },
  ]
  for (const filter of filters) {
    const each = { ...asked, ...filter }
    const plan = await app.db.transact(async tx => {
      await tx.rows(statement('test.no-seq', 'SET LOCAL enable_seqscan = off'))
      const text = `EXPLAIN ${queueStatement(each).text}`
      return tx.rows<object>(statement(`test.${randomUUID()}`, text), queueValues(each, null, 20))
    })
    assert.not.match(JSON.stringify(plan), /Seq Scan|Sort/, JSON.stringify(filter))
  }
})

story('is open to whom it concerns, and to nobody else', async world => {
  const opened = await opens(world, 'PAYMENT')
  const caseId = globalId('PlatformCase', opened.id)
  const key = () => randomUUID()
  const requests = {
    cases: '{ cases { edges { node { id history { edges { node { did words } } } } } } }',
    note: `mutation { addCaseNote(input: { caseId: "${caseId}", words: "Hm.", idempotencyKey: "${key()}" }) { __typename } }`,
    assign: `mutation { assignCase(input: { caseId: "${caseId}", version: 1, idempotencyKey: "${key()}" }) { __typename } }`,
    effect: `{ decisionEffect(input: { caseId: "${caseId}", decision: UPHELD }) { __typename } }`,
    decide: `mutation { decideCase(input: { caseId: "${caseId}", decision: UPHELD, note: "So.", version: 1, idempotencyKey: "${key()}" }) { __typename } }`,
  }
  const staff = async (role: 'SUPPORT' | 'FINANCE' | 'MODERATOR' | 'EDITOR') =>
    memberOfStaff(world, role, role)
  const shut = async (viewer: Viewer | null, names: (keyof typeof requests)[]) => {
    for (const name of names) {
      const { code } = await answered(world, schema, viewer, requests[name])
      assert.is(code, viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED', `${viewer?.name} ${name}`)
    }
  }
  const all = Object.keys(requests) as (keyof typeof requests)[]
  await shut(null, all)
  await shut(world.theo.viewer, all)
  await shut(world.mara.viewer, all)
  await shut(await staff('EDITOR'), all)
  await shut(await staff('FINANCE'), ['assign', 'effect', 'decide'])
  await shut(await staff('MODERATOR'), ['assign', 'effect', 'decide'])
  for (const role of ['FINANCE', 'MODERATOR', 'SUPPORT'] as const)
    for (const name of ['cases', 'note'] as const)
      assert.is((await answered(world, schema, await staff(role), requests[name])).code, null)
  assert.is((await answered(world, schema, await staff('SUPPORT'), requests.assign)).code, null)
})

run()
