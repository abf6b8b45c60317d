import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from 'payload'
import { deskViews } from '../desk/pages.ts'

// Inside the page, because the gateway hands only /admin, /api and /_next to this program.
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#FF69B4" d="M31 5a19.5 19.5 0 1 0 12.6 26A16 16 0 0 1 31 5Z"/><path fill="#E3B94F" d="M36 12c1 5.6 2.4 7 8 8-5.6 1-7 2.4-8 8-1-5.6-2.4-7-8-8 5.6-1 7-2.4 8-8Z"/></svg>`

/** How the staff's panel looks: its name, its mark, and no picture fetched from elsewhere. */
export const panel: Config['admin'] = {
  user: 'staff',
  avatar: 'default',
  theme: 'all',
  meta: {
    titleSuffix: ' · SoulSeer',
    description: 'The staff panel of SoulSeer.',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: `data:image/svg+xml,${encodeURIComponent(mark)}` }],
  },
  components: {
    beforeNavLinks: ['/desk/nav.tsx#DeskNav'],
    views: { ...deskViews, dashboard: { Component: '/desk/home/home-view.tsx#HomeView' } },
    beforeLogin: ['/panel/sign-in.tsx#SignIn'],
    logout: { Button: '/panel/sign-out.tsx#SignOut' },
    providers: ['/panel/keep-session.tsx#KeepSession'],
    graphics: { Logo: '/panel/logo.tsx#Logo', Icon: '/panel/mark.tsx#Mark' },
  },
  importMap: { baseDir: dirname(dirname(fileURLToPath(import.meta.url))) },
}
