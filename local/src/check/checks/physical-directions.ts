import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../runner/place/layout.ts'

/** Utility classes that name a side of the screen, and the ones that follow the direction of the script instead. */
const physicalClass =
  /(?<=["'`\s:])(?:-?(?:scroll-)?[mp][lr]-|-?(?:left|right)-(?=\d|\[|auto|full|px)|(?:text|float|clear)-(?:left|right)(?=["'`\s])|(?:border|rounded)-(?:[lr]|[tb][lr])(?=["'`\s-]))[^\s"'`]*/g
const physicalProperty =
  /(?<=^|[\s{;])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/gm

/** Sides named in the looks of the site, where a page in a language written from right to left wants the other one. */
export function physicalDirectionProblems(): string[] {
  const files = globSync('site/src/**/*.{ts,tsx,astro,css}', { cwd: root }).filter(
    file => !/generated|\.test\./.test(file),
  )
  return files.flatMap(file =>
    physicalDirections(readFileSync(join(root, file), 'utf8'), file.endsWith('.css')).map(
      ({ line, words }) => `${file}:${line}  ${words} — name the start or the end, not a side`,
    ),
  )
}

/** Each side that a text names, with its line. */
export function physicalDirections(text: string, isStyle: boolean): { line: number; words: string }[] {
  return [...text.matchAll(isStyle ? physicalProperty : physicalClass)].map(({ 0: words, index }) => ({
    line: text.slice(0, index).split('\n').length,
    words: words.trim(),
  }))
}
