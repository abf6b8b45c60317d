import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

export interface Sight {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly bytes: number
}

/** One page over a connection that is kept, read to its end as it comes. */
export const browse = (url: string, headers: Record<string, string> = {}): Promise<Sight> =>
  new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers }, response => {
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.length
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }),
      )
      response.on('error', reject)
    })
    asking.on('error', reject).end()
  })
