import { readFileSync } from 'node:fs'

const file = new URL('../../trusted-documents.json', import.meta.url)

/** Hashes of the documents that the site sends, as the code generator of the site wrote them. */
export const trustedDocuments = (): ReadonlySet<string> =>
  new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>))
