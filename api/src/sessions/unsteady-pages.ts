import type { App } from '../app.ts'
import { lastSignOf, type Page, pagesOf } from './pages.ts'

/** What is only published, never stored, about the people in a session: their pages show it until the next word of it. */
export const signTopic = (sessionId: string): string => `signs:${sessionId}`

/** A page gives a sign each second while it is in a room; half a second more and the other side is told. */
const UNSTEADY_MS = 1_500

/** Pages that were published as unsteady. */
const unsteady = new WeakSet<Page>()

/** Tells the others in a session whose page fell silent, seconds before it counts as lost, and who is back. Twice a second, without the database. */
export async function publishUnsteady(app: Pick<App, 'bus'>): Promise<void> {
  const now = Date.now()
  const changed = [...pagesOf(app)].filter(
    page => !page.over && unsteady.has(page) !== now - lastSignOf(page) >= UNSTEADY_MS,
  )
  for (const page of changed) {
    if (unsteady.has(page)) unsteady.delete(page)
    else unsteady.add(page)
  }
  if (changed.length === 0) return
  await app.bus.publish(
    changed.map(page => ({
      topic: signTopic(page.sessionId),
      data: { personId: page.personId, kind: unsteady.has(page) ? 'UNSTEADY' : 'STEADY' },
    })),
  )
}
