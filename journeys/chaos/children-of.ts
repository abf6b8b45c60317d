import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Processes that a process started, by what the kernel lists. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc').flatMap(name => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(join('/proc', name, 'stat'), 'utf8')
      // The name of the program stands in brackets and may hold spaces.
      const [, its] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(its) === parent ? [Number(name)] : []
    } catch {
      return []
    }
  })
}
