import { shownName } from '../ui/format/person-name.ts'

const fields = new Set(['name', 'clientName', 'readerName'])

/** An answer of the API with every name in it as it may be shown. What has no such name is the same object as before. */
export function withShownNames<Data>(data: Data): Data {
  return clean(data) as Data
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return unlessSame(value, value.map(clean))
  if (typeof value !== 'object' || value === null) return value
  const cleaned = Object.entries(value).map(([key, each]) => [
    key,
    typeof each === 'string' && fields.has(key) ? shownName(each) : clean(each),
  ])
  const isSame = cleaned.every(([key, each]) => value[key as keyof typeof value] === each)
  return isSame ? value : Object.fromEntries(cleaned)
}

function unlessSame(before: unknown[], after: unknown[]): unknown[] {
  return after.every((each, place) => each === before[place]) ? before : after
}
