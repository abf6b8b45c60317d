import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as generated from './generated.ts'

const trusted = JSON.parse(
  readFileSync(new URL('../../../api/trusted-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>

test('what a page asks is, to the letter, what the API knows as its own', () => {
  const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document'))
  const unknown = documents.filter(
    ([, document]) => !trusted[createHash('sha256').update(`${document}`).digest('hex')],
  )
  assert.ok(documents.length > 10)
  assert.equal(
    unknown.map(([name]) => name),
    [],
  )
})

test.run()
