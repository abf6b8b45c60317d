import { IntlMessageFormat } from 'intl-messageformat'

const LITERAL = 0

/** The names of a message's arguments, those inside of plurals and selections too. */
export function argumentsOf(text: string, language: string): string[] {
  const names = new Set<string>()
  const collect = (parts: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const part of parts) {
      if ('value' in part && part.type !== LITERAL) names.add(part.value)
      if ('options' in part) for (const { value } of Object.values(part.options)) collect(value)
    }
  }
  collect(new IntlMessageFormat(text, language).getAst())
  return [...names].sort()
}
