import type { App } from '../app.ts'

type Part = (app: App, personId: string) => Promise<unknown>

const parts = new Map<string, Part>()

/** Adds to the copy of somebody's data what a module below this one stores of them: it may not be asked from here. */
export function addToExport(name: string, part: Part): void {
  if (parts.has(name)) throw new Error(`"${name}" is in the copy already.`)
  parts.set(name, part)
}

export async function laterParts(app: App, personId: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const [name, part] of parts) found[name] = await part(app, personId)
  return found
}
