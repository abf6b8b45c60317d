import { outsideOnly } from '../outside-only.ts'
import type { Sms } from './sms.ts'

/** Sends nothing and logs that it would have, for a laptop. The log has neither the number nor the text: both are somebody's own. */
export const loggedSms = (log: (line: { readonly characters: number }) => void): Sms => ({
  async send({ text }) {
    outsideOnly('sms.send')
    log({ characters: text.length })
  },
})

/** Where no provider is set up, nobody is offered text messages; what is sent all the same fails and is parked. */
export const noSms: Sms = {
  send: () => Promise.reject(new Error('No provider of text messages is set up (docs/operations.md).')),
}
