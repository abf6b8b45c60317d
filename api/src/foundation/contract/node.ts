import { Field, ID, InterfaceType } from 'type-graphql'
import { Allow } from './policy.ts'

/** Whatever has an id of its own, by which a client's cache may store it. */
@Allow('ANYONE')
@InterfaceType({ description: 'Whatever has an id of its own, by which a cache may store it.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, and of one type only; `node` finds it again.' })
  readonly id: string
}
