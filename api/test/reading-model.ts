/**
 * What a reading should cost, in the simplest words: a list of moments, no database, no sets, no clocks but one
 * counter of seconds. The real thing is compared with this after every step.
 */
export interface ModelPolicy {
  readonly rate: bigint
  readonly feeBasisPoints: bigint
  readonly minimumMinutes: bigint
  readonly graceSeconds: number
}

export class ReadingModel {
  state: 'NONE' | 'RINGING' | 'CONNECTING' | 'ACTIVE' | 'PAUSED' | 'ENDED' = 'NONE'
  wallet = 0n
  charged = 0n
  sharedSeconds = 0
  minutesCharged = 0
  /** So many were agreed to; null: as many as may come. */
  minuteLimit: number | null = null
  clientHere = false
  readerHere = false
  pausedFor = 0
  tips = 0
  refunded = false
  readonly #policy: ModelPolicy

  constructor(policy: ModelPolicy) {
    this.#policy = policy
  }

  topsUp(minor: bigint): void {
    this.wallet += minor
  }

  /** For so many minutes, or until somebody ends it. Returns whether the reader is rung. */
  rings(minuteLimit: number | null): boolean {
    if (this.#isOpen() || this.wallet < this.#policy.rate * this.#policy.minimumMinutes) return false
    Object.assign(this, {
      state: 'RINGING',
      charged: 0n,
      sharedSeconds: 0,
      minutesCharged: 0,
      minuteLimit,
      clientHere: false,
      readerHere: false,
      pausedFor: 0,
      tips: 0,
      refunded: false,
    })
    return true
  }

  accepts(): void {
    if (this.state === 'RINGING') this.state = 'CONNECTING'
  }

  /** So many in all; never fewer than before. */
  extends(minutes: number): void {
    if (this.#isOpen() && this.minuteLimit !== null) this.minuteLimit = Math.max(this.minuteLimit, minutes)
  }

  comes(side: 'client' | 'reader'): void {
    if (this.state !== 'CONNECTING' && this.state !== 'ACTIVE' && this.state !== 'PAUSED') return
    if (side === 'client') this.clientHere = true
    else this.readerHere = true
    if (this.clientHere && this.readerHere && this.state !== 'ACTIVE') {
      this.state = 'ACTIVE'
      this.pausedFor = 0
    }
  }

  drops(side: 'client' | 'reader'): void {
    if (side === 'client') this.clientHere = false
    else this.readerHere = false
    this.#chargeBegun()
    if (this.state === 'ACTIVE') this.state = 'PAUSED'
  }

  /** The meter is looked after: whoever is due pays, or ends. */
  settles(): void {
    if (this.state === 'PAUSED' && this.pausedFor >= this.#policy.graceSeconds) this.#close()
    while (this.state === 'ACTIVE' && this.sharedSeconds >= this.minutesCharged * 60) this.#chargeNext()
  }

  passes(seconds: number): void {
    if (this.state === 'ACTIVE') this.sharedSeconds += seconds
    if (this.state === 'PAUSED') this.pausedFor += seconds
  }

  ends(): void {
    this.#chargeBegun()
    if (this.state === 'CONNECTING' || this.state === 'ACTIVE' || this.state === 'PAUSED') this.#close()
  }

  cost(): bigint {
    const cost = (this.#policy.rate * BigInt(this.sharedSeconds)) / 60n
    return cost < this.charged ? cost : this.charged
  }

  /** Whether a tip was given. */
  tipped(minor: bigint): boolean {
    if (!this.#wasPaid() || this.tips === 5 || this.wallet < minor) return false
    this.wallet -= minor
    this.tips += 1
    return true
  }

  /** What goes back when the client disputes and staff find for so many hundredths; null when nothing is decided. */
  refunds(percent: bigint): bigint | null {
    if (!this.#wasPaid() || this.refunded) return null
    const amount = (this.cost() * percent) / 100n
    this.refunded = true
    this.wallet += amount
    return amount
  }

  #wasPaid(): boolean {
    return this.state === 'ENDED' && this.cost() > 0n
  }

  /** Whoever stops the meter pays first for the minutes that began, also those it has not come to yet. */
  #chargeBegun(): void {
    while (this.state === 'ACTIVE' && this.sharedSeconds > this.minutesCharged * 60) this.#chargeNext()
  }

  #chargeNext(): void {
    if (this.wallet < this.#policy.rate || this.minutesCharged === this.minuteLimit) {
      this.sharedSeconds = this.minutesCharged * 60
      this.#close()
    } else {
      this.wallet -= this.#policy.rate
      this.charged += this.#policy.rate
      this.minutesCharged += 1
    }
  }

  #close(): void {
    this.state = 'ENDED'
    this.wallet += this.charged - this.cost()
  }

  #isOpen(): boolean {
    return this.state !== 'NONE' && this.state !== 'ENDED'
  }
}
