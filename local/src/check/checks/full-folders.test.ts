import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fullFolders } from './full-folders.ts'

const test = suite('full folders')

const files = (count: number, folder: string, ending = 'ts') =>
  Array.from({ length: count }, (_, at) => `${folder}/file-${at}.${ending}`)

test('a folder of 25 files is one module', () => {
  assert.equal(fullFolders(files(25, 'api/src/ledger')), [])
})

test('a 26th file is said to belong elsewhere', () => {
  const [said, ...others] = fullFolders([...files(25, 'site/src/ui'), 'site/src/ui/Dialog.tsx'])
  assert.match(said ?? '', /^site\/src\/ui holds 26 files, 25 at most: .*move what belongs together/)
  assert.equal(others, [])
})

test('tests and journeys are not counted, and files within a folder of it are its own', () => {
  const beside = [...files(9, 'journeys', 'journey.ts'), ...files(9, 'journeys', 'test.ts')]
  assert.equal(fullFolders([...files(25, 'journeys'), ...beside, ...files(9, 'journeys/people')]), [])
})

test.run()
