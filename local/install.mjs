// Runs before anything is installed, on the oldest Node we accept: built-in modules and plain JavaScript only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const oldestNode = [20, 11]
/** From here on Node runs TypeScript as it is. */
const typeStrippingNode = [22, 18]

/** Installs what package-lock.json names, then runs a TypeScript program under a Node that understands it. */
export async function installAndRun(program) {
  if (!atLeast(process.versions.node, oldestNode)) {
    fail(`SoulSeer needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`)
  }
  if (!isInstalled()) await install()
  const node = findNode()
  if (node === process.execPath) await import(new URL(program, import.meta.url).href)
  else runUnder(node, fileURLToPath(new URL(program, import.meta.url)))
}

/** npm keeps a list of what it put into node_modules; we compare it with the lockfile instead of stamping our own. */
function isInstalled() {
  const listing = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(listing)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(listing, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer, link }]) => {
    if (!path.startsWith('node_modules/') || link) return true
    const there = present[path]
    return there ? there.version === version : Boolean(optional || devOptional || peer)
  })
}

async function install() {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  console.log('Installing packages (about a minute the first time) …')
  const heartbeat = setInterval(() => console.log(`  still installing, ${seconds()} s`), 10_000)
  const code = await npm(['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'])
  clearInterval(heartbeat)
  if (code !== 0) fail('npm could not install the packages; its own words are above.')
  console.log(`Installed in ${seconds()} s.`)
}

function npm(args) {
  const script = process.env.npm_execpath
  const child = script?.endsWith('.js')
    ? spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
    : spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject))
}

function findNode() {
  const bundled = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin')
  const candidates = [join(bundled, 'node'), join(bundled, 'node.exe')].filter(existsSync)
  if (candidates.includes(process.execPath)) return process.execPath
  const runs = candidates.find(path => spawnSync(path, ['--version']).status === 0)
  if (runs) return runs
  if (atLeast(process.versions.node, typeStrippingNode)) return process.execPath
  return fail(
    `No Node 24 comes packaged for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}: ` +
      `install Node ${typeStrippingNode.join('.')} or newer.`,
  )
}

/** The channel tells the program when this process dies, even by SIGKILL: then it stops too. */
function runUnder(node, program) {
  const child = spawn(node, [program, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}

function atLeast(version, [major, minor]) {
  const [hasMajor, hasMinor] = version.split('.').map(Number)
  return hasMajor > major || (hasMajor === major && hasMinor >= minor)
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
