import type { Browser } from 'playwright'
import { cast } from '../../api/test/cast.ts'
import { fillsTheDesk, getsIntoTrouble } from '../panel/fill-desk.ts'
import { deskViews, editedViews } from '../panel/panel-views.ts'
import { opensPanel, visitsOf } from '../panel/visit-panel.ts'
import { Person } from '../people/person.ts'
import type { Camera } from './camera.ts'
import { takesApiAway } from './states.ts'

/** Every view of the staff's panel: full, where a filter can leave nothing empty, and some while the API is away. */
export async function takesPanel(camera: Camera, browser: Browser, origin: string): Promise<void> {
  if (!camera.wants('panel')) return
  const leave = await fillsTheDesk()
  await getsIntoTrouble()
  const ines = await Person.arrives(browser, { known: cast.ines, origin })
  const nobody = await Person.arrives(browser, { origin })
  await nobody.opens('/admin/login')
  await camera.shoots(nobody.page, { page: 'panel-sign-in', state: 'content' })
  await ines.isSignedIn()
  for await (const { name, state } of visitsOf(ines, [...deskViews, ...editedViews])) {
    // Charts are drawn once the page’s scripts have come.
    await ines.page.waitForLoadState('networkidle')
    await camera.shoots(ines.page, { page: pictured(name), state })
  }
  await leave()
  await withoutApi(camera, ines)
  for (const person of [ines, nobody]) await person.leaves()
}

async function withoutApi(camera: Camera, staff: Person): Promise<void> {
  const comesBack = await takesApiAway()
  try {
    for (const { name, path } of deskViews.filter(each =>
      ['home', 'cases', 'transfers'].includes(each.name),
    )) {
      await opensPanel(staff, path)
      await camera.shoots(staff.page, { page: pictured(name), state: 'error' })
    }
  } finally {
    await comesBack()
  }
}

const pictured = (name: string) => `panel-${name.replaceAll(' ', '-')}`
