import { type IncomingMessage, ServerResponse } from 'node:http'
import { BadInput, Fault, type FaultCode } from '../foundation/fault.ts'

const STATUS: Record<FaultCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  RATE_LIMITED: 429,
  CONFLICT: 409,
  INTERNAL: 500,
}

/** A no that is HTTP's own: another method, media type or a smaller body would do. */
export class HttpProblem extends Fault {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super('BAD_INPUT', message)
  }
}

export const statusOf = (fault: Fault): number =>
  fault instanceof HttpProblem ? fault.status : STATUS[fault.code]

/** Knows the request it answers, so that all its headers are written at once. */
export class Reply<Asking extends IncomingMessage = IncomingMessage> extends ServerResponse<Asking> {
  requestId = ''
}

/** Reads a body of at most `mostBytes`; 413 beyond that, without reading the rest. */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  const tooLarge = () =>
    new HttpProblem(413, `The body is larger than ${mostBytes} bytes: send less at once.`, {
      connection: 'close',
    })
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return Promise.reject(tooLarge())
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > mostBytes) {
        request.pause()
        reject(tooLarge())
      } else chunks.push(chunk)
    })
    request.on('end', () =>
      resolve(chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString()),
    )
    request.on('error', reject)
    // "close" comes in any case; only before the end does it mean anything.
    request.on('close', () => {
      if (!request.complete) reject(new BadInput('The connection closed before the whole body came.'))
    })
  })
}

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/** A JSON body is also half of the defence against forged requests: a form cannot send one. */
export async function readJson(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) {
    throw new HttpProblem(415, 'Send the body as "Content-Type: application/json", in UTF-8.')
  }
  const text = await readBody(request, mostBytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpProblem(400, 'The body is not valid JSON.')
  }
}

export function answer(
  response: Reply,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, {
    'x-request-id': response.requestId,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(body)
}

export const answerJson = (
  response: Reply,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
) =>
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(value), {
    'cache-control': 'no-store',
    ...headers,
  })

export function cookieOf(request: IncomingMessage, name: string): string | null {
  const header = request.headers.cookie
  if (!header) return null
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
