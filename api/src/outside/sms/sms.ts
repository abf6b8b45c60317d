/** Text messages to telephones. */
export interface Sms {
  /** Throws SmsRefused for a number that takes none, SmsUnavailable when the provider did not take it now, and an Error inside a transaction. */
  send(message: TextMessage): Promise<void>
}

export interface TextMessage {
  /** In E.164, "+15551234567". */
  readonly to: string
  readonly text: string
}

export class SmsRefused extends Error {
  override readonly name = 'SmsRefused'
}

export class SmsUnavailable extends Error {
  override readonly name = 'SmsUnavailable'
}
