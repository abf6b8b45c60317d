import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printContract } from './foundation/contract/print-contract.ts'
import { buildContract } from './schema.ts'

/** `npm run schema` writes the contract to schema.graphql; with --check it only reports whether the file is current. */
const file = join(import.meta.dirname, '../../schema.graphql')
const contract = `# Emitted by the api from its code: npm run -w @soulseer/api schema\n\n${printContract(await buildContract())}`

if (!process.argv.includes('--check')) await writeFile(file, contract)
else if ((await readFile(file, 'utf8')) !== contract) {
  console.error('schema.graphql is not what the api emits: run npm run -w @soulseer/api schema')
  process.exitCode = 1
}
