import { GraphQLScalarType, Kind } from 'graphql'
import { BadInput } from '../../fault.ts'
import { isStorable } from '../text-input.ts'

export interface TextScalar {
  readonly name: string
  readonly description: string
  readonly specifiedByURL?: string
  /** What a caller who sent something else should send, as a sentence. */
  readonly advice: string
  /** Text from outside as the verbs take it; null when it is none of these. */
  read(text: string): string | null
  /** Text of ours as it is sent. */
  write?(text: string): string
}

/** A scalar that is text of one form; anything else is BAD_INPUT. */
export function textScalar({
  name,
  description,
  specifiedByURL,
  advice,
  read,
  write,
}: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' && isStorable(value) ? read(value) : null
    if (text === null) throw new BadInput(advice)
    return text
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL: specifiedByURL ?? null,
    serialize: value => (write ? write(String(value)) : String(value)),
    parseValue: parse,
    parseLiteral: node => parse(node.kind === Kind.STRING ? node.value : null),
  })
}
