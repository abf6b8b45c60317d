import pg from 'pg'
import { pool } from '../run/pool.ts'
import type { Outcome } from '../run/tally.ts'
import { runTestFile, testFiles } from '../tests/test-files.ts'
import type { SqlMutant } from './sql-mutant.ts'
import { sqlMutants } from './sql-mutants.ts'

const abreast = 2
/** A mutant that makes a test wait for ever is killed, too. */
const limitSeconds = 120

/** Each mutant in a template of its own; whoever passes all its tests there has survived. Answers one outcome a mutant. */
export async function runSqlMutants(
  env: NodeJS.ProcessEnv,
  filter: string,
  told: (outcome: Outcome) => void,
): Promise<void> {
  const wanted = sqlMutants.filter(mutant => `${mutant.function} ${mutant.name}`.includes(filter))
  await pool(abreast, wanted, async mutant => told(await outcomeOf(mutant, env)))
}

async function outcomeOf(mutant: SqlMutant, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const began = Date.now()
  const name = `${mutant.function}: ${mutant.name}`
  const answer = (passed: number, output: string): Outcome => ({
    name,
    passed,
    failed: 1 - passed,
    seconds: (Date.now() - began) / 1000,
    output,
  })
  const template = `mutant_${process.pid}_${sqlMutants.indexOf(mutant)}`
  const admin = await connected(env, 'postgres')
  try {
    await admin.query(`CREATE DATABASE ${template} TEMPLATE ${env.TEST_TEMPLATE} STRATEGY = FILE_COPY`)
    const problem = await mutate(mutant, env, template)
    if (problem) return answer(0, problem)
    const files = mutant.tests.map(part => testFiles(['api'], '.test.ts', part))
    if (files.some(found => found.length === 0)) return answer(0, 'One of its tests is in no file.')
    for (const file of files.flat()) {
      const outcome = await runTestFile(file, { ...env, TEST_TEMPLATE: template }, [], limitSeconds)
      if (outcome.failed > 0) return answer(1, outcome.output)
    }
    return answer(0, 'It survived.')
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await admin.end()
  }
}

/** Replaces the function by its mutant; answers why that cannot be. */
async function mutate(mutant: SqlMutant, env: NodeJS.ProcessEnv, database: string): Promise<string | null> {
  const client = await connected(env, database)
  try {
    const { rows } = await client.query<{ text: string }>(
      'SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE pronamespace::regnamespace::text = $1 AND proname = $2',
      mutant.function.split('.'),
    )
    const [text] = rows.map(row => row.text)
    if (text === undefined || rows.length > 1) return `There are ${rows.length} functions of this name.`
    const found = [...text.matchAll(new RegExp(mutant.find, 'g'))].length
    if (found !== 1) return `${mutant.find} is found ${found} times in it: say where else.`
    await client.query(text.replace(mutant.find, mutant.replace))
    return null
  } finally {
    await client.end()
  }
}

async function connected(env: NodeJS.ProcessEnv, database: string): Promise<pg.Client> {
  const url = new URL(env.TEST_DATABASE_ADMIN_URL ?? '')
  url.pathname = `/${database}`
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  return client
}
