import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import * as panel from './cms/src/desk/generated.ts'
import * as site from './site/src/graphql/generated.ts'

/**
 * Writes the hashes of the documents that the site and the staff's panel send for the api to know: they cost their
 * senders nothing, while others are parsed and validated under a budget. Runs after the code generator.
 */
const hashes = [...Object.entries(site), ...Object.entries(panel)]
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, document]) => [hashOf(`${document}`), name.replace(/Document$/, '')] as const)
  .sort(([, one], [, other]) => (one < other ? -1 : 1))

writeFileSync('api/trusted-documents.json', `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`)

function hashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex')
}
