import { join } from 'node:path'
import { freePort } from '../local/src/runner/process/ports.ts'
import type { Bench } from './bench.ts'
import { ask, type Question } from './clients/ask.ts'
import { READER, READERS, WALLET } from './clients/documents.ts'
import { costs } from './cost-of-reads.ts'
import type { Cost } from './measure/cost.ts'
import { atMost, type Figure, ratioAtMost } from './measure/figure.ts'
import { answers, start, startApi } from './stage/api-process.ts'
import { connected, type Stage } from './stage/stage.ts'

const list = (first: number): Question => ({ query: READERS, variables: { first } })
const bySlug: Question = { query: READER, variables: { slug: 'mara-moonwater' } }

/** What the most frequent reads cost, in CPU of the api and of PostgreSQL. */
export const reads: Bench = {
  name: 'reads',
  async run({ stage, world, say }) {
    const { env, apiUrl, owner, tokenOf } = await world()
    const api = await startApi(env, apiUrl)
    const barePort = await freePort()
    const bareUrl = `http://127.0.0.1:${barePort}`
    const bare = await start(
      [join(import.meta.dirname, 'servers/bare-graphql.ts')],
      { ...env, PORT: String(barePort) },
      import.meta.dirname,
      () => answers(`${bareUrl}/readyz`),
    )
    try {
      const wallets = await walletsOf(owner, apiUrl, tokenOf)
      const same =
        JSON.stringify(await ask(apiUrl, list(20))) === JSON.stringify(await ask(bareUrl, list(20)))
      if (!same) throw new Error('the api and the bare server answer the list differently')
      const both = { api: { of: api, url: apiUrl }, bare: { of: bare, url: bareUrl } }
      const ofList = await costs(stage, both, list(20))
      const ofSlug = await costs(stage, both, bySlug)
      const ofWallet = await costs(stage, { api: both.api }, ...wallets)
      for (const [what, sides] of Object.entries({ list: ofList, slug: ofSlug, wallet: ofWallet }))
        for (const [who, { server, postgres }] of Object.entries(sides))
          say(`${what}, ${who}: server ${server.toFixed(3)} ms, PostgreSQL ${postgres.toFixed(3)} ms`)
      const statements = [
        await statementsOf(stage, apiUrl, list(1)),
        await statementsOf(stage, apiUrl, list(20)),
        await statementsOf(stage, apiUrl, list(100)),
      ]
      say(`SQL statements for 1, 20 and 100 readers: ${statements.join(', ')}`)
      const against = (value: number) => ({ what: 'bare graphql-js, same stores', value, unit: 'ms CPU' })
      const all = ({ server, postgres }: Cost) => server + postgres
      const figures: Figure[] = [
        {
          bench: 'reads',
          what: 'list of 20, server and PostgreSQL',
          value: all(ofList.api),
          unit: 'ms CPU',
          target: atMost(1),
        },
        {
          bench: 'reads',
          what: 'list of 20, server',
          value: ofList.api.server,
          unit: 'ms CPU',
          against: against(ofList.bare.server),
          target: ratioAtMost(0.9),
        },
        {
          bench: 'reads',
          what: 'one by slug, server',
          value: ofSlug.api.server,
          unit: 'ms CPU',
          against: against(ofSlug.bare.server),
          target: ratioAtMost(0.9),
        },
        {
          bench: 'reads',
          what: 'wallet with history, server and PostgreSQL',
          value: all(ofWallet.api),
          unit: 'ms CPU',
          target: atMost(1),
        },
        {
          bench: 'reads',
          what: 'SQL statements more for 100 readers than for 1',
          value: (statements[2] ?? Number.NaN) - (statements[0] ?? Number.NaN),
          unit: 'statements',
          target: atMost(0),
        },
      ]
      return figures
    } finally {
      await Promise.all([api.stop(), bare.stop()])
    }
  },
}

const PEOPLE = 100
const TOP_UPS = 20

/** The wallets of so many people, each with a page of history. */
async function walletsOf(
  ownerUrl: string,
  url: string,
  tokenOf: (subject: string) => Promise<string>,
): Promise<[Question, ...Question[]]> {
  return connected(ownerUrl, async owner => {
    const questionOf = async (number: number): Promise<Question> => {
      const token = await tokenOf(`user_saver${number}`)
      const mine = await ask<{ viewer: { wallet: object } }>(url, { query: WALLET, token })
      if (!mine.viewer.wallet) throw new Error('a person has no wallet')
      await owner.query(TOP_UP, [`user_saver${number}`, TOP_UPS])
      return { query: WALLET, token }
    }
    const first = await questionOf(0)
    const others = Array.from({ length: PEOPLE - 1 }, (_, number) => number + 1)
    const more: Question[] = []
    for (const number of others) more.push(await questionOf(number))
    return [first, ...more]
  })
}

const TOP_UP = `SELECT ledger.transfer(ledger.platform_account('card-clearing'),
    (SELECT a.id FROM ledger.accounts a JOIN accounts.people p ON p.id = a.owner_id WHERE p.subject = $1 AND a.kind = 'wallet'),
    1000, 0, uuidv7(), 'top-up', 1, 'USD')
  FROM generate_series(1, $2)`

const COUNTED = 20
/** Statements of the api's role that a request of this kind makes, as pg_stat_statements counted them. */
async function statementsOf({ postgres }: Stage, url: string, question: Question): Promise<number> {
  return connected(postgres.url('soulseer'), async admin => {
    await admin.query('SELECT pg_stat_statements_reset()')
    for (let round = 0; round < COUNTED; round++) await ask(url, question)
    const { rows } = await admin.query<{ calls: string }>(
      `SELECT calls FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'soulseer_api' AND calls >= $1`,
      [COUNTED],
    )
    return rows.reduce((total, { calls }) => total + Math.round(Number(calls) / COUNTED), 0)
  })
}
