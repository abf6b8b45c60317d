/** Stripe's form encoding: `metadata[order]=6&expand[]=charge` → `{ metadata: { order: '6' }, expand: ['charge'] }`. */
export type Form = { [name: string]: string | string[] | Form }

export function decodeForm(text: string): Form {
  const form: Form = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/\]?\[|\]/).filter((part, at) => part !== '' || at === 0)
    put(form, path, value, name.endsWith('[]'))
  }
  return form
}

function put(form: Form, path: string[], value: string, appends: boolean) {
  const [head = '', ...rest] = path
  if (rest.length > 0) return put(branch(form, head), rest, value, appends)
  const there = form[head]
  if (appends) form[head] = Array.isArray(there) ? [...there, value] : [value]
  else form[head] = value
}

function branch(form: Form, name: string): Form {
  const there = form[name]
  if (typeof there === 'object' && !Array.isArray(there)) return there
  const fresh: Form = Object.create(null)
  form[name] = fresh
  return fresh
}

export function text(form: Form, name: string): string | undefined {
  const value = form[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Key–value parameters such as `metadata`; nested values have no place there. */
export function record(form: Form, name: string): Record<string, string> {
  const value = form[name]
  if (typeof value !== 'object' || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
