import { BadInput, Fault, Forbidden, Unauthenticated } from '../fault.ts'
import type { Viewer } from '../viewer.ts'
import { parseGlobalId } from './global-id.ts'
import { type Audience, inAudience } from './policy.ts'

/** How nodes of one type are found by their own id: who may ask, and what is theirs to see; null for all else. */
export interface NodeSource {
  readonly audiences: readonly Audience[]
  /** True when an id may name a part of a row: what stands after a slash. */
  readonly hasParts?: true
  load(context: never, id: string, part: string | null): object | null | Promise<object | null>
}

/** By the name of the type. */
export type NodeSources = Readonly<Record<string, NodeSource>>

/** A node by its global id. What is not the viewer's to see is null, like what is not there. */
export async function findNode(
  sources: NodeSources,
  context: { readonly viewer: Viewer | null },
  id: string,
): Promise<object | null> {
  const named = parseGlobalId(id)
  const source = named && Object.hasOwn(sources, named.type) ? sources[named.type] : undefined
  if (!named || !source || (named.part !== null && !source.hasParts))
    throw new BadInput('id is not the id of a node: use an id that this API gave you.', { argument: 'id' })
  if (!inAudience(source, context.viewer)) throw context.viewer ? new Forbidden() : new Unauthenticated()
  try {
    return await source.load(context as never, named.id, named.part)
  } catch (problem) {
    if (problem instanceof Fault && (problem.code === 'NOT_FOUND' || problem.code === 'FORBIDDEN'))
      return null
    throw problem
  }
}
