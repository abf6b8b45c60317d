import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  visit,
} from 'graphql'
import { Forbidden, Unauthenticated } from '../foundation/fault.ts'
import { type AnyFeed, feedOf } from '../foundation/feeds.ts'
import type { AsciiJson } from '../foundation/json-text.ts'
import { mayUse, type Policy, policyOf } from '../foundation/policy.ts'
import { compileProjection, type Projection } from '../foundation/projection.ts'
import type { LiveOperation, Subscription } from '../foundation/subscription.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { type Operation, Unfit } from './documents.ts'

/** What one subscription document is, found out once for all who send it. */
interface Plan {
  readonly feed: AnyFeed
  readonly field: GraphQLField<unknown, unknown>
  readonly node: FieldNode
  readonly policy: Policy
  /** Beneath the root field nothing depends on variables, so all share one projection. */
  readonly constant: boolean
  readonly byVariables: Map<string, LiveOperation>
}

const MOST_VARIANTS = 200

export interface Asking {
  readonly live: LiveOperation
  readonly feed: AnyFeed
  readonly args: Record<string, unknown>
}

type Execute = (operation: Operation, event: unknown, subscription: Subscription) => Promise<AsciiJson>

/** ConcurrencyLimit subscription documents into live operations, shared by everyone who sends the same. */
export class LiveOperations {
  private readonly plans = new WeakMap<Operation, Plan>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly execute: Execute,
  ) {}

  /** Throws what keeps this viewer from listening: bad variables, or the field's policy. */
  async ask(
    operation: Operation,
    variables: Record<string, unknown>,
    viewer: Viewer | null,
  ): Promise<Asking> {
    const plan = this.planOf(operation)
    const { coerced, errors } = getVariableValues(
      this.schema,
      operation.node.variableDefinitions ?? [],
      variables,
      { maxErrors: 5 },
    )
    if (errors) throw new Unfit(errors)
    const args = getArgumentValues(plan.field, plan.node, coerced)
    if (!(await mayUse(plan.policy, undefined, args, viewer)))
      throw viewer ? new Forbidden() : new Unauthenticated()
    return { live: this.liveOf(operation, plan, coerced), feed: plan.feed, args }
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
    return {
      feed,
      field,
      node,
      policy,
      constant: !dependsOnVariables(operation, node),
      byVariables: new Map(),
    }
  }

  private liveOf(operation: Operation, plan: Plan, variables: Record<string, unknown>): LiveOperation {
    const key = plan.constant ? '' : JSON.stringify(variables)
    let live = plan.byVariables.get(key)
    if (!live) {
      live = this.makeLive(operation, plan.feed, variables)
      if (plan.byVariables.size >= MOST_VARIANTS) plan.byVariables.clear()
      plan.byVariables.set(key, live)
    }
    return live
  }

  private makeLive(operation: Operation, feed: AnyFeed, variables: Record<string, unknown>): LiveOperation {
    const projection: Projection | null = compileProjection(
      this.schema,
      operation.node,
      operation.fragments.values(),
      variables,
    )
    return {
      feed,
      projection,
      execute: (event, subscription) => this.execute(operation, event, subscription),
    }
  }
}

function dependsOnVariables(operation: Operation, root: FieldNode): boolean {
  let depends = (root.directives?.length ?? 0) > 0
  const found = {
    Variable() {
      depends = true
    },
  }
  if (root.selectionSet) visit(root.selectionSet, found)
  for (const fragment of operation.fragments.values()) visit(fragment, found)
  return depends
}
