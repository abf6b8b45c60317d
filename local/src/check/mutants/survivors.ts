import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../runner/place/layout.ts'

const page = 'docs/mutants.md'
const leastScore = 0.85

type Place = { line: number; column: number }
type Mutant = { replacement: string; status: string; location: { start: Place; end: Place } }
type Report = { files: Record<string, { source: string; mutants: Mutant[] }> }

export type Judged = { name: string; killed: boolean }

/** Stryker's report in our words: each mutant by its file, what stood there, and what stands there instead. */
export function judgedIn(report: Report): Judged[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status !== 'Ignored')
      .map(({ replacement, status, location }) => ({
        name: `${file}: \`${inOneLine(cut(source, location))}\` → \`${inOneLine(replacement)}\``,
        killed: status !== 'Survived',
      })),
  )
}

/** Stryker counts lines and columns from one. */
function cut(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = lines[last]?.slice(0, end.column - 1) ?? ''
  lines[0] = lines[0]?.slice(start.column - 1) ?? ''
  return lines.join(' ')
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Too many that survived, or one that docs/mutants.md does not explain. */
export function survivorProblems(
  judged: Judged[],
  explained = readFileSync(join(root, page), 'utf8'),
): string[] {
  const survivors = judged.filter(each => !each.killed)
  const score = judged.length === 0 ? 0 : 1 - survivors.length / judged.length
  return [
    ...(score < leastScore
      ? [`${(score * 100).toFixed(0)}% of ${judged.length} were killed: ${leastScore * 100}% at least`]
      : []),
    ...survivors
      .filter(({ name }) => !explained.includes(name))
      .map(({ name }) => `${page} does not explain ${name}`),
  ]
}
