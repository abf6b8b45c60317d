import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

export interface Question {
  readonly query: string
  readonly variables?: Record<string, unknown>
  readonly token?: string
}

/** One GraphQL request over a connection that is kept; throws on any error in the answer. */
export async function ask<Data>(url: string, { query, variables, token }: Question): Promise<Data> {
  const body = JSON.stringify({ query, variables })
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  const text = await new Promise<string>((resolve, reject) => {
    const asking = request(`${url}/graphql`, { method: 'POST', agent, headers }, response => {
      let said = ''
      response.setEncoding('utf8').on('data', part => {
        said += part
      })
      response.on('end', () => resolve(said)).on('error', reject)
    })
    asking.on('error', reject).end(body)
  })
  const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown[] }
  if (errors) throw new Error(`${query.trim().slice(0, 60)} was answered by ${JSON.stringify(errors)}`)
  return data
}
