import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of /proc's clock in a second; Linux says 100 to every program. */
const CLOCK_TICKS = 100

/** CPU seconds, user and system, that a process has used; its children that ended and were waited for are counted. */
export function cpuSeconds(pid: number): number {
  const fields = statFields(pid)
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15).map(Number)
  return (user + system + childUser + childSystem) / CLOCK_TICKS
}

/** CPU seconds of a process and everything it started, such as PostgreSQL with its backends. */
export function familyCpuSeconds(pid: number): number {
  const family = childrenOf(pid)
  return [pid, ...family].reduce((total, member) => total + (unlessGone(() => cpuSeconds(member)) ?? 0), 0)
}

/**
 * CPU milliseconds that a hypervisor gave to others while we wanted them, on all cores, since the machine started; zero on
 * a machine of one's own.
 */
export function stolenMilliseconds(): number {
  const [all = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
  return (Number(all.split(/ +/)[8] ?? 0) * 1000) / CLOCK_TICKS
}

export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1024
}

function childrenOf(pid: number): number[] {
  const pids = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
  return pids.filter(child => unlessGone(() => Number(statFields(child)[1])) === pid)
}

/** From the state on; the name before it may hold spaces and brackets. */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Processes end while we look. */
function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
