import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as here } from '../../runner/place/layout.ts'

export type Rule = { name: string; text: string; file: string; line: number; of: string }

const page = 'docs/rules.md'
/** Rules that somebody new asks for first: each is marked in the code. */
const required = [
  'who may decline',
  'when a minute is given back',
  'what an empty wallet does',
  'how long a ring lasts',
  'least payout',
  'who receives a message',
  'tip limits',
  'dispute window',
  'when a silent side counts as lost',
  'how a refund is shared',
  "the platform's fee",
  'longest agreed length',
]

/** What is wrong with docs/rules.md: a rule that nobody marked or that two places claim, or a page that is stale. */
export function ruleProblems(root = here, wanted = required): string[] {
  const rules = rulesOf(root)
  const names = rules.map(rule => rule.name)
  const path = join(root, page)
  const isFresh = existsSync(path) && readFileSync(path, 'utf8') === pageOf(rules)
  return [
    ...wanted
      .filter(name => !names.includes(name))
      .map(name => `no place in the code is marked "@rule ${name}"`),
    ...names
      .filter((name, at) => names.indexOf(name) < at)
      .map(name => `"@rule ${name}" is marked more than once`),
    ...(isFresh ? [] : [`${page} is stale: run "npm run rules".`]),
  ]
}

/** Writes docs/rules.md anew. */
export function writeRules(root = here): void {
  writeFileSync(join(root, page), pageOf(rulesOf(root)))
}

/** Every `@rule name: sentence` in a JSDoc comment of the api, by name. */
function rulesOf(root: string): Rule[] {
  const files = globSync('api/src/**/*.ts', { cwd: root, exclude: path => path.endsWith('.test.ts') })
  return files
    .flatMap(file => rulesIn(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const comment = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s*(?:export )?(?:async )?(?:const|function)?\s*(\w+)/g
/** One sentence: up to the full stop at the end of a line. */
const tag = /@rule ([^:]+): ([\s\S]*?\.)(?=\s*(?:\n|$))/g

function rulesIn(file: string, text: string): Rule[] {
  return [...text.matchAll(comment)].flatMap(({ 0: whole, 1: words = '', 2: of = '', index }) => {
    const line = text.slice(0, index + whole.length).split('\n').length
    return [...words.matchAll(tag)].map(([, name = '', sentence = '']) => ({
      name: name.trim().replaceAll('’', "'"),
      text: sentence.replace(/\s*\n\s*\*\s*/g, ' ').trim(),
      file,
      line,
      of,
    }))
  })
}

function pageOf(rules: Rule[]): string {
  const rows = rules.map(
    ({ name, text, file, line, of }) =>
      `| ${name} | ${text} | [\`${of}\`](../${file}#L${line}) ${file}:${line} |`,
  )
  return `# Rules

Generated from the code by \`npm run rules\`: each rule is where its function or constant is marked \`@rule\`.

| Rule | What it says | Where |
|---|---|---|
${rows.join('\n')}
`
}
