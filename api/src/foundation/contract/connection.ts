import { type ClassType, Field, ObjectType } from 'type-graphql'
import { BadInput } from '../fault.ts'
import { Allow } from './policy.ts'
import { CursorScalar } from './scalars/index.ts'

@Allow('ANYONE')
@ObjectType({ description: 'Where a page of a list stands in it.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after this page.' })
  hasNextPage: boolean

  @Field(() => Boolean, { description: 'There is more before this page.' })
  hasPreviousPage: boolean

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the first on this page; null when it is empty.',
  })
  startCursor: string | null

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last on this page: send it as `after` for the next one.',
  })
  endCursor: string | null
}

export interface Edge<Node> {
  cursor: string
  node: Node
}

export interface Connection<Node> {
  edges: Edge<Node>[]
  pageInfo: PageInfo
}

export const LARGEST_PAGE = 100

/** How many to read: `first` as it came, checked. Throws BAD_INPUT. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE)
    throw new BadInput(`first must be 1 to ${LARGEST_PAGE}.`)
  return first
}

/** A page of a list that was read with one row more than asked for, to know whether there is more. */
export function pageOf<Node>(
  nodes: readonly Node[],
  first: number,
  after: string | null | undefined,
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const edges = nodes.slice(0, first).map(node => ({ cursor: cursorOf(node), node }))
  const pageInfo = {
    hasNextPage: nodes.length > first,
    hasPreviousPage: after != null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
  return { edges, pageInfo }
}

type AbstractClass<Instance> = abstract new (...args: never[]) => Instance

/** The GraphQL types of a Relay connection of `node`, named after it. */
export function connectionOf<Node extends object>(
  name: string,
  node: () => AbstractClass<Node>,
): ClassType<Connection<Node>> {
  @Allow('ANYONE')
  @ObjectType(`${name}Edge`, {
    description: 'One of a list, with its place in it.',
    simpleResolvers: true,
  })
  class EdgeType implements Edge<Node> {
    @Field(() => CursorScalar, { description: 'Its place: send it as `after` for what follows.' })
    cursor: string

    @Field(node, { description: 'What stands at this place.' })
    node: Node
  }

  @Allow('ANYONE')
  @ObjectType(`${name}Connection`, { description: 'A page of a list.', simpleResolvers: true })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'What is on the page, in the order of the list.' })
    edges: EdgeType[]

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo: PageInfo
  }
  return ConnectionType
}
