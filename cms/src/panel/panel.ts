import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from 'payload'

/** How the staff's panel looks: its name, its mark, and no picture fetched from elsewhere. */
export const panel: Config['admin'] = {
  user: 'staff',
  avatar: 'default',
  theme: 'all',
  meta: {
    titleSuffix: ' · SoulSeer',
    description: 'The staff panel of SoulSeer.',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/admin/mark.svg' }],
  },
  components: {
    graphics: { Logo: '/panel/logo.tsx#Logo', Icon: '/panel/mark.tsx#Mark' },
  },
  importMap: { baseDir: dirname(dirname(fileURLToPath(import.meta.url))) },
}
