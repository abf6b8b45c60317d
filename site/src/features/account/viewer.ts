import type { APIContext } from 'astro'
import { ApiFault } from '../../graphql/fault.ts'
import { ViewerDocument, type ViewerQuery } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

/** Null for a visitor, and when the API cannot say: then the page's own query tells the fault. */
export async function viewerOf(context: {
  request: Request
  cookies: APIContext['cookies']
}): Promise<Viewer | null> {
  if (!context.cookies.has('__session')) return null
  try {
    return (await ask(context, ViewerDocument)).viewer
  } catch (fault) {
    if (fault instanceof ApiFault) return null
    throw fault
  }
}

export const isReader = (viewer: Viewer | null) => viewer?.roles.includes('READER') ?? false
export const isStaff = (viewer: Viewer | null) => viewer?.roles.includes('STAFF') ?? false

/** Where a visitor is sent, to come back here afterwards. */
export function signInPath(url: URL): string {
  return `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`
}
