import { type Arguments, formatted, type Language, LOCALES, messages } from './messages.ts'
import { inWords, type Money } from './money.ts'

/** A value as it is known before the language is; words within others; a list is of alternatives, e.g. "chat, voice or video". */
export type WordsValue = string | number | Money | Words | readonly Words[]

/** Words for people before it is known in which language they are read: a message's key and its values. */
export class Words {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, WordsValue>> = {},
  ) {}

  in(language: Language): string {
    const values = Object.entries(this.values).map(([name, value]) => [name, shown(language, value)])
    return formatted(language, this.key, Object.fromEntries(values))
  }
}

function shown(language: Language, value: WordsValue): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Words) return value.in(language)
  if ('minor' in value) return inWords(value, LOCALES[language])
  const list = new Intl.ListFormat(LOCALES[language], { type: 'disjunction' })
  return list.format(value.map(each => each.in(language)))
}

/** Makes words of messages. The arguments of each key are checked by the compiler. */
export type MakeWords<Known extends Arguments> = <Key extends keyof Known & string>(
  key: Key,
  ...values: Known[Key] extends readonly [] ? [] : [{ readonly [Name in Known[Key][number]]: WordsValue }]
) => Words

export function wordsFor<const Known extends Arguments>(known: Known): MakeWords<Known> {
  messages(known)
  return (key, ...[values]) => new Words(key, values)
}
