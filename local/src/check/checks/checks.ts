import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../runner/place/layout.ts'
import { scriptOf, type Workspace } from '../../runner/place/workspace.ts'
import { command, type Ended } from '../run/command.ts'
import { composeProblems } from './compose.ts'
import { undescribed } from './described.ts'
import { stale } from './fresh.ts'
import { houseProblems } from './house.ts'
import { literalWordProblems } from './literal-words.ts'
import { messageFileProblems } from './message-files.ts'
import { physicalDirectionProblems } from './physical-directions.ts'
import { ruleProblems } from './rules.ts'
import { schemaProblems } from './schemas.ts'

export type Check = { name: string; run: () => Promise<Ended> }

const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const workspaces: Workspace[] = ['cms', 'api', 'site', 'local', 'journeys', 'bench']

/** Everything that is true of the files alone; the longest first. */
export function checks(): Check[] {
  return [
    ...workspaces.map(each => ({ name: `types of ${each}`, run: () => runIn(each, 'check') })),
    { name: 'lint', run: () => command([bin('biome'), 'check', '--max-diagnostics=40', '.']) },
    {
      name: 'import laws',
      run: () => command([bin('depcruise'), '--config', '.dependency-cruiser.mjs', ...programFolders()]),
    },
    { name: 'nothing unused', run: () => command([bin('knip'), '--no-progress', '--no-config-hints']) },
    {
      name: 'generated files are fresh: schema.graphql',
      run: () => stale('api', 'schema', ['schema.graphql']),
    },
    {
      name: "generated files are fresh: the site's operations",
      run: () =>
        stale('.', 'codegen', [
          'site/src/graphql/generated.ts',
          'cms/src/desk/generated.ts',
          'api/trusted-documents.json',
        ]),
    },
    {
      name: "generated files are fresh: the cms's types and tables",
      run: () => runIn('cms', 'generate:check'),
    },
    { name: 'docker-compose.yml is valid', run: () => judged(composeProblems) },
    { name: 'SQL names its own schema', run: () => judged(() => schemaProblems()) },
    { name: 'docs/rules.md is fresh and whole', run: () => judged(() => ruleProblems()) },
    { name: 'the contract is described', run: () => judged(undescribed) },
    { name: 'messages are whole', run: () => judged(messageFileProblems) },
    { name: 'words come from messages', run: () => judged(literalWordProblems) },
    { name: 'looks follow the direction of the script', run: () => judged(physicalDirectionProblems) },
    { name: 'house rules', run: () => judged(houseProblems) },
  ]
}

function programFolders(): string[] {
  const folders = ['api/src', 'api/test', 'cms/src', 'site/src', 'local/src', 'journeys', 'bench']
  return folders.filter(folder => existsSync(join(root, folder)))
}

function runIn(workspace: Workspace, script: string): Promise<Ended> {
  const words = scriptOf(workspace, script)
  if (!words)
    return Promise.resolve({
      ok: false,
      output: `${workspace}/package.json has no script "${script}".`,
      seconds: 0,
    })
  return command(['sh', '-c', words], { cwd: join(root, workspace) })
}

async function judged(problemsOf: () => Promise<string[]> | string[]): Promise<Ended> {
  const started = Date.now()
  const problems = await problemsOf()
  return { ok: problems.length === 0, output: problems.join('\n'), seconds: (Date.now() - started) / 1000 }
}
