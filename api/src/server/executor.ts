import { createRequire } from 'node:module'
import { type ExecutionResult, execute, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Context } from '../app.ts'
import type { Viewer } from '../foundation/viewer.ts'
import type { Operation } from './documents.ts'
import { hasRequiredDefaults } from './required-defaults.ts'

export type AnyContext = Context<Viewer | null>
export type Variables = Record<string, unknown> | undefined
type Executed = ExecutionResult | Promise<ExecutionResult>
type Run = (root: unknown, context: AnyContext, variables: Variables) => Executed
type Compiler = typeof import('graphql-jit')

/** Compiling takes milliseconds and memory: worth it only for documents that come again and again. */
const USES_BEFORE_COMPILING = 25
const MOST_COMPILED = 100

/**
 * Runs operations: as graphql-js does, and by graphql-jit once they prove hot (decision 0052 has the measurement).
 * Without the line marked below everything runs by graphql-js.
 */
export class Executor {
  private readonly uses = new WeakMap<Operation, number>()
  private readonly compiled = new LRUCache<Operation, Run>({ max: MOST_COMPILED })
  private compiler: Compiler | null = null
  private loading: Promise<void> | null = null

  constructor(readonly schema: GraphQLSchema) {
    refusePromisedTypes(schema)
  }

  /** `root` is the event of a subscription. */
  execute(operation: Operation, variables: Variables, context: AnyContext, root?: unknown): Executed {
    const run = this.compiled.get(operation) ?? this.compileWhenHot(operation) // the hook
    if (run) return run(root, context, variables ?? {})
    return this.interpret(operation, variables, context, root)
  }

  private interpret(operation: Operation, variables: Variables, context: AnyContext, root: unknown) {
    return execute({
      schema: this.schema,
      document: operation.document,
      operationName: operation.node.name?.value ?? null,
      rootValue: root,
      contextValue: context,
      variableValues: variables ?? {},
    }) as Executed
  }

  private compileWhenHot(operation: Operation): Run | null {
    const uses = (this.uses.get(operation) ?? 0) + 1
    this.uses.set(operation, uses)
    if (uses < USES_BEFORE_COMPILING) return null
    if (!this.compiler) {
      this.loadCompiler()
      return null
    }
    const run = this.compile(this.compiler, operation)
    this.compiled.set(operation, run)
    return run
  }

  /** The first hot document fetches the compiler, which a start need not wait for. */
  private loadCompiler() {
    this.loading ??= import('graphql-jit').then(compiler => {
      guardResults()
      this.compiler = compiler
    })
  }

  private compile({ compileQuery, isCompiledQuery }: Compiler, operation: Operation): Run {
    const asBefore: Run = (root, context, variables) => this.interpret(operation, variables, context, root)
    // Compiled code refuses a request that leaves such a value out.
    if (hasRequiredDefaults(this.schema, operation.node)) return asBefore
    const compiled = compileQuery(this.schema, operation.document, operation.node.name?.value, {
      disablingCapturingStackErrors: true,
      useExperimentalPathBasedSkipInclude: true,
    })
    if (isCompiledQuery(compiled))
      return (root, context, variables) => compiled.query(root, context, variables)
    // What the compiler cannot take is run as before; cached, so that it is not tried again.
    return asBefore
  }
}

type OnResult = (value: unknown) => void
type TakesResult = (context: unknown, result: unknown, onResult: OnResult, onError: OnResult) => void
interface Runtime {
  handleResolverResult: TakesResult
  handleListItemResult: TakesResult
}

const guarded = new WeakSet<TakesResult>()

/**
 * Compiled code completes a value (finds its type, reads its fields) where nothing catches what it throws: after a promise
 * that is an unhandled rejection, which ends the process, and its request is never answered. An Error in place of the value
 * is what compiled code does know: it becomes the error of that field. This replaces the only two functions by which
 * results come in; the version of graphql-jit is pinned, and executor.test.ts fails if they are no longer these.
 */
function guardResults() {
  // The compiler requires this file, also when it is imported itself.
  const { jitRuntime } = createRequire(import.meta.url)('graphql-jit/dist/runtime.js') as {
    jitRuntime: Runtime
  }
  for (const name of ['handleResolverResult', 'handleListItemResult'] as const) {
    if (guarded.has(jitRuntime[name])) continue
    const unguarded = jitRuntime[name].bind(jitRuntime)
    jitRuntime[name] = (context, result, onResult, onError) =>
      unguarded(context, result, value => complete(onResult, value), onError)
    guarded.add(jitRuntime[name])
  }
}

function complete(onResult: OnResult, value: unknown) {
  try {
    onResult(value)
  } catch (problem) {
    onResult(problem instanceof Error ? problem : new Error(String(problem)))
  }
}

/** Compiled code takes a promise for the type itself, and what it is rejected with for nobody's. */
function refusePromisedTypes(schema: GraphQLSchema) {
  for (const type of Object.values(schema.getTypeMap())) {
    const typeOf = isAbstractType(type) ? type.resolveType : isObjectType(type) ? type.isTypeOf : null
    if (typeOf?.constructor.name === 'AsyncFunction')
      throw new Error(`${type.name} must return its type at once: graphql-jit knows no promised types.`)
  }
}

/** A result without data is a request that never ran. */
export const neverRan = (result: ExecutionResult): boolean => result.data === undefined
