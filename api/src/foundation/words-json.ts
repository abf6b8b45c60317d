import { type MoneyJson, moneyJson, moneyOf } from './money.ts'
import { Words, type WordsValue } from './words.ts'

/** Words as they are stored: a message's key and its values; amounts have their minor units as text. */
export interface WordsJson {
  readonly key: string
  readonly values: Readonly<Record<string, ValueJson>>
}
type ValueJson = string | number | MoneyJson | WordsJson | readonly WordsJson[]

export const wordsJson = ({ key, values }: Words): WordsJson => ({
  key,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueJson(value)])),
})

function valueJson(value: WordsValue): ValueJson {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Words) return wordsJson(value)
  return 'minor' in value ? moneyJson(value) : value.map(wordsJson)
}

export const wordsFromJson = ({ key, values }: WordsJson): Words =>
  new Words(
    key,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueFromJson(value)])),
  )

function valueFromJson(value: ValueJson): WordsValue {
  if (typeof value === 'string' || typeof value === 'number') return value
  if ('minor' in value) return moneyOf(value)
  return 'key' in value ? wordsFromJson(value) : value.map(wordsFromJson)
}
