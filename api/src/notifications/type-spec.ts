import type { FactKind } from './facts.ts'

export const NotificationChannel = { IN_APP: 'IN_APP', MAIL: 'MAIL', PUSH: 'PUSH', SMS: 'SMS' } as const
export type NotificationChannel = keyof typeof NotificationChannel

/** Whether a channel is used where somebody chose nothing; ALWAYS cannot be switched off. A channel that is missing is not offered. */
type Use = 'ON' | 'OFF' | 'ALWAYS'

export interface TypeSpec {
  /** For programs. */
  readonly description: string
  readonly facts: Readonly<Record<string, FactKind>>
  readonly channels: Readonly<Partial<Record<NotificationChannel, Use>>>
  /** Whom it can concern: who is no reader need not choose about a reader's. */
  readonly concerns: 'CLIENT' | 'READER' | 'EVERYBODY' | 'STAFF'
  /** Of use at once or not at all: neither quiet hours nor a digest hold it. */
  readonly isLive?: true
}
