/** Something that what it says is written to, many frames at once. */
export interface Speaking {
  /** Where its frames are gathered; what is there belongs to it only if it stands there itself. */
  place: number
  write(frames: string): void
}

/**
 * Sends at the end of a turn what was said in it: several messages to one socket are one write, and many sockets are
 * written to in one go, so that whoever reads wakes up once for all of them.
 */
export class Outbox {
  private speaking: Speaking[] = []
  private frames: string[] = []

  add(line: Speaking, frame: string): void {
    if (this.holds(line)) this.frames[line.place] += frame
    else {
      if (this.speaking.length === 0) setImmediate(() => this.send())
      // Gathered here and not with the line: a young text in an old object makes work for the garbage collector.
      line.place = this.speaking.push(line) - 1
      this.frames.push(frame)
    }
  }

  /** What was gathered for a line that cannot wait for the end of the turn. */
  take(line: Speaking): string {
    if (!this.holds(line)) return ''
    const said = this.frames[line.place] ?? ''
    this.frames[line.place] = ''
    return said
  }

  private holds(line: Speaking): boolean {
    return this.speaking[line.place] === line
  }

  private send() {
    const { speaking, frames } = this
    this.speaking = []
    this.frames = []
    for (const [at, line] of speaking.entries()) if (frames[at]) line.write(frames[at])
  }
}
