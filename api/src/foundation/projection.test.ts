import { execute, GraphQLScalarType, Kind, type OperationDefinitionNode, parse } from 'graphql'
import 'reflect-metadata'
import {
  buildSchema,
  createUnionType,
  Field,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
  Subscription,
} from 'type-graphql'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { subscribeTo } from './feeds.ts'
import { Allow, enforcePolicies, OR_NULL, own } from './policy.ts'
import { compileProjection } from './projection.ts'
import type { Viewer } from './viewer.ts'

const Phase = { NEW: 'new', FULL: 'full' } as const
registerEnumType(Phase, { name: 'Phase' })
const Day = new GraphQLScalarType<Date, string>({
  name: 'Day',
  serialize: value => (value as Date).toISOString().slice(0, 10),
})

@InterfaceType()
abstract class Body {
  @Field(() => ID) id: string
}

@Allow('ANYONE')
@ObjectType({ implements: Body, simpleResolvers: true })
class Moon extends Body {
  @Field(() => String) name: string
  @Field(() => String, { nullable: true }) nickname: string | null
  @Field(() => Phase) phase: string
  @Field(() => Day, { nullable: true }) seen: Date | null
  @Field(() => [Int]) craters: number[]
  @Field(() => [Moon]) moons: Moon[]
  @Field(() => Moon, { nullable: true }) nearest: Moon | null
  @Field(() => [Body], { nullable: 'itemsAndList' }) passing: (Body | null)[] | null
  @Field(() => Boolean, { nullable: true }) bright: boolean | null
  @Allow(
    'CLIENT',
    own<Moon>('moon', ({ root, viewer }) => root.id === viewer.id),
    OR_NULL,
  )
  @Field(() => String, { nullable: true })
  deed: string
}

@Allow('ANYONE')
@ObjectType({ implements: Body, simpleResolvers: true })
class Comet extends Body {
  @Field(() => Int) tailKilometres: number
}

@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
class Dust {
  @Field(() => Int, { simple: false }) grains: number
}

const Sighting = createUnionType({ name: 'Sighting', types: () => [Moon, Comet, Dust] as const })
const feed = { open: () => ({ topics: [] }), event: () => null }

@Resolver()
class Sky {
  @Allow('ANYONE')
  @Query(() => [Sighting])
  all(): never[] {
    return []
  }

  @Allow('ANYONE')
  @Subscription(() => Sighting, { subscribe: subscribeTo(feed) })
  seen(@Root() what: object): object {
    return what
  }
}

const pubSub = { publish: () => undefined, subscribe: () => [] as never }
const schema = enforcePolicies(await buildSchema({ resolvers: [Sky], validate: false, pubSub }))
const moon = (id: string, more: Partial<Moon> = {}): Moon =>
  Object.assign(new Moon(), {
    id,
    name: `"Io" \u2028 ${id}`,
    nickname: null,
    phase: 'full',
    seen: new Date('2026-11-21T10:00Z'),
    craters: [1, 2],
    moons: [],
    nearest: null,
    passing: null,
    bright: null,
    deed: 'mine',
    ...more,
  })
const comet = Object.assign(new Comet(), { id: 'halley', tailKilometres: 12 })
const theo = { id: 'io', roles: ['CLIENT'] } as unknown as Viewer

const ALL = `subscription Seen($short: Boolean = false) { seen {
  __typename
  ... on Body { id }
  ... on Moon { ...M called: name moons { ...M nickname @skip(if: $short) } }
  ... on Comet { tail: tailKilometres }
} } fragment M on Moon { phase seen craters deed again: id id }`

/** A projection escapes them. */
const inLetters = (json: string) => JSON.stringify(JSON.parse(json))

/** What graphql-js says of the same event is the measure. */
async function both(
  source: string,
  event: object,
  viewer: Viewer | null,
  variables: Record<string, unknown> = {},
) {
  const document = parse(source)
  const operation = document.definitions.find(
    node => node.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode
  const fragments = document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
  const projection = compileProjection(schema, operation, fragments, { short: false, ...variables })
  const executed = await execute({
    schema,
    document,
    rootValue: event,
    contextValue: { viewer },
    variableValues: variables,
  })
  return {
    projection,
    executed: JSON.stringify(executed.data),
    written: () => projection && inLetters(projection.write(event, viewer)),
  }
}

test('it writes what graphql would, whatever is selected', async () => {
  for (const event of [moon('io', { moons: [moon('a'), moon('b', { seen: null })] }), comet]) {
    for (const viewer of [theo, null]) {
      for (const short of [true, false]) {
        const { written, executed, projection } = await both(ALL, event, viewer, { short })
        assert.is(written(), executed)
        assert.is(projection?.perViewer, true)
      }
    }
  }
})

test('whatever is nested, missing, of any class or called as it likes', async () => {
  const source = `subscription { seen { ... on Moon {
    v0: name nearest { id bright nearest { id } } passing { id ... on Comet { value: tailKilometres } __typename }
    text: craters bright
  } } }`
  const events = [
    moon('io', { nearest: moon('a', { bright: true }), passing: [comet, null, moon('b')], craters: [] }),
    moon('Señora 🌙 \\', { nearest: moon('a', { nearest: moon('b') }), passing: [], craters: [-1, 0, 7] }),
    moon('io', { bright: false }),
  ]
  for (const event of events) {
    const { written, executed } = await both(source, event, null)
    assert.is(written(), executed)
  }
})

test('a promise, a function or a number out of range is left to graphql', async () => {
  const source = 'subscription { seen { ... on Moon { nickname nearest { nickname } craters } } }'
  const odd: Partial<Record<keyof Moon, unknown>>[] = [
    { nearest: Promise.resolve(null) },
    { nickname: Promise.resolve('Jo') },
    { nickname: () => 'Jo' },
    { craters: [2 ** 31] },
    { craters: 7 },
  ]
  for (const change of odd) {
    const { projection } = await both(source, moon('io'), null)
    assert.throws(() => projection?.write(moon('io', change as Partial<Moon>), null))
  }
})

test('nothing of the viewer means one text for all', async () => {
  const { projection } = await both('subscription { seen { ... on Moon { id name } } }', moon('io'), null)
  assert.is(projection?.perViewer, false)
})

test('what it cannot write it leaves to graphql', async () => {
  const dusty = await both(
    'subscription { seen { ... on Moon { id } ... on Dust { grains } } }',
    moon('io'),
    null,
  )
  assert.is(dusty.written(), dusty.executed)
  const dust = await both(
    'subscription { seen { ... on Moon { id } ... on Dust { grains } } }',
    Object.assign(new Dust(), { grains: 3 }),
    null,
  )
  assert.throws(dust.written, /computes/)
  const broken = await both(
    'subscription { seen { ... on Moon { name phase } } }',
    moon('io', { name: null as never }),
    null,
  )
  assert.throws(broken.written, /null/)
  const wrong = await both(
    'subscription { seen { ... on Moon { phase } } }',
    moon('io', { phase: 'crescent' }),
    null,
  )
  assert.throws(wrong.written, /enum/)
})

test.run()
