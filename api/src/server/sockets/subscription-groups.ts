import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  Kind,
  visit,
} from 'graphql'
import { mayUse, type Policy, policyOf } from '../../foundation/contract/policy.ts'
import { Forbidden, Unauthenticated } from '../../foundation/fault.ts'
import { type AnyFeed, feedOf } from '../../foundation/feeds/feeds.ts'
import type { Subscription, SubscriptionGroup } from '../../foundation/feeds/subscription.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { type Operation, Unfit } from '../documents.ts'
import { type Dependence, ViewerDependence } from './viewer-dependence.ts'

/** What a subscription document asks for, found out once for all who send it. */
interface Plan {
  readonly feed: AnyFeed
  readonly field: GraphQLField<unknown, unknown>
  readonly node: FieldNode
  readonly policy: Policy
  /** Variables matter beneath the root field. */
  readonly usesVariables: boolean
  readonly dependsOn: Dependence
  readonly groups: Map<string, SubscriptionGroup>
}

/** Who subscribes. */
export interface Asker {
  readonly viewer: Viewer | null
  readonly host: string
  readonly language: Language
}

export interface Asked {
  readonly feed: AnyFeed
  readonly args: Record<string, unknown>
  readonly group: SubscriptionGroup
}

/** Executes an operation on one event for a viewer; the result as JSON. */
export type ExecuteEvent = (
  operation: Operation,
  variables: Record<string, unknown>,
  event: unknown,
  member: Subscription,
) => string | Promise<string>

const MOST_GROUPS_CACHED = 200

/** Puts subscriptions of the same document, variables, rights and language into one group: any event may bring words or errors. */
export class SubscriptionGroups {
  private readonly plans = new WeakMap<Operation, Plan>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly execute: ExecuteEvent,
  ) {
    // What a feed returns is the event itself: a method that type-graphql wraps would only make each of them a promise.
    for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {}))
      field.resolve = event => event
  }

  /** Throws the reason why this viewer may not subscribe: bad variables, or the field's policy. */
  async ask(operation: Operation, variables: Record<string, unknown>, asker: Asker): Promise<Asked> {
    const plan = this.planOf(operation)
    const definitions = operation.node.variableDefinitions ?? []
    const { coerced, errors } = getVariableValues(this.schema, definitions, variables, { maxErrors: 5 })
    if (errors) throw new Unfit(errors)
    const args = getArgumentValues(plan.field, plan.node, coerced)
    if (!(await mayUse(plan.policy, undefined, args, asker.viewer)))
      throw asker.viewer ? new Forbidden() : new Unauthenticated()
    return { feed: plan.feed, args, group: this.groupOf(operation, plan, variables, asker) }
  }

  private planOf(operation: Operation): Plan {
    let plan = this.plans.get(operation)
    if (!plan) {
      plan = this.makePlan(operation)
      this.plans.set(operation, plan)
    }
    return plan
  }

  private makePlan(operation: Operation): Plan {
    const type = this.schema.getSubscriptionType()
    const [node] = operation.node.selectionSet.selections
    if (node?.kind !== Kind.FIELD || !type)
      throw new Unfit([new GraphQLError('Select the subscription field itself, not by a fragment.')])
    const field = type.getFields()[node.name.value]
    const policy = field && policyOf(type, field)
    const feed = field && feedOf(field)
    if (!field || !policy || !feed)
      throw new Error(`Subscription.${node.name.value} has no feed: use subscribeTo()`)
    const dependence = new ViewerDependence(this.schema, operation.fragments)
    return {
      feed,
      field,
      node,
      policy,
      usesVariables: usesVariables(operation, node),
      dependsOn: dependence.of(node.selectionSet, getNamedType(field.type).name),
      groups: new Map(),
    }
  }

  private groupOf(
    operation: Operation,
    plan: Plan,
    variables: Record<string, unknown>,
    asker: Asker,
  ): SubscriptionGroup {
    const key = JSON.stringify([plan.usesVariables ? variables : null, rightsOf(plan, asker), asker.language])
    let group = plan.groups.get(key)
    if (!group) {
      group = {
        feed: plan.feed,
        execute: (event, member) => this.execute(operation, variables, event, member),
      }
      // A group that is forgotten goes on for its members; who comes later is in another.
      if (plan.groups.size >= MOST_GROUPS_CACHED) plan.groups.clear()
      plan.groups.set(key, group)
    }
    return group
  }
}

function rightsOf({ dependsOn }: Plan, { viewer, host }: Asker): unknown {
  if (dependsOn === 'nobody') return null
  const roles = viewer && [...viewer.roles].sort()
  return dependsOn === 'roles' ? roles : [viewer?.id, roles, host]
}

function usesVariables(operation: Operation, root: FieldNode): boolean {
  let found = (root.directives?.length ?? 0) > 0
  const seen = {
    Variable() {
      found = true
    },
  }
  if (root.selectionSet) visit(root.selectionSet, seen)
  for (const fragment of operation.fragments.values()) visit(fragment, seen)
  return found
}
