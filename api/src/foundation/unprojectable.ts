import type { GraphQLLeafType } from 'graphql'
import type { AsciiJson } from './json-text.ts'
import { mayUse, type Policy } from './policy.ts'
import type { Viewer } from './viewer.ts'

/** What a projection cannot write, told as it is compiled or as it is run: graphql executes the operation then. */
export class Unprojectable extends Error {}

export function unprojectable(why: string): never {
  throw new Unprojectable(why)
}

export const nothing = (): never => unprojectable('null where the schema says never')
export const notPlain = (): never => unprojectable('not a plain value')
export const noArray = (): never => unprojectable('a list that is not an array')
export const outsideEnum = (): never => unprojectable('a value outside its enum')

export type Write = (value: unknown, viewer: Viewer | null) => AsciiJson

/** Told apart by graphql's own means, once for each class. */
export function writeByClass(
  members: ReadonlyMap<string, Write>,
  typeOf: (value: unknown) => unknown,
): Write {
  const byClass = new Map<unknown, Write>()
  return (value, viewer) => {
    const kind = (value as object).constructor
    let write = byClass.get(kind)
    if (!write) {
      const name = typeOf(value)
      write = typeof name === 'string' ? members.get(name) : undefined
      if (!write) throw new Unprojectable('a value of no possible type')
      if (kind !== Object) byClass.set(kind, write)
    }
    return write(value, viewer)
  }
}

export function mayRead(policy: Policy, parent: unknown, viewer: Viewer | null): boolean {
  const allowed = mayUse(policy, parent, {}, viewer)
  if (allowed === true || (allowed === false && policy.orNull)) return allowed
  return unprojectable('the viewer may not see a field')
}

export function serialised(type: GraphQLLeafType, value: unknown): unknown {
  if (value == null) return nothing()
  if (typeof value === 'function' || value instanceof Promise) return notPlain()
  try {
    return type.serialize(value) ?? unprojectable('a scalar that serialises to nothing')
  } catch {
    return unprojectable('a value its scalar does not take')
  }
}
