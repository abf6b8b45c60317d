import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

/** What people write of themselves and to each other, by the names it goes by in our components. */
const words = new Set(
  'name tagline bio location topic question comment note reply clientName readerName first own paragraph'.split(
    ' ',
  ),
)
/** Of these only what belongs to a message or a reply is a person's. */
const ofPeople = /^(?:\w+\.)*(?:message|reply)\.text$|^firstName\([\w.]+\)$/

const root = new URL('..', import.meta.url)

test('the words of people take their own direction wherever they are shown', () => {
  const found = globSync('**/*.tsx', { cwd: root }).flatMap(path => without(path))
  assert.equal(found, [])
})

test('so they do on the pages', () => {
  const found = globSync('**/*.astro', { cwd: root }).flatMap(path => {
    const text = readFileSync(new URL(path, root), 'utf8')
    return [...text.matchAll(/<(\w+)([^<>]*)>\s*\{([\w.?]+|firstName\([\w.]+\))\}/g)]
      .filter(
        ([, tag, attributes, shown]) =>
          isOfPeople(shown ?? '') && tag !== 'bdi' && !/\bdir=/.test(attributes ?? ''),
      )
      .map(([all]) => `${path}: ${all}`)
  })
  assert.equal(found, [])
})

function without(path: string): string[] {
  const text = readFileSync(new URL(path, root), 'utf8')
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isJsxExpression(node) && node.expression && ts.isJsxElement(node.parent)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      const opening = node.parent.openingElement
      if (saysOfPeople(node.expression) && !hasDirection(opening))
        found.push(`${path}:${line + 1} ${node.getText()}`)
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}

/** The branches of a condition are looked at one by one. */
function saysOfPeople(expression: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(expression)) return saysOfPeople(expression.expression)
  if (ts.isConditionalExpression(expression))
    return saysOfPeople(expression.whenTrue) || saysOfPeople(expression.whenFalse)
  if (ts.isBinaryExpression(expression)) {
    const isGuard = expression.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    return (!isGuard && saysOfPeople(expression.left)) || saysOfPeople(expression.right)
  }
  return isOfPeople(expression.getText())
}

function isOfPeople(shown: string): boolean {
  if (/^(brand|attribute)\b/.test(shown)) return false
  return ofPeople.test(shown) || (/^[\w.?]+$/.test(shown) && words.has(shown.split('.').at(-1) ?? ''))
}

function hasDirection(opening: ts.JsxOpeningElement): boolean {
  const tag = opening.tagName.getText()
  return tag === 'bdi' || opening.attributes.properties.some(each => each.name?.getText() === 'dir')
}

test.run()
