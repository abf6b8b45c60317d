import * as assert from 'node:assert/strict'
import { pagesOf, type Visit } from './all-pages.ts'
import {
  accessible,
  motionsOf,
  reachedByKeyboard,
  standsStill,
  staysWithin,
  watchesForShifts,
} from './page-quality.ts'
import { lightEnough } from './script-weight.ts'
import { test } from './stage.ts'

/** What a reader's pages ask for, notifications too, of which their desk has a switch then. */
const permissions: string[] = ['microphone', 'camera', 'notifications']
const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', permissions } as const
const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: 'no-preference', permissions } as const
const narrowest = 320
/** Every page of both brands in both themes on a phone (the narrowest too, in both directions), and at a desk by keyboard. */
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
        problems.push(...(await look(visit)))
      }
      assert.deepEqual(problems, [])
    })
  }
})

async function onPhone({ person: { page }, what }: Visit): Promise<string[]> {
  const motions = (await motionsOf(page)).map(motion => `${what}: ${motion} moves all the same`)
  const dark = await accessible(page, `${what}, dark`, 'all')
  await turnsLight(page)
  const light = await accessible(page, `${what}, light`, 'contrast')
  const still = await standsStill(page, what)
  return [...motions, ...dark, ...light, ...still, ...(await onTheNarrowest(page, what))]
}

/** Another palette changes contrast, and nothing else that a rule could see. */
async function inColours({ person: { page }, what }: Visit): Promise<string[]> {
  const dark = await accessible(page, `${what}, dark`, 'contrast')
  await turnsLight(page)
  const light = await accessible(page, `${what}, light`, 'contrast')
  return [...dark, ...light, ...(await standsStill(page, what))]
}

/** Scripts are weighed before the keyboard turns to an island. */
async function atDesk(visit: Visit): Promise<string[]> {
  const { person, what, main } = visit
  const tooHeavy = await lightEnough(visit)
  if (main) await reachedByKeyboard(person.page, main, what)
  return [...tooHeavy, ...(await standsStill(person.page, what))]
}

/** The pages of a language that is written from right to left are the same, mirrored. */
async function onTheNarrowest(page: Visit['person']['page'], what: string): Promise<string[]> {
  const before = page.viewportSize() ?? phone.viewport
  await page.setViewportSize({ ...before, width: narrowest })
  const leftToRight = await staysWithin(page, `${what}, ${narrowest} px`)
  const startsAt = await headerStartsAt(page)
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  const rightToLeft = await staysWithin(page, `${what}, ${narrowest} px, from right to left`)
  const mirroredAt = await headerStartsAt(page)
  await page.evaluate(() => document.documentElement.removeAttribute('dir'))
  await page.setViewportSize(before)
  const isMirrored = Math.abs(startsAt - mirroredAt) < 1
  return [...leftToRight, ...rightToLeft, ...(isMirrored ? [] : [`${what}: the header is not mirrored`])]
}

/** How far the header's first thing stands from the side at which lines begin; 0 on pages without a header. */
function headerStartsAt(page: Visit['person']['page']): Promise<number> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('header a, header h1')].find(each => each.checkVisibility())
    if (!shown) return 0
    const { left, right } = shown.getBoundingClientRect()
    return document.documentElement.dir === 'rtl' ? document.documentElement.clientWidth - right : left
  })
}

/** As the theme's buttons do, without another load; until every colour has arrived. */
async function turnsLight(page: Visit['person']['page']): Promise<void> {
  await page.evaluate(async () => {
    document.documentElement.dataset.theme = 'light'
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
  })
}
