import * as assert from 'node:assert/strict'
import type { Page } from 'playwright'
import { sentencesOf, staysWithin, violationsOn } from './page-quality.ts'
import { fillsTheDesk } from './panel/fill-desk.ts'
import { deskViews, editedViews } from './panel/panel-views.ts'
import { isPayloadsOwn } from './panel/payloads-own.ts'
import { visitsOf } from './panel/visit-panel.ts'
import { test } from './stage.ts'

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

test.describe('every view of the panel is in order', () => {
  test('at a desk and on a phone, in both themes: what staff do', async ({ loginWith }) => {
    const leave = await fillsTheDesk()
    const { ines } = await loginWith({ context: { viewport: desktop } }, 'ines')
    const problems: string[] = []
    for await (const { name, state } of visitsOf(ines, deskViews))
      problems.push(...(await troublesOf(ines.page, `${name}, ${state}`)))
    await leave()
    assert.deepEqual(problems, [])
  })

  test('at a desk and on a phone, in both themes: what staff edit', async ({ loginWith }) => {
    const { ines } = await loginWith({ context: { viewport: desktop } }, 'ines')
    const problems: string[] = []
    for await (const { name } of visitsOf(ines, editedViews))
      problems.push(...(await troublesOf(ines.page, name)))
    assert.deepEqual(problems, [])
  })
})

async function troublesOf(page: Page, where: string): Promise<string[]> {
  await turns(page, 'light')
  const light = await worstOf(page, `${where}, light`, {})
  await turns(page, 'dark')
  const dark = await worstOf(page, `${where}, dark`, { runOnly: ['color-contrast'] })
  const atDesk = await staysWithin(page, `${where}, at a desk`)
  await page.setViewportSize(phone)
  const onPhone = await staysWithin(page, `${where}, on a phone`)
  await page.setViewportSize(desktop)
  return [...light, ...dark, ...atDesk, ...onPhone]
}

/** Serious and critical; frames, which hold pages of the site, are looked at there. */
async function worstOf(page: Page, where: string, options: { runOnly?: string[] }): Promise<string[]> {
  const found = await violationsOn(page, where, { ...options, iframes: false })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(each => ({ ...each, nodes: each.nodes.filter(({ html }) => !isPayloadsOwn(each.id, html)) }))
    .flatMap(violation => sentencesOf(violation, where))
}

async function turns(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.evaluate(async name => {
    document.documentElement.dataset.theme = name
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
  }, theme)
}
