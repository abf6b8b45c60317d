import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SentText {
  readonly to: string
  readonly from: string
  readonly text: string
}

/** Numbers that this provider refuses, as Twilio does with its magic ones. */
const REFUSED = '+15005550001'

/** Twilio's Messages API, as far as we use it: basic authentication, a form, a message or an error as JSON. */
export async function startSms({ accountSid, authToken }: { accountSid: string; authToken: string }) {
  const sent: SentText[] = []
  let isAway = false
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const form = new URLSearchParams(await new Response(request as never).text())
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
    if (isAway) return answer(503, { code: 20503, message: 'Service unavailable' })
    if (request.headers.authorization !== authorization)
      return answer(401, { code: 20003, message: 'Authenticate' })
    if (request.method !== 'POST' || request.url !== `/2010-04-01/Accounts/${accountSid}/Messages.json`)
      return answer(404, { code: 20404, message: 'Not found' })
    const [to, text] = [form.get('To'), form.get('Body')]
    const from = form.get('From') ?? form.get('MessagingServiceSid')
    if (!to || !text || !from || to === REFUSED)
      return answer(400, { code: 21211, message: 'Invalid number' })
    sent.push({ to, text, from })
    return answer(201, { sid: `SM${sent.length}`, status: 'queued' })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    refused: REFUSED,
    goAway: () => {
      isAway = true
    },
    stop: () => new Promise<void>(done => server.close(() => done())),
  }
}
