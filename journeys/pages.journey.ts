import * as assert from 'node:assert/strict'
import { pagesOf, type Visit } from './all-pages.ts'
import { accessible, motionsOf, reachedByKeyboard, standsStill, watchesForShifts } from './page-quality.ts'
import { lightEnough } from './script-weight.ts'
import { test } from './stage.ts'

const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const
const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: 'no-preference' } as const
/** Every page of both brands in both themes on a phone, and once more at a desk by keyboard. */
const dresses = [
  { name: 'on a phone', tag: [], context: phone, look: onPhone },
  { name: 'at a desk', tag: [], context: desk, look: atDesk },
  { name: 'on a phone, in another brand', tag: ['@auralumic'], context: phone, look: inColours },
]

test.describe('every page is in order', () => {
  for (const { name, tag, context, look } of dresses) {
    test(name, { tag }, async ({ loginWith, visitor, baseURL }) => {
      const known = await loginWith({ context }, 'theo', 'mara', 'ines')
      const everybody = { ...known, nobody: await visitor({ context }) }
      for (const person of Object.values(everybody)) {
        await watchesForShifts(person)
        await person.context.addCookies([{ name: 'theme', value: 'dark', url: baseURL }])
      }
      const problems: string[] = []
      for await (const visit of pagesOf(everybody)) {
        if (visit.foreign) continue
        problems.push(...(await look(visit)), ...(await standsStill(visit.person.page, visit.what)))
      }
      assert.deepEqual(problems, [])
    })
  }
})

async function onPhone({ person: { page }, what }: Visit): Promise<string[]> {
  const motions = (await motionsOf(page)).map(motion => `${what}: ${motion} moves all the same`)
  const dark = await accessible(page, `${what}, dark`, 'all')
  await turnsLight(page)
  return [...motions, ...dark, ...(await accessible(page, `${what}, light`, 'contrast'))]
}

/** Another palette changes contrast, and nothing else that a rule could see. */
async function inColours({ person: { page }, what }: Visit): Promise<string[]> {
  const dark = await accessible(page, `${what}, dark`, 'contrast')
  await turnsLight(page)
  return [...dark, ...(await accessible(page, `${what}, light`, 'contrast'))]
}

/** Scripts are weighed before the keyboard turns to an island. */
async function atDesk(visit: Visit): Promise<string[]> {
  const { person, what, main } = visit
  const tooHeavy = await lightEnough(visit)
  if (main) await reachedByKeyboard(person.page, main, what)
  return tooHeavy
}

/** As the theme's buttons do, without another load; until every colour has arrived. */
async function turnsLight(page: Visit['person']['page']): Promise<void> {
  await page.evaluate(async () => {
    document.documentElement.dataset.theme = 'light'
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
  })
}
