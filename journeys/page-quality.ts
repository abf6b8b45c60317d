import * as assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Result, RunOptions } from 'axe-core'
import type { Locator, Page } from 'playwright'
import type { Person } from './people/person.ts'

declare global {
  /** Sum of layout shifts nobody asked for, since the page began, and what shifted. */
  var layoutShift: { sum: number; of: string[] }
  var axe: typeof import('axe-core') | undefined
}

type Shift = PerformanceEntry & {
  value: number
  hadRecentInput: boolean
  sources: { node?: Node }[]
}

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const mostShift = 0.05
const mostTabs = 60
/** What is in order need not be told one by one: that would take longer than to look. */
const asked: RunOptions = { resultTypes: ['violations'] }

/** From here on, what moves by itself in this person's pages is added up. */
export async function watchesForShifts({ context }: Person): Promise<void> {
  await context.addInitScript(() => {
    globalThis.layoutShift = { sum: 0, of: [] }
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as Shift
        if (hadRecentInput) continue
        globalThis.layoutShift.sum += value
        for (const { node } of sources)
          globalThis.layoutShift.of.push(node?.textContent?.trim().slice(0, 40) ?? '')
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Nothing sticks out at the side where lines end; else what does. */
export async function staysWithin(page: Page, where: string): Promise<string[]> {
  const { over, of } = await page.evaluate(() => {
    const { scrollWidth, clientWidth, dir } = document.documentElement
    const sticksOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return dir === 'rtl' ? left < 0 : right > clientWidth
    }
    const out = [...document.querySelectorAll('body *')].filter(sticksOut)
    const named = out.map(each => `${each.tagName} ${each.textContent?.trim().slice(0, 40)}`)
    return { over: scrollWidth - clientWidth, of: named.slice(-3) }
  })
  return over > 0 ? [`${where}: ${over} px too wide: ${of.join(' | ')}`] : []
}

/** Nothing sticks out, and nothing has jumped. */
export async function standsStill(page: Page, where: string): Promise<string[]> {
  const shift = await page.evaluate(() => globalThis.layoutShift)
  return [
    ...(await staysWithin(page, where)),
    ...(shift.sum >= mostShift
      ? [`${where}: moved by ${shift.sum.toFixed(3)}: ${shift.of.join(' | ')}`]
      : []),
  ]
}

/** `what` is every rule of WCAG 2.2 AA and good practice, or contrast alone, which is all a palette can change. */
export async function accessible(page: Page, where: string, what: 'all' | 'contrast'): Promise<string[]> {
  assert.equal(page.frames().length, 1, `${where} has frames, and axe is brought into the page alone`)
  const found = await violationsOn(page, where, what === 'all' ? {} : { runOnly: ['color-contrast'] })
  return found.flatMap(violation => sentencesOf(violation, where))
}

/** What axe finds on a page by these options, a sentence for each place by `sentencesOf`. */
export async function violationsOn(page: Page, where: string, options: RunOptions): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const violations = await page.evaluate(
    async options => (await globalThis.axe?.run(document, options))?.violations,
    { ...asked, ...options },
  )
  assert.ok(violations, `${where}: axe said nothing`)
  return violations
}

export const sentencesOf = ({ id, nodes }: Result, where: string): string[] =>
  nodes.map(node => `${where}: ${id} at ${node.target} ${node.failureSummary?.split('\n')[1]?.trim()}`)

/** By the Tab key alone, from the top of the page. */
export async function reachedByKeyboard(page: Page, action: Locator, where: string): Promise<void> {
  const element = await action.elementHandle()
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await page.keyboard.press('Tab')
    if (await element?.evaluate(it => it === document.activeElement)) return
  }
  assert.fail(`${where}: ${action} is not reached by ${mostTabs} tabs`)
}

/** What still moves for somebody who asked for little motion; a hundredth of a second is none. */
export function motionsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && Number(effect?.getComputedTiming().endTime) > 50,
      )
      .map(animation => (animation instanceof CSSAnimation ? animation.animationName : 'a transition')),
  )
}
