import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { root } from '../../runner/place/layout.ts'
import { command } from '../run/command.ts'

const test = suite('import laws')
const house = mkdtempSync(join(tmpdir(), 'soulseer-laws-'))
test.after(() => rmSync(house, { recursive: true }))

const empty = 'export const nothing = 0\n'
const imports = (path: string) => `import type { nothing } from '${path}'\nexport type It = typeof nothing\n`

/** A house small enough to see all its imports at once. */
const files = {
  'api/src/ledger/index.ts': empty,
  'api/src/ledger/ledger.store.ts': empty,
  'api/src/readings/index.ts': empty,
  'api/src/notifications/index.ts': empty,
  'api/src/outside/payments/payments.ts': empty,
  'api/src/outside/payments/stripe.ts': empty,
  'cms/schema/schema.ts': empty,
  'local/src/clock.ts': empty,
  'api/test/cast.ts': empty,
  // Allowed:
  'api/src/readings/end-reading.ts': imports('../ledger/index.ts'),
  'api/src/readings/ends.test.ts': imports('../ledger/ledger.store.ts'),
  'api/src/catalogue/catalogue.ts': imports('../../../cms/schema/schema.ts'),
  'api/src/billing/top-up.ts': imports('../outside/payments/payments.ts'),
  'local/src/identity.ts': imports('../../api/test/cast.ts'),
  // Forbidden:
  'api/src/ledger/looks-up.ts': imports('../readings/index.ts'),
  'api/src/readings/past-the-door.ts': imports('../ledger/ledger.store.ts'),
  'api/src/billing/past-the-port.ts': imports('../outside/payments/stripe.ts'),
  'api/src/foundation/knows.ts': imports('../ledger/index.ts'),
  'api/src/readings/tells.ts': imports('../notifications/index.ts'),
  'api/src/ledger/peeks.ts': imports('../../../cms/schema/schema.ts'),
  'api/src/ledger/borrows.ts': imports('../../../local/src/clock.ts'),
  'site/src/shortcut.ts': imports('../../api/src/ledger/index.ts'),
  'local/src/reaches.ts': imports('../../api/src/ledger/index.ts'),
  'local/src/round.ts': imports('./and-round.ts'),
  'local/src/and-round.ts': imports('./round.ts'),
}

test('what is forbidden is found, and nothing else', async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const laws = join(root, '.dependency-cruiser.mjs')
  const argv = [
    process.execPath,
    depcruise,
    '--config',
    laws,
    '--output-type',
    'err',
    'api',
    'cms',
    'site',
    'local',
  ]
  const { ok, output } = await command(argv, { cwd: house })
  const found = [...output.matchAll(/error ([\w-]+): (\S+)/g)]
    .map(([, law, file]) => `${law}: ${file}`)
    .sort()
  assert.not(ok)
  assert.equal(found, [
    'api-stands-alone: api/src/ledger/borrows.ts',
    'foundation-knows-nobody: api/src/foundation/knows.ts',
    'ledger-looks-up: api/src/ledger/looks-up.ts',
    'local-only-borrows: local/src/reaches.ts',
    'no-circle: local/src/and-round.ts',
    'nobody-imports-notifications: api/src/readings/tells.ts',
    'one-window-onto-the-cms: api/src/ledger/peeks.ts',
    'past-the-front-door: api/src/billing/past-the-port.ts',
    'past-the-front-door: api/src/readings/past-the-door.ts',
    'readings-looks-up: api/src/readings/tells.ts',
    'site-stands-alone: site/src/shortcut.ts',
  ])
})

test.run()
