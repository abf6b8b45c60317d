import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A piece of SQL as it stands in a file, or a function or view by its name. */
export type Sql = { where: string; module: string; text: string; exported: boolean }

const looksLikeSql = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|JOIN|FROM)\s/

/** Every string with SQL in it of the modules' TypeScript; tests are not theirs. */
export function sqlInTypeScript(root: string): Sql[] {
  const files = globSync('api/src/*/**/*.ts', { cwd: root, exclude: path => path.endsWith('.test.ts') })
  return files.sort().flatMap(where => {
    const module = where.split('/')[2] ?? ''
    const source = ts.createSourceFile(where, readFileSync(join(root, where), 'utf8'), ts.ScriptTarget.ESNext)
    const found: Sql[] = []
    const look = (node: ts.Node): void => {
      const text = textOf(node)
      if (text !== undefined && looksLikeSql.test(text)) found.push({ where, module, text, exported: false })
      else ts.forEachChild(node, look)
    }
    look(source)
    return found
  })
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head, ...node.templateSpans.map(span => span.literal)].map(part => part.text).join(' ')
}

const creates =
  /(--[^\n]*\bexported\b[^\n]*\n)?CREATE (?:OR REPLACE )?(FUNCTION|PROCEDURE|VIEW) ((\w+)\.(\w+))/g

/** Functions and views of migrations and of the modules' own SQL files, each as it was defined last. */
export function sqlInFiles(root: string): Sql[] {
  const files = globSync(['api/migrations/*.sql', 'api/src/*/sql/**/*.sql'], { cwd: root }).sort()
  const last = new Map<string, Sql>()
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const found of text.matchAll(creates)) {
      const [, exported, kind, name = '', module = ''] = found
      const from = found.index + (exported?.length ?? 0)
      const body = text.slice(from, endOf(text, from, kind === 'VIEW'))
      last.set(name, { where: name, module, text: withoutComments(body), exported: exported !== undefined })
    }
  }
  return [...last.values()]
}

/** Where the statement ends that begins at `from`: a function's body stands between two `$$`. */
function endOf(text: string, from: number, isView: boolean): number {
  const opened = isView ? -1 : text.indexOf('$$', from)
  const closed = opened < 0 ? from : text.indexOf('$$', opened + 2)
  const end = text.indexOf(';', closed)
  return end < 0 ? text.length : end
}

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*/g, '')
}
