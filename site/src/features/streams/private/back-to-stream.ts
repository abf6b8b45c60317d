import { useEffect } from 'react'

/** The room of a reading for which a reader left their stream. */
export const roomPath = (readingId: string, streamId: string): string =>
  `/reading/${readingId}?live=${encodeURIComponent(streamId)}`

/** The studio that the page's address leads back to; null when it was not come from. */
export function studioPath(search: string): string | null {
  const streamId = new URLSearchParams(search).get('live')
  return streamId ? `/desk/reader/live/${encodeURIComponent(streamId)}` : null
}

/** Once the reading is over its reader is brought back to the stream, which waits for them. */
export function useBackToStream(isOver: boolean): void {
  useEffect(() => {
    const studio = isOver ? studioPath(location.search) : null
    if (studio) location.replace(studio)
  }, [isOver])
}
