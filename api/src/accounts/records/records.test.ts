import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { statement } from '../../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { dismissPerson, lockPerson } from '../index.ts'
import { addPersonNote } from './add-note.ts'
import { beginningsOf, findPeople } from './find-people.ts'
import { accessChanges, notesPage } from './records.store.ts'

const { story, run } = stories('people as staff find them')

const DESCRIBE = statement(
  'test.describe',
  'UPDATE accounts.people SET name = $2, email = $3, alias = $4 WHERE id = $1',
)

async function known({ app, stranger }: World, name: string, email: string, alias: string | null = null) {
  const { viewer } = await stranger(name)
  await app.db.rows(DESCRIBE, [viewer.id, name, email, alias])
  return viewer
}

const namesOf = async ({ app }: World, query: string): Promise<string[]> =>
  (await findPeople(app.db, query, 20, null)).edges.map(({ node }) => node.name)

story('are found by the beginnings of their names, alias and mail address', async world => {
  await known(world, 'Wilhelmina O’Quill', 'mina.quill@letters.example', 'Moonmoth')
  await known(world, 'Wilhelm Quartz', 'wq@stones.example')
  assert.equal(await namesOf(world, 'wilhelm qu'), ['Wilhelm Quartz', 'Wilhelmina O’Quill'])
  assert.equal(await namesOf(world, 'WILHELMI'), ['Wilhelmina O’Quill'])
  assert.equal(await namesOf(world, 'moonm'), ['Wilhelmina O’Quill'])
  assert.equal(await namesOf(world, 'mina.quill@letters.example'), ['Wilhelmina O’Quill'])
  assert.equal(await namesOf(world, 'stones'), ['Wilhelm Quartz'])
  assert.equal(await namesOf(world, 'wilhelm nobody'), [])
})

story('are found by any of their ids', async world => {
  const viewer = await known(world, 'Idris Vane', 'idris@example.test')
  for (const id of [
    viewer.id,
    viewer.id.toUpperCase(),
    globalId('Person', viewer.id),
    globalId('Viewer', viewer.id),
  ])
    assert.equal(await namesOf(world, ` ${id} `), ['Idris Vane'], id)
  assert.equal(await namesOf(world, globalId('Order', viewer.id)), [])
  assert.equal(await namesOf(world, randomUUID()), [])
})

story('are not found by signs that mean something to the database', async world => {
  for (const query of ["'", '\\', ':*', '!a', 'a & | b', '(((', "x' OR 1=1", '<->', '…', '🌙'])
    assert.type(await namesOf(world, query), 'object', query)
  assert.is(beginningsOf("o'Quill & (co)"), 'o:* & Quill:* & co:*')
  assert.is(beginningsOf(' & '), null)
  const long = await findPeople(world.app.db, 'x'.repeat(201), 20, null).catch(fault => fault.code)
  assert.is(long, 'BAD_INPUT')
})

story('come page by page, without gaps or repetitions', async world => {
  for (const at of [1, 2, 3, 4, 5]) await known(world, `Pagina Folio ${at}`, `folio${at}@example.test`)
  const found: string[] = []
  let after: string | null = null
  do {
    const { edges, pageInfo } = await findPeople(world.app.db, 'pagina', 2, after)
    found.push(...edges.map(({ node }) => node.name.slice(-1)))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  assert.equal(found, ['5', '4', '3', '2', '1'])
  const all = await findPeople(world.app.db, '', 3, null)
  assert.is(all.edges.length, 3)
})

story('are looked up by an index', async ({ app }) => {
  const plan = await app.db.transact(async tx => {
    await tx.rows(statement('test.no-scan', 'SET LOCAL enable_seqscan = off'))
    return tx.rows<Record<string, string>>(
      statement(
        'test.plan',
        `EXPLAIN SELECT id FROM accounts.people
         WHERE accounts.words_of(name || ' ' || coalesce(alias, '') || ' ' || email) @@ to_tsquery('simple', 'ada:*')`,
      ),
    )
  })
  assert.match(JSON.stringify(plan), 'people_by_words')
})

story('have notes, which are written once and go with their account', async world => {
  const { app } = world
  const ines = await world.viewer('ines')
  const viewer = await known(world, 'Nota Bene', 'nota@example.test')
  const note = { personId: viewer.id, words: ' Calls at night. ', idempotencyKey: randomUUID() }
  const notes = () => notesPage(app.db, viewer.id, null, 10)
  await Promise.all(Array.from({ length: 20 }, () => addPersonNote(app, ines, note)))
  assert.equal(
    (await notes()).map(({ words, by }) => [words, by]),
    [['Calls at night.', ines.id]],
  )
  assert.instance(await addPersonNote(app, ines, { ...note, words: 'Other.' }), IdempotencyKeyReused)
  const code = (words: string) =>
    Promise.resolve()
      .then(() => addPersonNote(app, ines, { ...note, words, idempotencyKey: randomUUID() }))
      .then(() => 'none')
      .catch(fault => fault.code)
  assert.equal([await code('  '), await code('x'.repeat(2001))], ['BAD_INPUT', 'BAD_INPUT'])
  await app.db.transact(async tx => {
    const account = await lockPerson(tx, viewer.id)
    if (account) await dismissPerson(tx, account)
  })
  assert.equal(await notes(), [])
  assert.is(await code('Too late.'), 'NOT_FOUND')
  assert.equal(await accessChanges(app.db, viewer.id, null, 10), [])
})

run()
