import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql'
import type { Context } from '../app.ts'
import type { Viewer } from '../foundation/viewer.ts'
import type { Operation } from './documents.ts'

export type AnyContext = Context<Viewer | null>
export type Variables = Record<string, unknown> | undefined

type Run = (
  root: unknown,
  context: AnyContext,
  variables: Variables,
) => Promise<ExecutionResult> | ExecutionResult

type Compiler = typeof import('graphql-jit')

/** Compiling takes milliseconds and memory: worth it only for documents that come again and again. */
const USES_BEFORE_COMPILING = 25
const MOST_COMPILED = 100

/** Runs operations: at first as graphql-js does, and compiled to a function once they prove hot. */
export class Executor {
  private readonly uses = new WeakMap<Operation, number>()
  private readonly compiled = new Map<Operation, Run>()
  private compiler: Compiler | null = null
  private compilerLoading: Promise<void> | null = null

  constructor(readonly schema: GraphQLSchema) {}

  execute(
    operation: Operation,
    variables: Variables,
    context: AnyContext,
  ): Promise<ExecutionResult> | ExecutionResult {
    const run = this.compiled.get(operation) ?? this.compileWhenHot(operation)
    if (run) return run(undefined, context, variables ?? {})
    return this.interpret(operation, variables, context, undefined)
  }

  /** As graphql-js runs it, for an event of a subscription, which is its root value. */
  interpret(operation: Operation, variables: Variables, context: AnyContext, rootValue: unknown) {
    return execute({
      schema: this.schema,
      document: operation.document,
      operationName: operation.node.name?.value ?? null,
      rootValue,
      contextValue: context,
      variableValues: variables ?? {},
    })
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
    if (this.compiled.size > MOST_COMPILED)
      this.compiled.delete(this.compiled.keys().next().value as Operation)
    return run
  }

  /** The first hot document fetches the compiler, which a start need not wait for. */
  private loadCompiler() {
    this.compilerLoading ??= import('graphql-jit').then(compiler => {
      this.compiler = compiler
    })
  }

  private compile({ compileQuery, isCompiledQuery }: Compiler, operation: Operation): Run {
    const compiled = compileQuery(this.schema, operation.document, operation.node.name?.value, {
      disablingCapturingStackErrors: true,
      useExperimentalPathBasedSkipInclude: true,
    })
    if (isCompiledQuery(compiled))
      return (root, context, variables) => compiled.query(root, context, variables)
    // What the compiler cannot take is run as before; remembered, so that it is not tried again.
    return (root, context, variables) => this.interpret(operation, variables, context, root)
  }
}

/** A result without data is a request that never ran. */
export const neverRan = (result: ExecutionResult): boolean => result.data === undefined
