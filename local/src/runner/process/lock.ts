import { mkdirSync } from 'node:fs'
import type { Layout } from '../place/layout.ts'
import { notedProcess, notePid } from './pid-file.ts'
import { isFree } from './ports.ts'

/** One runner for one folder of state. */
export function runningRunner(layout: Layout) {
  const note = notedProcess(layout.run, 'runner')
  return note && note.pid !== process.pid ? note : undefined
}

export function claim(layout: Layout): void {
  const other = runningRunner(layout)
  if (other) {
    throw new Error(
      `SoulSeer already runs at http://localhost:${other.port} (process ${other.pid}): stop that one first.`,
    )
  }
  mkdirSync(layout.state, { recursive: true })
  notePid(layout.run, 'runner', process.pid, layout.ports.gateway)
}

/** `except` is the port of a database of ours that is taken over. */
export async function refuseTakenPorts(layout: Layout, except: number | undefined): Promise<void> {
  // TURN speaks UDP: a TCP check of its port would say nothing.
  const { turn: _, ...ports } = layout.ports
  for (const [name, port] of Object.entries(ports)) {
    if (port === except || (await isFree(port))) continue
    const use = name === 'gateway' ? '' : ` (for ${name}; SoulSeer uses PORT and the eight after it)`
    throw new Error(
      `Port ${port}${use} is taken by another program. Stop it, or choose other ports: PORT=4000 npm start`,
    )
  }
}
