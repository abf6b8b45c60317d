import type { Config } from '../config.ts'

/** Where a request came to, if people come there at all: whoever is sent elsewhere comes back to the same brand. */
export function originAt(config: Pick<Config, 'publicOrigins' | 'publicUrl'>, host: string): string {
  return config.publicOrigins.find(origin => new URL(origin).host === host) ?? config.publicUrl
}
