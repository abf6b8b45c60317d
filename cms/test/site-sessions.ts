import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** Whom a session of the site is; roles as the api names them. */
export type SomebodyThere = { id: string; name: string; email: string; roles: string[] }

/** What the api was asked, by whom. */
export type Asked = { token: string; forPerson: string | null; query: string; variables: unknown }

export type SiteSessions = {
  url: string
  /** Whoever asks with the token of this name from now on. */
  begin(token: string, who: SomebodyThere): void
  /** The api refuses the token from now on. */
  end(token: string, code?: 'UNAUTHENTICATED' | 'FORBIDDEN'): void
  /** How it answers what is asked besides who somebody is. */
  answer(work: (asked: Asked) => unknown): void
  readonly asked: Asked[]
  close(): Promise<void>
}

/** Stands for the GraphQL API where only the panel is tested: it knows tokens by their names. */
export async function openSiteSessions(): Promise<SiteSessions> {
  const people = new Map<string, SomebodyThere | 'UNAUTHENTICATED' | 'FORBIDDEN'>()
  const asked: Asked[] = []
  let answers: (asked: Asked) => unknown = () => ({})
  const server = createServer(async (request, response) => {
    const { query, variables } = (await json(request)) as { query: string; variables: unknown }
    const token = String(request.headers.authorization ?? '').replace('Bearer ', '')
    const forPerson = request.headers['x-for-person']
    const question = { token, forPerson: typeof forPerson === 'string' ? forPerson : null, query, variables }
    asked.push(question)
    const who = people.get(token) ?? 'UNAUTHENTICATED'
    response.setHeader('content-type', 'application/json')
    if (typeof who === 'string') response.end(JSON.stringify(fault(who)))
    else if (query.includes('query PanelViewer')) response.end(JSON.stringify({ data: { viewer: who } }))
    else if (forPerson && forPerson !== who.id) response.end(JSON.stringify(fault('CONFLICT')))
    else response.end(JSON.stringify({ data: answers(question) }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begin: (token, who) => void people.set(token, who),
    end: (token, code = 'UNAUTHENTICATED') => void people.set(token, code),
    answer(work) {
      answers = work
    },
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const fault = (code: string) => ({ errors: [{ message: code, extensions: { code } }] })
