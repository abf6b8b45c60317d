import { createServer } from 'node:net'

/** A port nobody uses, named by the system. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0, '127.0.0.1')
  if (typeof port === 'string') throw new Error(`The system has no free port (${port}).`)
  return port
}

/** Free on both loopback addresses; a machine without IPv6 has only one of them to be taken. */
export async function isFree(port: number): Promise<boolean> {
  const answers = await Promise.all([listenOnce(port, '127.0.0.1'), listenOnce(port, '::1')])
  return !answers.includes('EADDRINUSE') && !answers.includes('EACCES')
}

/** The first of `count` neighbouring free ports. */
export async function freePortBlock(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const first = await freePort()
    const block = Array.from({ length: count }, (_, index) => first + index)
    if (first + count < 65_536 && (await Promise.all(block.map(isFree))).every(Boolean)) return first
  }
  throw new Error(`The system has no ${count} free ports in a row.`)
}

/** The port that could be listened on, or the system's code for why not. */
function listenOnce(port: number, host: string): Promise<number | string> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? fault.message))
    server.listen({ port, host, exclusive: true, ipv6Only: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
