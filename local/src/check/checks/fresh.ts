import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../runner/place/layout.ts'
import { command, type Ended } from '../run/command.ts'

/** Makes generated files again, says whether they came out as they are committed, and puts them back. */
export async function stale(folder: string, script: string, files: string[]): Promise<Ended> {
  const scripts = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).scripts ?? {}
  if (!scripts[script])
    return { ok: false, output: `${folder}/package.json has no script "${script}".`, seconds: 0 }
  const before = new Map(files.map(file => [file, contentOf(file)]))
  const ended = await command(['sh', '-c', scripts[script]], { cwd: join(root, folder) })
  const changed = files.filter(file => contentOf(file) !== before.get(file))
  for (const file of changed) putBack(file, before.get(file))
  if (!ended.ok || changed.length === 0) return ended
  return {
    ...ended,
    ok: false,
    output: `Not as its generator makes it: ${changed.join(', ')}. Run "npm run ${script}".`,
  }
}

function contentOf(file: string): string | undefined {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function putBack(file: string, content: string | undefined): void {
  if (content === undefined) rmSync(join(root, file))
  else writeFileSync(join(root, file), content)
}
