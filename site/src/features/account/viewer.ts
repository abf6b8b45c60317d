import type { APIContext } from 'astro'
import { ApiFault } from '../../graphql/fault.ts'
import { ViewerDocument, type ViewerQuery } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import type { Settled } from '../../graphql/settled.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

/** Null for a visitor, and when the API cannot say: then it is not known, and the page's own query tells the fault. */
export async function viewerOf(context: {
  request: Request
  cookies: APIContext['cookies']
}): Promise<{ viewer: Viewer | null; isKnown: boolean }> {
  if (!context.cookies.has('__session')) return { viewer: null, isKnown: true }
  try {
    return { viewer: (await ask(context, ViewerDocument)).viewer, isKnown: true }
  } catch (fault) {
    if (fault instanceof ApiFault) return { viewer: null, isKnown: false }
    throw fault
  }
}

export const isReader = (viewer: Viewer | null) => viewer?.roles.includes('READER') ?? false
export const isStaff = (viewer: Viewer | null) => viewer?.roles.includes('STAFF') ?? false

/** Whether somebody may do one of these; who administers may do what all staff may. */
export const hasRole = (viewer: Viewer | null, ...roles: Viewer['roles'][number][]) =>
  roles.some(role => viewer?.roles.includes(role))

/** A page whose question was a visitor's, or somebody's who is signed out by now. */
export const isNobody = ({ data, fault }: Settled<{ viewer?: object | null }>) =>
  fault?.code === 'UNAUTHENTICATED' || data?.viewer === null

/** Where a visitor is sent, to come back here afterwards. */
export function signInPath(url: URL): string {
  return `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`
}
