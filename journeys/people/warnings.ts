import type { Person } from './person.ts'

/** Counts how often the server warns this page from now on that little is left. */
export function warningsHeard(person: Person): { count: number } {
  const heard = { count: 0 }
  person.page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => {
      const said = JSON.parse(payload.toString())
      if (said.payload?.data?.readingEvents?.__typename === 'ReadingWarning') heard.count += 1
    }),
  )
  return heard
}
