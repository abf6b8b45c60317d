import 'reflect-metadata'
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import type { App, Context } from '../src/app.ts'
import { Allow } from '../src/foundation/contract/policy.ts'
import { RateLimit } from '../src/foundation/contract/rate-limited-fields.ts'
import { BadInput, NotFound } from '../src/foundation/fault.ts'
import { type Connection, type Feed, subscribeTo } from '../src/foundation/feeds/feeds.ts'

/** The small schema of the server's tests: stars, which are asked for, changed and listened to. */

@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
export class Star {
  @Field(() => ID) id: string
  @Field(() => String) name: string
  @Field(() => Int) sequence: number
  @Field(() => Star, { nullable: true }) companion: Star | null
  @Field(() => [Star]) neighbours: Star[]
  @Field(() => Body, { nullable: true }) orbits: typeof Body | null

  static of(id: string, sequence: number): Star {
    const orbits = id === 'stray' ? NOBODY : null
    return Object.assign(new Star(), {
      id,
      name: `Star ${id}`,
      sequence,
      companion: null,
      neighbours: [],
      orbits,
    })
  }
}

/** Nothing of it can be read without a failure. */
@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
class Comet {
  @Field(() => Int, { nullable: true })
  tail = 'long'

  @Field(() => String)
  get name(): string {
    throw new Error('it has none')
  }
}

/** Neither a star nor a comet. */
const NOBODY = {} as Star
const Body = createUnionType({ name: 'Body', types: () => [Star, Comet] as const })

export const connections: Connection[] = []
export const past = new Map<string, Star[]>()

/** After this event of a star there is no other. */
export const LAST_OF_A_STAR = 1_000_000_000

const starFeed: Feed<App, { id: string; after?: string | null }, { id: string; sequence: number }, Star> = {
  open({ args, connection }) {
    if (args.id === 'none') throw new NotFound('reader', args.id)
    connections.push(connection)
    return {
      topics: [`star:${args.id}`],
      after: args.after,
      replay: after => (past.get(args.id) ?? []).filter(star => star.sequence > Number(after ?? 0)),
      closed: () => void connections.splice(connections.indexOf(connection), 1),
    }
  },
  event: ({ id, sequence }) => Star.of(id, sequence),
  sequence: star => star.sequence,
  isOver: star => star.sequence >= LAST_OF_A_STAR,
}

@InputType()
class PassInput {
  @Field(() => String)
  body: string

  @Field(() => Int, { defaultValue: 1 })
  times: number
}

@InputType()
class PathInput {
  @Field(() => [PassInput])
  through: PassInput[]

  @Field(() => Boolean, { defaultValue: false })
  loops: boolean
}

@Resolver(() => Star)
export class SkyResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Body, { nullable: true })
  async later(@Root() { orbits }: Star): Promise<typeof Body | null> {
    return orbits
  }

  @Allow('ANYONE')
  @Query(() => Int)
  zero(): number {
    return 0
  }

  @Allow('ANYONE')
  @Query(() => [Body], { nullable: 'itemsAndList' })
  bodiesNow(): (typeof Body)[] {
    return [Star.of('sun', 1), NOBODY]
  }

  @Allow('ANYONE')
  @Query(() => [Body], { nullable: 'itemsAndList' })
  async bodiesLater(): Promise<(typeof Body)[]> {
    return [Star.of('sun', 1), NOBODY]
  }

  @Allow('ANYONE')
  @Query(() => Comet, { nullable: true })
  async comet(): Promise<Comet> {
    return new Comet()
  }

  @Allow('ANYONE')
  @Mutation(() => Body, { nullable: true })
  async launch(): Promise<typeof Body> {
    return NOBODY
  }

  @Allow('ANYONE')
  @Query(() => [Star])
  stars(@Arg('first', () => Int, { defaultValue: 3 }) first: number): Star[] {
    return Array.from({ length: first }, (_, at) => Star.of(String(at), at))
  }

  @Allow('ANYONE')
  @Query(() => String)
  path(@Arg('input', () => PathInput) { through, loops }: PathInput): string {
    return `${loops ? 'round' : 'to'} ${through.map(({ body, times }) => `${body}${times}`).join(' ')}`
  }

  @Allow('CLIENT')
  @Query(() => String)
  secret(@Ctx() { viewer }: Context): string {
    return `for ${viewer.id}`
  }

  @Allow('ANYONE')
  @Query(() => String, { nullable: true })
  broken(): string {
    throw new Error('password of the database is hunter2')
  }

  @Allow('ANYONE')
  @Query(() => String, { nullable: true })
  picky(): string {
    throw new BadInput('Ask for something else.')
  }

  @Allow('CLIENT')
  @RateLimit('wish')
  @Mutation(() => String)
  wish(@Arg('for', () => String) what: string): string {
    return what
  }

  @Allow('CLIENT')
  @Subscription(() => Star, { subscribe: subscribeTo(starFeed) })
  star(
    @Root() star: Star,
    @Arg('id', () => ID) _id: string,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): Star {
    return star
  }
}
