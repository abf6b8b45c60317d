import type { Locator } from 'playwright'
import { eventually } from '../world/eventually.ts'
import type { Person } from './person.ts'

type Traffic = { framesDecoded: number; bytesReceived: number; bytesSent: number }

function callOf(person: Person): Locator {
  return person.page.getByRole('region', { name: 'Call' })
}

/** What getStats counted on this connection, as the page shows it on its call. */
async function trafficOf(person: Person): Promise<Traffic> {
  return callOf(person).evaluate(({ dataset }) => ({
    framesDecoded: Number(dataset.framesDecoded),
    bytesReceived: Number(dataset.bytesReceived),
    bytesSent: Number(dataset.bytesSent),
  }))
}

/** Waits until sound, and for a video call pictures, have come in and gone out since now, on both sides. */
export async function mediaFlows(kind: 'voice' | 'video', ...persons: Person[]): Promise<void> {
  for (const person of persons) {
    await person.page.locator('[data-call="connected"]').waitFor()
    const before = await trafficOf(person)
    await eventually(
      `media of ${person.name}, ${JSON.stringify(before)}`,
      () => trafficOf(person),
      now =>
        now.bytesReceived > before.bytesReceived &&
        now.bytesSent > before.bytesSent &&
        (kind === 'voice' || now.framesDecoded > before.framesDecoded),
    )
  }
}
