import type { Page } from 'playwright'
import type { Person } from '../people/person.ts'
import type { PanelView } from './panel-views.ts'

export type PanelVisit = { name: string; state: 'content' | 'empty' }

/** A view of the panel, then what it shows when it finds nothing, then the record of its first row. */
export async function* visitsOf(
  staff: Person,
  views: readonly PanelView[],
  wants: (name: string) => boolean = () => true,
): AsyncGenerator<PanelVisit> {
  for (const { name, path, findsNothingBy, record } of views) {
    if (!(wants(name) || (record && wants(record)))) continue
    await opensPanel(staff, path)
    const row = record ? await firstRow(staff.page, path) : null
    if (wants(name)) yield { name, state: 'content' }
    if (findsNothingBy && wants(name)) {
      await opensPanel(staff, path + findsNothingBy)
      yield { name, state: 'empty' }
    }
    if (!(record && row && wants(record))) continue
    await staff.page.goto(row)
    await isShown(staff.page)
    yield { name: record, state: 'content' }
  }
}

export async function opensPanel(staff: Person, path: string): Promise<void> {
  await staff.opens(`/admin${path}`)
  await isShown(staff.page)
}

/** Until what is loaded after the page has come: Payload shows bars of grey in its place. */
async function isShown(page: Page): Promise<void> {
  await page.getByRole('main').or(page.locator('.template-default, .template-minimal')).first().waitFor()
  await page.waitForFunction(() => document.querySelector('.shimmer-effect, .loading-overlay') === null)
}

async function firstRow(page: Page, path: string): Promise<string | null> {
  const place = `/admin${path.split('?')[0]}/`
  return page.evaluate(start => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('table tbody a')]
    return links.find(({ pathname }) => pathname.startsWith(start))?.href ?? null
  }, place)
}
