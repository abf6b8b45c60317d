import * as assert from 'node:assert/strict'
import { pagesOf } from './all-pages.ts'
import { accessible, motionsOf, reachedByKeyboard, standsStill, watchesForShifts } from './page-quality.ts'
import { journeys } from './stage.ts'
import { auralumicUrl, siteUrl } from './surroundings.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 800 }
/** Every page in four dresses on a phone; in one of them also at a desk, with every rule. */
const dresses = [
  { origin: siteUrl, theme: 'dark', size: phone, rules: 'all' },
  { origin: siteUrl, theme: 'dark', size: desktop, rules: 'all' },
  { origin: siteUrl, theme: 'light', size: phone, rules: 'contrast' },
  { origin: auralumicUrl, theme: 'dark', size: phone, rules: 'contrast' },
  { origin: auralumicUrl, theme: 'light', size: phone, rules: 'contrast' },
] as const

journeys('every page', story => {
  for (const dress of dresses) {
    const { origin, theme, size, rules } = dress
    const name = `${new URL(origin).hostname}, ${theme}, ${size.width} px`
    story(`is in order: ${name}`, async ({ peopleAt, visitor }) => {
      const screen = { origin, context: { viewport: size } }
      const known = await peopleAt(screen, 'theo', 'mara')
      const everybody = { ...known, nobody: await visitor(screen) }
      for (const person of Object.values(everybody)) {
        await watchesForShifts(person)
        await person.context.addCookies([{ name: 'theme', value: theme, url: origin }])
      }
      const problems: string[] = []
      for await (const visit of pagesOf(everybody)) {
        const { page } = visit.person
        const where = `${name}, ${visit.what}`
        if (visit.foreign) continue
        problems.push(...(await standsStill(page, where)))
        problems.push(...(await accessible(page, where, rules)))
        if (visit.main && size === desktop) await reachedByKeyboard(page, visit.main, where)
      }
      assert.deepEqual(problems, [])
    })
  }

  story('keeps still for those who asked for little motion', async ({ visitor }) => {
    const nobody = await visitor({ context: { reducedMotion: 'reduce' } })
    for (const path of ['/', '/readers', '/kit']) {
      await nobody.opens(path)
      assert.deepEqual(await motionsOf(nobody.page), [], path)
    }
  })
})
