import { createHash } from 'node:crypto'

/** The name without path and extensions: "me.html.png" must be nothing but a picture to any server. */
export function baseOf(name: string, otherwise: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
  return (
    base
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || otherwise
  )
}

export const digestOf = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/** Enough of it for two files of one name. */
export const checksumOf = (data: Buffer): string => digestOf(data).slice(0, 8)
