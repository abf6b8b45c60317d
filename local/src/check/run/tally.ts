import { styleText } from 'node:util'

export type Outcome = {
  name: string
  passed: number
  failed: number
  skipped?: number
  seconds: number
  output: string
}

/** Prints each outcome as it comes, a failure with its output, and counts. */
export class Tally {
  passed = 0
  failed = 0
  private readonly failures: string[] = []

  add(outcome: Outcome): void {
    const { name, passed, failed, skipped = 0, seconds, output } = outcome
    this.passed += passed
    this.failed += failed
    const mark = failed === 0 ? styleText('green', '✓') : styleText('red', '✗')
    const counts = [
      passed + failed === 1 ? '' : `${passed} of ${passed + failed}`,
      skipped ? styleText('yellow', `${skipped} skipped`) : '',
      `${seconds.toFixed(1)} s`,
    ]
    console.log(`${mark} ${name}  ${styleText('dim', counts.filter(Boolean).join(', '))}`)
    if (failed === 0) return
    this.failures.push(name)
    console.log(
      output
        .trimEnd()
        .split('\n')
        .slice(-120)
        .map(line => `    ${line}`)
        .join('\n'),
    )
  }

  /** The last line stands alone: machines read it. */
  close(seconds: number): number {
    if (this.failures.length > 0)
      console.log(`\nFailed:\n${this.failures.map(name => `  ${name}`).join('\n')}`)
    console.log(`\nIn ${Math.round(seconds)} s:\n${this.passed} passed, ${this.failed} failed`)
    return this.failed === 0 && this.passed > 0 ? 0 : 1
  }
}
