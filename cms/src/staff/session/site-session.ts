import type { AuthStrategy } from 'payload'
import { ApiFault, callerOf, whoAsks } from '../../desk/api.ts'
import { enter } from './enter.ts'
import { SiteViewers } from './viewers.ts'

const viewers = new SiteViewers(whoAsks)

/** Whose session the site's cookie is, to the api; null of a visitor. Throws ApiFault when the api cannot be asked. */
export const siteViewerOf = async (headers: Headers) => {
  const caller = callerOf(headers)
  return caller && viewers.of(caller)
}

/** Whether somebody brings a session that cannot be judged, since the api is away. */
export async function isApiAway(headers: Headers): Promise<boolean> {
  try {
    await siteViewerOf(headers)
    return false
  } catch (fault) {
    if (fault instanceof ApiFault) return true
    throw fault
  }
}

/** Staff come into the panel by the session of the site, which the api judges each time anew. */
export const siteSession: AuthStrategy = {
  name: 'site-session',
  async authenticate({ headers, payload }) {
    const viewer = await siteViewerOf(headers)
    const account = viewer && (await enter(payload, viewer))
    return { user: account && { ...account, collection: 'staff', _strategy: 'site-session' } }
  },
}
