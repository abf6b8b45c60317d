import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openRedis, type Redis } from '../../../test/redis.ts'
import { cloneTemplate, type TestDatabase } from '../../../test/test-database.ts'
import { type Bus, openPostgresBus, openRedisBus, type Publication, publication } from './bus.ts'

/** What two nodes know of one another, however the bus between them travels. */
interface Way {
  readonly database: TestDatabase
  open(): Promise<Bus>
  /** Cuts every node off, and lets them come back only when it is asked to. */
  cutOff(): Promise<() => Promise<void>>
  close(): Promise<void>
}

async function byPostgres(): Promise<Way> {
  const database = await cloneTemplate()
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const name = new URL(database.url).pathname.slice(1)
  return {
    database,
    open: () => openPostgresBus(database.url),
    async cutOff() {
      await admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`)
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'soulseer-bus'`,
      )
      return async () => void (await admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`))
    },
    async close() {
      await admin.end()
      await database.drop()
    },
  }
}

async function byRedis(program: string): Promise<Way> {
  const database = await cloneTemplate()
  const redis: Redis = await openRedis(program)
  return {
    database,
    open: () => openRedisBus(redis.url, database.url),
    async cutOff() {
      await redis.kill()
      return () => redis.startAgain()
    },
    async close() {
      await redis.close()
      await database.drop()
    },
  }
}

/** Resolves once `holds` does. */
const until = (holds: () => boolean) =>
  new Promise<void>(resolve => {
    const look = () => (holds() ? resolve() : setTimeout(look, 5))
    look()
  })

function stories(name: string, openWay: (() => Promise<Way>) | null) {
  const story = suite(`the bus by ${name}`)
  const it = openWay ? story : story.skip
  let way: Way
  const opened: Bus[] = []
  const node = async () => {
    const bus = await way.open()
    opened.push(bus)
    return bus
  }
  if (openWay) {
    story.before(async () => {
      way = await openWay()
    })
    story.after.each(async () => {
      await Promise.all(opened.splice(0).map(bus => bus.close()))
    })
    story.after(() => way.close())
  }

  it('what one node publishes all receive, itself too, each once and in order', async () => {
    const [one, two] = [await node(), await node()]
    const received: Record<string, unknown[]> = { one: [], two: [] }
    one.on('star:1', data => received.one?.push(data))
    two.on('star', (data, topic) => received.two?.push(`${topic} ${JSON.stringify(data)}`))
    await Promise.all([
      one.publish([publication('star:1', { name: 'Sélène ☾' }), publication('moon:1', 0)]),
      one.publish([publication('star:1', 2)]),
      one.publish([publication('star:1', 3)]),
    ])
    await until(() => received.one?.length === 3 && received.two?.length === 3)
    assert.equal(received.one, [{ name: 'Sélène ☾' }, 2, 3])
    assert.equal(received.two, ['star:1 {"name":"Sélène ☾"}', 'star:1 2', 'star:1 3'])
  })

  it('more than one payload carries travels in several', async () => {
    const [one, two] = [await node(), await node()]
    const received: unknown[] = []
    two.on('star:1', data => received.push(data))
    const many: Publication[] = Array.from({ length: 500 }, (_, number) =>
      publication('star:1', `${number} ${'☾'.repeat(100)}`),
    )
    await one.publish(many)
    await until(() => received.length === many.length)
    assert.equal(
      received,
      many.map(({ data }) => data),
    )
  })

  it('who could not receive is notified of a gap when it is back, and knows meanwhile', async () => {
    const [one, two] = [await node(), await node()]
    const [gaps, received]: [string[], unknown[]] = [[], []]
    one.onGap(() => gaps.push('one'))
    two.onGap(() => gaps.push('two'))
    two.on('star:1', data => received.push(data))
    const letBack = await way.cutOff()
    await until(() => !one.connected && !two.connected)
    await letBack()
    await until(() => one.connected && two.connected && gaps.length >= 2)
    assert.equal([...new Set(gaps)].sort(), ['one', 'two'])
    await one.publish([publication('star:1', 'again')])
    await until(() => received.length > 0)
    assert.equal(received, ['again'])
  })

  it('what the database itself publishes is received', async () => {
    const bus = await node()
    const received: unknown[] = []
    bus.on('content', data => received.push(data))
    const client = new pg.Client({ connectionString: way.database.url })
    await client.connect()
    await client.query(`SELECT pg_notify('soulseer_bus', '[["content",null]]')`)
    await client.end()
    await until(() => received.length > 0)
    assert.equal(received, [null])
  })

  story.run()
}

stories('PostgreSQL', byPostgres)
const program = process.env.REDIS_SERVER
stories('Redis', program ? () => byRedis(program) : null)
