import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { functionsOf, problemsOf } from './sql-functions.ts'
import { cloneTemplate, type TestDatabase } from './test-database.ts'

const test = suite<{ database?: TestDatabase; client?: pg.Client }>('SQL functions')

test.before(async context => {
  context.database = await cloneTemplate()
  context.client = new pg.Client({ connectionString: context.database.adminUrl })
  await context.client.connect()
})
test.after(async ({ database, client }) => {
  await client?.end()
  await database?.drop()
})

const ours = `SELECT nspname FROM pg_namespace WHERE nspowner = 'soulseer_owner'::regrole AND nspname NOT IN ('jobs', 'cms')`

test('every function compiles, and each of its statements names what there is', async ({ client }) => {
  assert.ok(client)
  const schemas = (await client.query<{ nspname: string }>(ours)).rows.map(row => row.nspname)
  const functions = await functionsOf(client, schemas)
  assert.ok(functions.length > 0)
  const problems: string[] = []
  for (const each of functions) problems.push(...(await problemsOf(client, each)))
  assert.equal(problems, [])
})

test('what is misspelt is found, however deep', async ({ client }) => {
  assert.ok(client)
  await client.query(`CREATE SCHEMA broken; CREATE TABLE broken.things (id integer, name text);
    SET check_function_bodies = off;
    CREATE FUNCTION broken.by_column(p_id integer) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE thing broken.things%ROWTYPE; other text;
      BEGIN
        SELECT * INTO thing FROM broken.things WHERE id = p_id;
        IF thing.id > 3 THEN
          other := thing.nam;
          UPDATE broken.things SET nme = other WHERE id = p_id;
        END IF;
        RETURN broken.nothing(thing.name);
      END $$;
    CREATE FUNCTION broken.by_table() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM broken.thing $$;
    CREATE FUNCTION broken.sound(p_id integer) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE total integer := 0;
      BEGIN
        FOR total IN SELECT id FROM broken.things LOOP total := total + p_id; END LOOP;
        RETURN total;
      END $$;
    RESET check_function_bodies`)
  const problems: string[] = []
  for (const each of await functionsOf(client, ['broken'])) problems.push(...(await problemsOf(client, each)))
  assert.equal(
    problems.map(problem => problem.replace(/ in SELECT.*| in UPDATE.*/, '')),
    [
      'broken.by_column(integer), at its line 6: missing FROM-clause entry for table "thing"',
      'broken.by_column(integer), at its line 7: column "nme" of relation "things" does not exist',
      'broken.by_column(integer), at its line 9: function broken.nothing(text) does not exist',
      'broken.by_table(): relation "broken.thing" does not exist',
    ],
  )
})

test.run()
