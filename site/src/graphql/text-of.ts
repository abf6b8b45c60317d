import { type DocumentNode, print } from 'graphql'

const texts = new WeakMap<object, string>()

/** The text of a document, printed once. */
export function textOf(document: DocumentNode): string {
  const known = texts.get(document)
  if (known) return known
  const text = print(document)
  texts.set(document, text)
  return text
}
