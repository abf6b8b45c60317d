import 'reflect-metadata'
import {
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connectionOf } from '../../../test/listen.ts'
import { localBus, person } from '../../../test/small-server.ts'
import type { Context } from '../../app.ts'
import { Allow, enforcePolicies, OR_NULL, own } from '../../foundation/contract/policy.ts'
import { type Feed, subscribeTo } from '../../foundation/feeds/feeds.ts'
import { Hub } from '../../foundation/feeds/hub.ts'
import { Subscription as Open } from '../../foundation/feeds/subscription.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Role, Viewer } from '../../foundation/viewer.ts'
import { Documents } from '../documents.ts'
import { Executor } from '../executor.ts'
import { SubscriptionGroups } from './subscription-groups.ts'

@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
class Moon {
  @Field(() => ID) id: string
  @Field(() => String) name: string
  @Field(() => Int, { nullable: true }) craters: number | null
  @Field(() => Moon, { nullable: true }) nearest: Moon | null
  @Allow('STAFF', OR_NULL)
  @Field(() => String, { nullable: true })
  survey: string
  @Allow(
    'CLIENT',
    own<Moon>('moon', ({ root, viewer }) => root.id === viewer.id),
    OR_NULL,
  )
  @Field(() => String, { nullable: true })
  deed: string
}

type Seen = { id: string; side?: 'near' | 'far' }
const moon = (id: string): Moon =>
  Object.assign(new Moon(), {
    id,
    name: `Moon ${id}`,
    craters: 3,
    nearest: null,
    survey: 'rocks',
    deed: 'mine',
  })

let events = 0
const moons: Feed<object, object, Seen, Moon> = {
  open: () => ({ topics: ['moon:all'] }),
  event: ({ id }) => {
    events++
    return moon(id)
  },
}
const SIDES = { near: moon('near'), far: moon('far') }
const sides: Feed<object, object, Seen, Moon> = {
  open: () => ({ topics: ['side:all'] }),
  event: () => moon('whole'),
  view: (_, viewer) => SIDES[viewer.id === 'theo' ? 'near' : 'far'],
}

@Resolver(() => Moon)
class Sky {
  @Allow('ANYONE')
  @Query(() => Int)
  zero(): number {
    return 0
  }

  @Allow('ANYONE')
  @Subscription(() => Moon, { subscribe: subscribeTo(moons) })
  moon(@Root() moon: Moon): Moon {
    return moon
  }

  @Allow('ANYONE')
  @Subscription(() => Moon, { subscribe: subscribeTo(sides) })
  side(@Root() moon: Moon): Moon {
    return moon
  }

  @Allow('ANYONE')
  @FieldResolver(() => String)
  greeting(@Root() { name }: Moon, @Ctx() { viewer }: Context): string {
    return `${name} for ${viewer.id}`
  }
}

const schema = enforcePolicies(
  await buildSchema({
    resolvers: [Sky],
    validate: false,
    pubSub: { publish: () => undefined, subscribe: () => [] as never },
  }),
)
const documents = new Documents(schema, { introspection: true })

/** A hub whose executions are counted. */
async function sky() {
  const bus = localBus()
  const hub = new Hub({}, bus)
  const executor = new Executor(schema)
  let executions = 0
  const groups = new SubscriptionGroups(schema, (operation, variables, event, { connection: { viewer } }) => {
    executions++
    const executed = executor.execute(operation, variables, { viewer } as never, event)
    return executed instanceof Promise
      ? executed.then(result => JSON.stringify(result))
      : JSON.stringify(executed)
  })
  return {
    executions: () => executions,
    publish: (id: string, topic = 'moon:all') => bus.publish([{ topic, data: { id } }]),
    async listens(
      viewer: Viewer | null,
      query: string,
      variables: Record<string, unknown> = {},
      language: Language = 'en',
    ) {
      const operation = await documents.prepare(query, null, async () => undefined)
      const { feed, group } = await groups.ask(operation, variables, { viewer, host: 'localhost', language })
      const received: { data: Record<string, Record<string, unknown>>; errors?: unknown[] }[] = []
      let wake: () => void = () => undefined
      const subscriber = {
        send: (result: string) => {
          received.push(JSON.parse(result))
          wake()
        },
        complete: () => undefined,
        fail: (problem: unknown) => assert.unreachable(String(problem)),
      }
      const opening = await feed.open({} as never)
      await hub.start(new Open(connectionOf(viewer), subscriber, group, opening))
      return async () => {
        while (received.length === 0)
          await new Promise<void>(resolve => {
            wake = resolve
          })
        return received.shift()
      }
    },
  }
}

const withRoles = (id: string, ...roles: Role[]): Viewer => ({ ...person(id), roles })

test('an event is made and executed once for all who sent the same document', async () => {
  const { listens, publish, executions } = await sky()
  const query = 'subscription { moon { id called: name nearest { id } } }'
  const pages = await Promise.all(
    ['theo', 'mara', 'nadia'].map((id, at) => listens(at === 2 ? null : person(id), query)),
  )
  events = 0
  await publish('io')
  const expected = { data: { moon: { id: 'io', called: 'Moon io', nearest: null } } }
  for (const next of pages) assert.equal(await next(), expected)
  assert.equal([events, executions()], [1, 1])
})

test('who reads another language is in another group, since any event may bring words', async () => {
  const { listens, publish, executions } = await sky()
  const query = 'subscription { moon { id } }'
  const pages = await Promise.all(
    (['en', 'es', 'en', 'es'] as const).map(language => listens(person('theo'), query, {}, language)),
  )
  await publish('io')
  for (const next of pages) assert.equal(await next(), { data: { moon: { id: 'io' } } })
  assert.is(executions(), 2)
})

test('variables beneath the root part a group, and those of the root alone do not', async () => {
  const { listens, publish, executions } = await sky()
  const query = 'subscription($more: Boolean!) { moon { id craters @include(if: $more) } }'
  const more = await listens(null, query, { more: true })
  const less = await listens(null, query, { more: false })
  await publish('io')
  assert.equal(
    [(await more())?.data.moon, (await less())?.data.moon],
    [{ id: 'io', craters: 3 }, { id: 'io' }],
  )
  assert.is(executions(), 2)
})

test('what a role may see is executed once for all of that role', async () => {
  const { listens, publish, executions } = await sky()
  const query = 'subscription { moon { survey } }'
  const clients = await Promise.all(['theo', 'nadia'].map(id => listens(withRoles(id, 'CLIENT'), query)))
  const staff = await Promise.all(['ada', 'bo'].map(id => listens(withRoles(id, 'CLIENT', 'STAFF'), query)))
  const visitor = await listens(null, query)
  await publish('io')
  for (const next of [...clients, visitor]) assert.is((await next())?.data.moon?.survey, null)
  for (const next of staff) assert.is((await next())?.data.moon?.survey, 'rocks')
  assert.is(executions(), 3)
})

test('what hangs on the person is executed for each', async () => {
  const { listens, publish, executions } = await sky()
  const own = 'subscription { moon { deed } }'
  const [io, theo] = [await listens(person('io'), own), await listens(person('theo'), own)]
  const greeting = await listens(person('theo'), 'subscription { moon { greeting } }')
  await publish('io')
  assert.is((await io())?.data.moon?.deed, 'mine')
  assert.is((await theo())?.data.moon?.deed, null)
  assert.is((await greeting())?.data.moon?.greeting, 'Moon io for theo')
  assert.is(executions(), 3)
})

test('a view is executed once for all who see the same', async () => {
  const { listens, publish, executions } = await sky()
  const query = 'subscription { side { id } }'
  const pages = await Promise.all(['theo', 'mara', 'nadia'].map(id => listens(person(id), query)))
  await publish('any', 'side:all')
  const seen = []
  for (const next of pages) seen.push((await next())?.data.side?.id)
  assert.equal(seen, ['near', 'far', 'far'])
  assert.is(executions(), 2)
})

test('a hot document is compiled and sends the same', async () => {
  const { listens, publish } = await sky()
  const next = await listens(withRoles('io', 'CLIENT'), 'subscription { moon { id survey deed greeting } }')
  const sent = []
  for (let times = 0; times < 40; times++) {
    await publish('io')
    sent.push(JSON.stringify(await next()))
  }
  assert.is(new Set(sent).size, 1)
})

test.run()
