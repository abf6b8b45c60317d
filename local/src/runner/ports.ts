import { createServer } from 'node:net'

/** A port nobody uses, named by the system. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0)
  if (port === undefined) throw new Error('The system has no free port.')
  return port
}

export async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined
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

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
