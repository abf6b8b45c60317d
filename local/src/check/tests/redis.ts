import { installPackage, onPath } from './system.ts'

/**
 * A redis-server for the stories of its bus: the one named, the system's, or one that can be installed. Debian's tools bring the
 * same program, which does what it is called by; its package of that name would start a server for good.
 */
export async function findRedis(say: (sentence: string) => void): Promise<string | undefined> {
  const found = process.env.REDIS_SERVER ?? onPath('redis-server') ?? onPath('redis-check-rdb')
  if (found) return found
  if (await installPackage('redis-tools', say)) return onPath('redis-check-rdb')
  say('No redis-server here: what nodes say to one another by Redis is not tested. REDIS_SERVER names one.')
  return undefined
}
