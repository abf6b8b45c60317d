/** Takes a picture of every page in every brand, scheme, width, language and state, and shows them as one page. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { type CastName, cast } from '../../api/test/cast.ts'
import { pagesOf, type Visit } from '../all-pages.ts'
import { Person } from '../people/person.ts'
import { auralumicUrl, chromiumPath, siteUrl } from '../world/surroundings.ts'
import { writeAlbum } from './album.ts'
import { Camera } from './camera.ts'
import { takesPanel } from './panel.ts'
import { emptyPages, withoutApi } from './states.ts'
import { inSpanish, whileAsking } from './tabs.ts'

const folder = join(import.meta.dirname, '../../.local/look')
/** Of any of these words; with none, of every page. */
const wanted = (process.argv[2] ?? '').split(',')
const brands = { soulseer: siteUrl, auralumic: auralumicUrl }

async function main(): Promise<void> {
  const began = Date.now()
  if (wanted.includes('')) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
  })
  let taken = 0
  try {
    for (const [brand, origin] of Object.entries(brands)) {
      const camera = new Camera(folder, brand, wanted)
      await takesAll(camera, browser, origin)
      taken += camera.taken
      console.log(`  ${brand}: ${camera.taken} pictures`)
    }
    const panel = new Camera(folder, 'panel', wanted)
    await takesPanel(panel, browser, siteUrl)
    taken += panel.taken
  } finally {
    await browser.close()
    writeAlbum(folder)
  }
  const seconds = Math.round((Date.now() - began) / 1_000)
  console.log(`  ${taken} pictures in ${seconds} s: ${join(folder, 'index.html')}`)
}

/** Every page of one brand, in the order of the walk: first what is empty, last what fails. */
async function takesAll(camera: Camera, browser: Browser, origin: string): Promise<void> {
  const known = async (who: CastName) => {
    const person = await Person.arrives(browser, { known: cast[who], origin })
    await person.isSignedIn()
    return person
  }
  const [theo, mara, ines] = [await known('theo'), await known('mara'), await known('ines')]
  const selene = await known('selene')
  const nobody = await Person.arrives(browser, { origin })
  for await (const visit of emptyPages({ selene, ines, nobody }, camera)) await camera.takes(visit, 'empty')
  for await (const visit of pagesOf({ theo, mara, ines, nobody }))
    if (!visit.foreign) await look(camera, visit)
  for await (const visit of withoutApi({ theo, mara, nobody }, camera)) await camera.takes(visit, 'error')
  for (const person of [theo, mara, ines, selene, nobody]) await person.leaves()
}

/** A page as it is; then, in tabs of their own, what its visitor does not do now. */
async function look(camera: Camera, visit: Visit): Promise<void> {
  const page = camera.nameOf(visit.what)
  if (!camera.wants(page)) return
  await camera.shoots(visit.person.page, { page, state: 'content' })
  await inSpanish(visit, tab => camera.shoots(tab, { page, state: 'content', language: 'es' }))
  await whileAsking(visit, (tab, state) => camera.shoots(tab, { page, state }))
}

await main()
