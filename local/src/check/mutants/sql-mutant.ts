/** One change of one SQL function that the named tests must notice. */
export type SqlMutant = {
  /** What would be wrong, in a few words; its name in docs/mutants.md. */
  name: string
  /** As PostgreSQL names it, without its parameters. */
  function: string
  /** Found exactly once in the function's definition. */
  find: RegExp
  replace: string
  /** Parts of paths of test files, as for `npm test`. */
  tests: string[]
}

export function mutant(fun: string, name: string, find: RegExp, replace: string, tests: string[]): SqlMutant {
  return { function: fun, name, find, replace, tests }
}
