import { GraphQLScalarType, Kind } from 'graphql'
import { BadInput } from './fault.ts'

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/

function parse(value: unknown): Date {
  const date = typeof value === 'string' && ISO.test(value) ? new Date(value) : null
  if (!date || Number.isNaN(date.getTime())) {
    throw new BadInput('A DateTime is ISO 8601 with a time zone, such as "2026-11-21T07:43:00.000Z".')
  }
  return date
}

/** A moment: ISO 8601 in UTC with milliseconds, the server's clock. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment on the server’s clock: ISO 8601 in UTC, e.g. "2026-11-21T07:43:00.000Z".',
  serialize: value => (value instanceof Date ? value.toISOString() : parse(value).toISOString()),
  parseValue: parse,
  parseLiteral: node => parse(node.kind === Kind.STRING ? node.value : null),
})
