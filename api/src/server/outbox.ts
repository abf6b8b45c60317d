/** Something that gathers what it says until it is told to send it. */
export interface Speaking {
  flush(): void
}

/**
 * Sends at the end of a turn what was said in it: several messages to one socket are one write, and many sockets are
 * written to in one go, so that whoever reads wakes up once for all of them.
 */
export class Outbox {
  private speaking: Speaking[] = []

  add(line: Speaking): void {
    if (this.speaking.length === 0) setImmediate(() => this.send())
    this.speaking.push(line)
  }

  private send() {
    const { speaking } = this
    this.speaking = []
    for (const line of speaking) line.flush()
  }
}
