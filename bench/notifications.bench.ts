import type pg from 'pg'
import type * as Notify from '../api/src/notifications/notify.ts'
import type { Bench } from './bench.ts'
import { type Figure, ratioAtMost } from './measure/figure.ts'
import { median } from './measure/percentile.ts'
import { openNode } from './stage/node.ts'
import { builtApi, connected } from './stage/stage.ts'

const PEOPLE = 100_000
/** A mail is a job each, so that a part of them shows what one costs. */
const MAILED = 10_000
const AT_ONCE = 1_000
const ROUNDS = 3

/**
 * One thing is told to 100,000 people, a thousand in each transaction, in the app alone; and to 10,000 with a mail to be sent to each. Held against
 * rows of the same text in a table of the same shape, as many in each statement, with nothing decided about them.
 */
export const notifications: Bench = {
  name: 'notifications',
  async run({ stage, say }) {
    const database = await stage.database('notifications')
    const node = await openNode(database.api)
    // Its handlers are registered when all of it is loaded; without them there would be no deliveries.
    await builtApi('notifications/index')
    const { notify } = await builtApi<typeof Notify>('notifications/notify')
    return connected(database.owner, async owner => {
      const people = await insertPeople(owner)
      await owner.query(
        'CREATE UNLOGGED TABLE public.plain (LIKE notifications.inbox INCLUDING ALL); ALTER TABLE public.plain SET LOGGED',
      )
      let round = 0
      const notifyAll = (to: readonly string[]) => {
        round++
        return inParts(to, part =>
          node.app.db.transact(tx =>
            notify(
              tx,
              'REVIEW_ANSWERED',
              part.map(personId => ({
                personId,
                facts: { reader: { name: 'Mara Moonwater' } },
                link: '/readers/mara-moonwater#reviews',
                eventKey: `bench:${round}`,
              })),
            ),
          ),
        )
      }
      const plain = (to: readonly string[]) => {
        round++
        return inParts(to, part =>
          owner.query(
            `INSERT INTO public.plain (person_id, type, facts, link, event_key, is_shown, created_at)
             SELECT id, 'REVIEW_ANSWERED', '{"reader": {"name": "Mara Moonwater"}}', '/readers/mara-moonwater#reviews', $2, true, now() FROM unnest($1::uuid[]) AS id`,
            [part, `bench:${round}`],
          ),
        )
      }
      const some = people.slice(0, MAILED)
      const [mailed, insertedSome] = await inTurn(
        () => notifyAll(some),
        () => plain(some),
      )
      await doWithoutMail(owner)
      const [inApp, inserted] = await inTurn(
        () => notifyAll(people),
        () => plain(people),
      )
      say(
        `100,000 told in ${Math.round(inApp)} ms; 10,000 with a mail to be sent to each in ${Math.round(mailed)} ms`,
      )
      await node.close()
      const figure = (what: string, value: number, limit: number, most: number): Figure => ({
        bench: 'notifications',
        what,
        value,
        unit: 'ms',
        against: { what: 'plain multi-row INSERTs', value: limit, unit: 'ms' },
        target: ratioAtMost(most),
      })
      return [
        figure('100,000 told in the app', inApp, inserted, 6),
        figure('10,000 told, a mail each', mailed, insertedSome, 40),
      ]
    })
  },
}

async function insertPeople(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO accounts.people (subject, name, email, origin)
     SELECT 'user_' || i, 'Client ' || i, i || '@example.test', 'http://localhost:3000' FROM generate_series(1, $1::integer) AS i RETURNING id`,
    [PEOPLE],
  )
  await owner.query('VACUUM ANALYZE accounts.people')
  return rows.map(({ id }) => id)
}

const doWithoutMail = (owner: pg.Client) =>
  owner.query(
    `INSERT INTO notifications.choices (person_id, type, channel, is_on) SELECT id, 'REVIEW_ANSWERED', 'MAIL', false FROM accounts.people`,
  )

async function inParts(people: readonly string[], work: (part: string[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < people.length; from += AT_ONCE) await work(people.slice(from, from + AT_ONCE))
}

/** Both have the same minutes of the machine. Milliseconds, the median of the rounds. */
async function inTurn(one: () => Promise<void>, other: () => Promise<void>): Promise<[number, number]> {
  const [ones, others]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    ones.push(await timed(one))
    others.push(await timed(other))
  }
  return [median(ones), median(others)]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
