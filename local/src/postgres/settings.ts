export type Durability = 'durable' | 'scratch'

/** Command-line flags of the server: nothing is kept in postgresql.conf, so a later version can change its mind. */
export function settings(
  port: number,
  socketFolder: string,
  durability: Durability,
  own: Record<string, string | number | boolean>,
): string[] {
  const where = { port, unix_socket_directories: socketFolder }
  const all = { ...always, ...(durability === 'scratch' ? scratch : {}), ...where, ...own }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const always = {
  listen_addresses: '127.0.0.1',
  max_connections: 200,
  shared_buffers: '256MB',
  // The metering statements are short; compiling them costs more than it gives.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
  // No replica reads this log, and bulk copies of test templates need not pass through it.
  wal_level: 'minimal',
  max_wal_senders: 0,
}

/** A crash of the machine may lose everything: for databases that live as long as a test run. */
const scratch = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  autovacuum_naptime: '1h',
}
