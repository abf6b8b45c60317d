/** Messages to people's browsers, by the push services of their makers (RFC 8030). */
export interface Push {
  /** What a page subscribes with, so that nobody else can push to the subscription; base64url. */
  readonly publicKey: string
  /** Throws BadSubscription when it is none that we would ever push to. */
  check(to: PushAddress): void
  /**
   * Throws PushGone when the browser takes no pushes by this address any more, PushUnavailable when the service did not take it now,
   * and an Error inside a transaction.
   */
  send(to: PushAddress, message: PushMessage): Promise<void>
}

/** Where a browser takes pushes, and the keys that only it can read with; as its own subscription has them. */
export interface PushAddress {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

export interface PushMessage {
  /** JSON that the service worker reads; at most some 3,000 bytes. */
  readonly content: string
  /** The service keeps it for so long while the device is away. */
  readonly keptSeconds: number
  /** It may wake a phone that saves its battery. */
  readonly isUrgent: boolean
  /** A later one of the same topic takes its place while it waits: at most 32 letters, digits, - and _. */
  readonly topic: string
}

export class PushGone extends Error {
  override readonly name = 'PushGone'
}

export class PushUnavailable extends Error {
  override readonly name = 'PushUnavailable'
}

export class BadSubscription extends Error {
  override readonly name = 'BadSubscription'
}
