import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../../runner/place/layout.ts'
import { fullFolders } from './full-folders.ts'

/** Longer, and a second noun hides in it; a test may tell more stories about one thing. */
const longestFile = 250
const longestTest = 400
const drawers = /^(utils?|helpers?|manager|service|misc|common)\.tsx?$/
const forbidden: [RegExp, string][] = [
  [/@ts-(ignore|nocheck)/, 'silences the compiler'],
  [/\b(TODO|FIXME|XXX)\b/, 'leaves work in a comment'],
  [/catch\s*(\([^)]*\))?\s*\{\s*\}/, 'swallows an error'],
]

/** The habits of CONTRIBUTING.md that a machine can see. */
export function houseProblems(): string[] {
  const files = globSync('{api,cms,site,local,journeys,bench}/**/*.{ts,tsx,astro,mjs}', {
    cwd: root,
    exclude: path => /(^|\/)(node_modules|dist|\.next|\.astro|generated|migrations|schema)$/.test(path),
  })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => !/generated|payload-types|\.d\.ts$/.test(file))
  return [...files.filter(file => !file.endsWith('.mjs')).flatMap(problemsIn), ...fullFolders(files)]
}

function problemsIn(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const lines = text.trimEnd().split('\n').length
  const words = file.endsWith('checks/house.ts')
    ? []
    : forbidden.filter(([pattern]) => pattern.test(text)).map(([, what]) => what)
  const longest = file.endsWith('.test.ts') ? longestTest : longestFile
  const length = lines > longest ? [`has ${lines} lines; ${longest} at most`] : []
  const name = drawers.test(basename(file)) ? ['is named after no noun or verb'] : []
  return [...words, ...length, ...name].map(what => `${file} ${what}`)
}
