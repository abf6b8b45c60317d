import type { App } from '../app.ts'
import { Image } from '../catalogue/index.ts'
import { fileOf } from '../pictures/index.ts'
import type { StreamRow } from './stream.ts'

const DAY_MS = 86_400_000

/** The picture of a stream by links that stay the same for a day, so that browsers and page caches keep it. */
export async function coverOf(
  { files }: Pick<App, 'files'>,
  { cover, title }: Pick<StreamRow, 'cover' | 'title'>,
): Promise<Image | null> {
  if (!cover) return null
  // A link ends by the machine's clock, as the store of files counts.
  const expiresAt = new Date((Math.floor(Date.now() / DAY_MS) + 3) * DAY_MS)
  const sources = await Promise.all(
    cover.widths.map(async width => ({
      url: await files.signedLink(fileOf(cover.id, width), expiresAt),
      width,
    })),
  )
  const { width, height } = cover
  return Object.assign(new Image(), { url: sources.at(-1)?.url ?? '', width, height, alt: title, sources })
}
