import { outsideOnly } from '../outside-only.ts'
import { type Sms, SmsRefused, SmsUnavailable } from './sms.ts'

export interface TwilioSettings {
  readonly accountSid: string
  readonly authToken: string
  /** The number that messages come from, in E.164, or a messaging service ("MG…"). */
  readonly from: string
  /** Null is Twilio itself. */
  readonly apiUrl: string | null
}

const PATIENCE_MS = 10_000
const NUMBER = /^\+[1-9]\d{6,14}$/

/** Twilio's Messages API (https://www.twilio.com/docs/messaging/api/message-resource): one POST, no library. */
export function twilioSms({ accountSid, authToken, from, apiUrl }: TwilioSettings): Sms {
  const url = `${apiUrl ?? 'https://api.twilio.com'}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  return {
    async send({ to, text }) {
      outsideOnly('sms.send')
      if (!NUMBER.test(to)) throw new SmsRefused('The number is not in E.164.')
      const sender = from.startsWith('MG') ? 'MessagingServiceSid' : 'From'
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({ To: to, Body: text, [sender]: from }),
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'error',
      }).catch((cause: unknown) => {
        throw new SmsUnavailable('The provider of text messages could not be reached.', { cause })
      })
      await response.body?.cancel()
      // 400 is about this message; everything else, a wrong token too, may be right for the same message later.
      if (response.status === 400) throw new SmsRefused('The provider refused this number or text.')
      if (!response.ok) throw new SmsUnavailable(`The provider answered with ${response.status}.`)
    },
  }
}
