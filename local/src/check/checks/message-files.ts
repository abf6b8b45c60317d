import { globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { root } from '../../runner/place/layout.ts'

type Texts = Readonly<Record<string, string>>

/** What is wrong with the files of `messages/`: keys out of order, not in every language, with other arguments, or used nowhere. */
export function messageFileProblems(): string[] {
  const names = readdirSync(join(root, 'messages'))
  const byFile = new Map(names.map(name => [`messages/${name}`, textsOf(name)]))
  const english = byFile.get('messages/en.json') ?? {}
  const all = [...byFile].flatMap(([file, texts]) => [
    ...orderProblems(file, texts),
    ...differences(file, texts, english),
  ])
  return [...all, ...unused(Object.keys(english))]
}

const textsOf = (name: string): Texts =>
  JSON.parse(readFileSync(join(root, 'messages', name), 'utf8')) as Texts

function orderProblems(file: string, texts: Texts): string[] {
  const keys = Object.keys(texts)
  const wrong = keys.find((key, place) => key < (keys[place - 1] ?? ''))
  return wrong === undefined ? [] : [`${file}: "${wrong}" stands out of order; sort the keys`]
}

function differences(file: string, texts: Texts, english: Texts): string[] {
  const keys = new Set([...Object.keys(texts), ...Object.keys(english)])
  return [...keys].flatMap(key => {
    const [own, other] = [texts[key], english[key]]
    if (own === undefined) return [`${file}: "${key}" is not translated`]
    if (other === undefined) return [`${file}: "${key}" is not in messages/en.json`]
    const [given, wanted] = [argumentsOf(own), argumentsOf(other)]
    return given === wanted ? [] : [`${file}: "${key}" takes {${given}} where English takes {${wanted}}`]
  })
}

/** The names of a text's arguments, sorted. A text that cannot be read says so in their place. */
function argumentsOf(text: string): string {
  const names = new Set<string>()
  const read = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      names.add(element.value)
      if (element.type === TYPE.select || element.type === TYPE.plural)
        for (const option of Object.values(element.options)) read(option.value)
    }
  }
  try {
    read(parse(text))
  } catch (problem) {
    return `no ICU message: ${problem instanceof Error ? problem.message : String(problem)}`
  }
  return [...names].sort().join(', ')
}

function unused(keys: readonly string[]): string[] {
  const files = globSync('{api,cms,site}/src/**/*.{ts,tsx,astro}', {
    cwd: root,
    exclude: path => basename(path) === 'generated',
  })
  const text = files.map(file => readFileSync(join(root, file), 'utf8')).join('\n')
  return keys.filter(key => !text.includes(`'${key}'`)).map(key => `messages/: "${key}" is used nowhere`)
}
