import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../runner/place/layout.ts'
import { command } from '../run/command.ts'
import { installPackage, isProgram, onPath } from './system.ts'

/** A Chromium to drive: the one named, the system's, Playwright's; failing these, one that can be installed. */
export async function findChromium(say: (sentence: string) => void): Promise<string> {
  const found = chosen() ?? ofTheSystem() ?? ofPlaywright()
  if (found) return found
  say('No Chromium here; asking Playwright to install one …')
  await command([process.execPath, join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'], {
    limitSeconds: 180,
  })
  const installed = ofPlaywright()
  if (installed) return installed
  if (await installPackage('chromium', say)) {
    const packaged = ofTheSystem()
    if (packaged) return packaged
  }
  throw new Error(
    'No Chromium could be found or installed. Install one and name it: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}

function chosen(): string | undefined {
  const path = process.env.CHROMIUM_PATH
  if (path && !isProgram(path)) throw new Error(`CHROMIUM_PATH is ${path}, which is not a program.`)
  return path
}

function ofTheSystem(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
    const path = onPath(name)
    if (path) return path
  }
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return installed.find(isProgram)
}

/** The newest in Playwright's cache, whatever its version: the protocol we use is old. */
function ofPlaywright(): string | undefined {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright')
  return globSync('chromium-*/chrome-*/{chrome,chrome.exe,Chromium.app/Contents/MacOS/Chromium}', {
    cwd: cache,
  })
    .map(path => join(cache, path))
    .filter(isProgram)
    .sort()
    .at(-1)
}

/** Shown with the results, since a journey may hang on it. */
export function versionOf(chromium: string): string {
  return execFileSync(chromium, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}
