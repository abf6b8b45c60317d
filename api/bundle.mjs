/**
 * The whole api in one file. Finding, reading and linking its thousand modules takes Node 0.4 s, a third of a start; one file takes
 * almost none of it. What is built beside it stays: benches and scripts use single modules.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'

// What V8 kept of the build before is never asked for again.
rmSync('dist/.compiled', { recursive: true, force: true })

const { outputFiles } = await build({
  entryPoints: ['dist/main.js'],
  outfile: 'dist/bundled/main.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: true,
  // A GraphQL type has its class's name, also where two modules have classes of one name.
  keepNames: true,
  // graphile-worker reads its migrations from beside itself; redis is loaded only where it is the bus, and brings machine code.
  external: ['graphile-worker', 'redis', 'pg-native'],
  // Packages of the older kind ask for Node's own modules by require.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
  write: false,
})

for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, path.endsWith('.js') ? namedOnce(text) : text)
}

/**
 * esbuild names functions anew each time they are made, which costs more than making them: 3 % of what a request costs. Only
 * classes need it, and those that have their names already do not. Arrow functions, which are made all the time, have no prototype.
 */
function namedOnce(code) {
  const named = 'var __name = (target, value) => __defProp('
  if (!code.includes(named))
    throw new Error('esbuild keeps names in another way now: see namedOnce in bundle.mjs')
  return code.replace(
    named,
    'var __name = (target, value) => !target.prototype || target.name === value ? target : __defProp(',
  )
}
