import { json, type Route, serve } from '../web.ts'

export interface SentText {
  readonly to: string
  readonly from: string
  readonly text: string
}

interface Account {
  readonly accountSid: string
  readonly authToken: string
}

/** Numbers that this provider refuses, as Twilio does with its magic ones. */
const REFUSED = '+15005550001'

/** Twilio's Messages API, as far as we use it: basic authentication, a form, a message or an error as JSON. */
export function smsRoutes({ accountSid, authToken }: Account, send: (text: SentText) => void): Route[] {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const handle = async (request: Request) => {
    const form = new URLSearchParams(await request.text())
    if (request.headers.get('authorization') !== authorization)
      return json({ code: 20003, message: 'Authenticate' }, 401)
    const [to, text] = [form.get('To'), form.get('Body')]
    const from = form.get('From') ?? form.get('MessagingServiceSid')
    if (!to || !text || !from || to === REFUSED) return json({ code: 21211, message: 'Invalid number' }, 400)
    send({ to, text, from })
    return json({ sid: `SM${crypto.randomUUID().replaceAll('-', '')}`, status: 'queued' }, 201)
  }
  return [{ method: 'POST', path: `/2010-04-01/Accounts/${accountSid}/Messages.json`, handle }]
}

/** The same for a test, which can send it away. */
export async function startSms(account: Account) {
  const sent: SentText[] = []
  let isAway = false
  const routes = smsRoutes(account, text => void sent.push(text)).map(route => ({
    ...route,
    handle: (request: Request, params: Record<string, string>) =>
      isAway ? json({ code: 20503, message: 'Service unavailable' }, 503) : route.handle(request, params),
  }))
  const { url, stop } = await serve(routes)
  return {
    url,
    sent,
    refused: REFUSED,
    goAway: () => {
      isAway = true
    },
    comeBack: () => {
      isAway = false
    },
    stop,
  }
}
