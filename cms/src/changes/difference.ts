export type Document = Readonly<Record<string, unknown>>

/** What is never written down: how somebody comes in, and what changes by itself. */
const LEFT_OUT = new Set([
  'apiKey',
  'apiKeyIndex',
  'collection',
  'createdAt',
  'globalType',
  'hash',
  'id',
  'lockUntil',
  'loginAttempts',
  'password',
  'resetPasswordExpiration',
  'resetPasswordToken',
  'salt',
  'sessions',
  'updatedAt',
])

/** The fields of which two versions of a document differ, as they were and as they are. */
export function difference(previous: Document, next: Document) {
  const names = [...new Set([...Object.keys(previous), ...Object.keys(next)])]
    .filter(name => !LEFT_OUT.has(name) && !isSame(previous[name], next[name]))
    .sort()
  return { names, before: only(previous, names), after: only(next, names) }
}

const only = (document: Document, names: readonly string[]) =>
  Object.fromEntries(names.map(name => [name, document[name] ?? null]))

/** What is missing and what is null are the same; a document that is related is the same as its id. */
const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other)

const textOf = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? 'id' in each && 'updatedAt' in each
        ? each.id
        : sorted(each as Document)
      : each,
  )

const sorted = (value: Document) =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each != null)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
