export type Environment = Readonly<Record<string, string | undefined>>

/** Reads variables, and collects one clear sentence for each that cannot be read. */
export class Reader {
  constructor(
    private readonly env: Environment,
    private readonly problems: string[],
  ) {}

  text(name: string): string {
    const value = this.env[name]?.trim()
    if (!value)
      this.problems.push(`${name} is missing: set it in the environment (docs/operations.md describes it).`)
    return value ?? ''
  }

  url(name: string): string {
    const value = this.text(name)
    if (value && !URL.canParse(value))
      this.problems.push(`${name} must be a URL such as http://127.0.0.1:3000.`)
    return value
  }

  port(name: string): number {
    const port = Number(this.env[name] ?? 3002)
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      this.problems.push(`${name} must be a port number, 0 to 65535.`)
    return port
  }

  list(name: string, otherwise: string): string[] {
    const value = this.env[name] || otherwise
    return value
      .split(',')
      .map(part => part.trim())
      .filter(part => part !== '')
  }
}
