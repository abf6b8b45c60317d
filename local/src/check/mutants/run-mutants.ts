import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../runner/place/layout.ts'
import { command } from '../run/command.ts'
import type { Outcome, Tally } from '../run/tally.ts'
import { runSqlMutants } from './run-sql-mutants.ts'
import { type Judged, judgedIn, survivorProblems } from './survivors.ts'

const report = join(root, '.local/mutants.json')

/** Changes rules and SQL one at a time, and counts those that a test noticed. With a filter, SQL functions of that name only. */
export async function runMutants(env: NodeJS.ProcessEnv, filter: string, tally: Tally): Promise<void> {
  const began = Date.now()
  const judged: Judged[] = filter ? [] : await ofRules()
  await runSqlMutants(env, filter, outcome => {
    console.log(
      `${outcome.failed ? 'survived' : 'killed  '} ${outcome.name}  ${outcome.seconds.toFixed(1)} s`,
    )
    if (outcome.failed) console.log(`         ${outcome.output}`)
    judged.push({ name: outcome.name, killed: outcome.failed === 0 })
  })
  tally.add(summaryOf(judged, (Date.now() - began) / 1000))
}

function summaryOf(judged: Judged[], seconds: number): Outcome {
  const problems = survivorProblems(judged)
  const killed = judged.filter(each => each.killed).length
  console.log(`${killed} of ${judged.length} mutants killed`)
  return {
    name: 'mutants',
    passed: problems.length === 0 ? 1 : 0,
    failed: problems.length === 0 ? 0 : 1,
    seconds,
    output: problems.join('\n'),
  }
}

async function ofRules(): Promise<Judged[]> {
  rmSync(report, { force: true })
  const stryker = join(root, 'node_modules/.bin/stryker')
  await command([stryker, 'run'], { limitSeconds: 3600, echo: true })
  return judgedIn(JSON.parse(readFileSync(report, 'utf8')))
}
