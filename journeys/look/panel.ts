import type { Browser } from 'playwright'
import { cast } from '../../api/test/cast.ts'
import { fillsTheDesk } from '../panel/fill-desk.ts'
import { panelViews } from '../panel/panel-views.ts'
import { visitsOf } from '../panel/visit-panel.ts'
import { Person } from '../people/person.ts'
import type { Camera } from './camera.ts'

/** Every view of the staff's panel: full, and where a filter can leave nothing, empty. */
export async function takesPanel(camera: Camera, browser: Browser, origin: string): Promise<void> {
  if (!camera.wants('panel')) return
  const leave = await fillsTheDesk()
  const ines = await Person.arrives(browser, { known: cast.ines, origin })
  await ines.isSignedIn()
  for await (const { name, state } of visitsOf(ines, panelViews))
    await camera.shoots(ines.page, { page: camera.nameOf(`panel ${name}`), state })
  await ines.leaves()
  leave()
}
