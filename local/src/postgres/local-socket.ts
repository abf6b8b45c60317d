import { join } from 'node:path'

/** What every system takes for the address of a socket in the file system; Linux takes 107 bytes, macOS 103. */
const longestAddress = 103

/** Where a server of this port listens in a folder. */
export const socketIn = (folder: string, port: number): string => join(folder, `.s.PGSQL.${port}`)

/**
 * Where a server listens beside its loopback address: in its own data, which only its account and root can enter. Nothing
 * goes through TCP, which is a tenth of what a statement costs. Undefined where there are no such sockets, or the path is too long.
 */
export function folderOfSocket(dataDirectory: string, port: number): string | undefined {
  const fits = Buffer.byteLength(socketIn(dataDirectory, port)) <= longestAddress
  return fits && process.platform !== 'win32' ? dataDirectory : undefined
}
