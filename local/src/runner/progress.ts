import { styleText } from 'node:util'

/** Says what is being done, and after how long it was done; on a terminal the open lines tick. */
export type Progress = <T>(what: string, work: () => Promise<T>) => Promise<T>

export function progress(out: NodeJS.WriteStream = process.stdout): Progress {
  const open = new Map<string, number>()
  let shown = false
  const clear = () => {
    if (shown) out.write('\r\u001b[K')
    shown = false
  }
  const show = () => {
    if (!out.isTTY || open.size === 0) return
    clear()
    out.write(
      styleText('dim', `… ${[...open].map(([what, since]) => `${what} ${secondsSince(since)}`).join(' · ')}`),
    )
    shown = true
  }
  const ticking = setInterval(show, 500)
  ticking.unref()

  return async (what, work) => {
    const since = Date.now()
    open.set(what, since)
    show()
    try {
      const result = await work()
      clear()
      out.write(`${styleText('green', '✓')} ${what} ${styleText('dim', secondsSince(since))}\n`)
      return result
    } catch (fault) {
      clear()
      out.write(`${styleText('red', '✗')} ${what} ${styleText('dim', secondsSince(since))}\n`)
      throw fault
    } finally {
      open.delete(what)
      show()
    }
  }
}

function secondsSince(start: number): string {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`
}
