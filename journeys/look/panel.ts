import type { Browser } from 'playwright'
import { cast } from '../../api/test/cast.ts'
import { fillsTheDesk, getsIntoTrouble } from '../panel/fill-desk.ts'
import { deskViews, editedViews } from '../panel/panel-views.ts'
import { visitsOf } from '../panel/visit-panel.ts'
import { Person } from '../people/person.ts'
import type { Camera } from './camera.ts'

/** Every view of the staff's panel: full, and where a filter can leave nothing, empty. */
export async function takesPanel(camera: Camera, browser: Browser, origin: string): Promise<void> {
  if (!camera.wants('panel')) return
  const leave = await fillsTheDesk()
  await getsIntoTrouble()
  const ines = await Person.arrives(browser, { known: cast.ines, origin })
  await ines.isSignedIn()
  for await (const { name, state } of visitsOf(ines, [...deskViews, ...editedViews])) {
    // Charts are drawn once the page’s scripts have come.
    await ines.page.waitForLoadState('networkidle')
    await camera.shoots(ines.page, { page: camera.nameOf(`panel ${name} ${state}`), state })
  }
  await ines.leaves()
  await leave()
}
