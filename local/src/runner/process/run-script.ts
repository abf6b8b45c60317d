import { once } from 'node:events'
import { spawnScript, type Workspace } from '../place/workspace.ts'
import { openLog } from './log-lines.ts'
import { endGroup } from './pid-file.ts'

/** What is running now, so that Ctrl-C during a build leaves nothing behind. */
const running = new Set<number>()

/** Runs a workspace's script to its end; a failure tells its last words. */
export async function runScript(
  workspace: Workspace,
  name: string,
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<void> {
  const log = openLog(logFile, `${workspace}:${name}`)
  const child = spawnScript(workspace, name, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid) running.add(child.pid)
  if (child.stdout) log.take(child.stdout)
  if (child.stderr) log.take(child.stderr)
  // "close" comes after the last output, "exit" may come before it.
  const [code, signal] = await once(child, 'close')
  if (child.pid) running.delete(child.pid)
  await log.close()
  if (code === 0) return
  throw new Error(
    `"${name}" of ${workspace} ended with ${signal ?? `code ${code}`}. From ${logFile}:\n${log.tail()}`,
  )
}

export async function endRunningScripts(): Promise<void> {
  await Promise.all([...running].map(pid => endGroup(pid, 1)))
}
