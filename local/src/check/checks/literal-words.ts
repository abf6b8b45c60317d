import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import ts from 'typescript'
import { root } from '../../runner/place/layout.ts'

/** Attributes whose value is read or heard by people. */
const readAttributes = new Set(
  'alt title label placeholder aria-label aria-description hint heading description'.split(' '),
)
/** A sentence: a capital, small letters, and at least one more word. */
const sentence = /^\p{Lu}\p{Ll}*[’']?\p{Ll}*[,.:]? .*\p{L}/u
/** The same in every language. */
const productName = 'SoulSeer'
const letters = /\p{L}{2,}/u

/** Names of a font, and what only designers and tests see. */
const notForReaders =
  /\.test\.tsx?$|generated|served-brand\.ts$|pages\/kit\.astro$|DialogSample\.tsx$|room-fixture\.ts$/

/** Of the panel: what is only for the seeds, the database, whoever starts it, and the service account of the api. */
const notForStaff =
  /\.test\.tsx?$|generated|src\/(migrations|seed|bin|app)\/|src\/(config|database)\.ts$|panel\/panel\.ts$|profile-edit\.ts$|propose-as-reader\.ts$|open-as-applicant\.ts$/
/** Properties of a collection or field whose words staff read. */
const panelProperties = new Set(
  'label labels singular plural group description placeholder message'.split(' '),
)

/** Words of the site and the panel that people read and that stand in the code. */
export function literalWordProblems(): string[] {
  const files = [
    ...globSync('site/src/**/*.{ts,tsx,astro}', { cwd: root }).filter(file => !notForReaders.test(file)),
    ...globSync('cms/src/**/*.{ts,tsx}', { cwd: root }).filter(file => !notForStaff.test(file)),
  ]
  return files.flatMap(literalWords).map(found => `${found} — belongs in messages/`)
}

/** The words in a page or an island that do not come from `messages/`, each as "file:line  words". */
function literalWords(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = extname(file) === '.astro' ? inAstro(text) : inProgram(text, file, 0)
  return found.map(({ line, words }) => `${file}:${line}  ${words.trim().replace(/\s+/g, ' ').slice(0, 80)}`)
}

interface Found {
  readonly line: number
  readonly words: string
}

function inProgram(text: string, file: string, firstLine: number): Found[] {
  const kind = file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const isOfPanel = file.startsWith('cms/')
  const found: Found[] = []
  const add = (node: ts.Node, words: string) =>
    found.push({ line: firstLine + source.getLineAndCharacterOfPosition(node.getStart()).line + 1, words })
  const visit = (node: ts.Node): void => {
    if (isForDevelopers(node) || (isOfPanel && isStored(node))) return
    if (ts.isJsxText(node)) {
      if (letters.test(node.text) && node.text.trim() !== productName) add(node, node.text)
    } else if (ts.isStringLiteralLike(node)) {
      const isRead = isReadAttribute(node.parent) || (isOfPanel && isPanelProperty(node.parent))
      if (node.text !== productName && (sentence.test(node.text) || (isRead && letters.test(node.text))))
        add(node, node.text)
    } else if (ts.isTemplateExpression(node)) {
      const words = [node.head.text, ...node.templateSpans.map(span => span.literal.text)].join('…')
      const isMarkup = words.startsWith('<?xml')
      if (!isMarkup && (sentence.test(words) || (/\p{Ll} .*\p{Ll}/u.test(words) && /[.,?!’]/.test(words))))
        add(node, words)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Imports, types, classes of style, and what only the log or a developer reads. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true
  if (ts.isNewExpression(node)) return /^\w*(Error|Fault)$/.test(node.expression.getText())
  if (ts.isCallExpression(node) && /^console\./.test(node.expression.getText())) return true
  return (
    ts.isJsxAttribute(node) && /^(class|className|style|d|viewBox|href|src|sizes)$/.test(node.name.getText())
  )
}

/** What is kept in the database, whatever it is called. */
const isStored = (node: ts.Node): boolean => ts.isPropertyAssignment(node) && node.name.getText() === 'value'

const isPanelProperty = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && panelProperties.has(node.name.getText())

const isReadAttribute = (node: ts.Node): boolean =>
  ts.isJsxAttribute(node) && readAttributes.has(node.name.getText())

function inAstro(text: string): Found[] {
  const [, front = '', template = text] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? []
  const lineOf = (place: number) => text.slice(0, text.length - template.length + place).split('\n').length
  const bare = template.replace(/<(script|style)[\s\S]*?<\/\1>|\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, blank)
  const found = front ? inProgram(front, 'front.tsx', 1) : []
  for (const match of bare.matchAll(
    /(?<![=-])>([^<>{}=]*\p{L}{2,}[^<>{}=]*)(?=[<{])|\}([^<>{}=()]*\p{L}{2,}[^<>{}=()]*)</gu,
  ))
    found.push({ line: lineOf(match.index), words: match[1] ?? match[2] ?? '' })
  for (const match of bare.matchAll(/\s([a-z-]+)="([^"]*\p{L}{2,}[^"]*)"/gu))
    if (readAttributes.has(match[1] ?? '')) found.push({ line: lineOf(match.index), words: match[2] ?? '' })
  return found
}

/** As long and of as many lines as before, so that places stay. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
