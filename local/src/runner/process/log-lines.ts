import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const rotateAtBytes = 8 * 1024 * 1024

export type Log = {
  take: (stream: Readable) => void
  note: (line: string) => void
  tail: () => string
  /** Resolves when all of it is on disk. */
  close: () => Promise<void>
}

/** One JSON object a line: a program's own JSON goes through as it is, other words are wrapped. */
export function openLog(file: string, program: string): Log {
  mkdirSync(dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > rotateAtBytes) renameSync(file, `${file}.1`)
  const out = createWriteStream(file, { flags: 'a' })
  const recent: string[] = []

  const note = (line: string) => {
    recent.push(line)
    if (recent.length > 15) recent.shift()
    out.write(
      `${line.startsWith('{') ? line : JSON.stringify({ time: new Date().toISOString(), program, line })}\n`,
    )
  }
  return {
    take: stream =>
      void createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', note),
    note,
    tail: () => recent.join('\n'),
    close: () => new Promise(resolve => out.end(resolve)),
  }
}
