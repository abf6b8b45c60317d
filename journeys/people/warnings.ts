import type { Person } from './person.ts'

/** Minutes left, as the server warns this page from now on; the list grows as warnings come. */
export function warningsHeard(person: Person): number[] {
  const heard: number[] = []
  person.page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => {
      const said = JSON.parse(payload.toString())
      const event = said.payload?.data?.readingEvents
      if (event?.__typename === 'ReadingWarning') heard.push(event.minutesLeft)
    }),
  )
  return heard
}
