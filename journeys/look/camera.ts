import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { Visit } from '../all-pages.ts'
import { fileOf, type Labels } from './labels.ts'

const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]
const schemes = ['dark', 'light'] as const

type Subject = Pick<Labels, 'page' | 'state'> & Partial<Pick<Labels, 'language'>>

/** Takes pictures of one brand's pages in both schemes and both widths. */
export class Camera {
  taken = 0
  readonly #folder: string
  readonly #brand: string
  readonly #wanted: string[]
  readonly #seen = new Map<string, number>()

  constructor(folder: string, brand: string, wanted: string[]) {
    this.#folder = folder
    this.#brand = brand
    this.#wanted = wanted
  }

  /** A page's name; a page that is visited again is another one, since something has happened on it. */
  nameOf(what: string): string {
    const name =
      what
        .replace(/\/(wait|reading)\/[^/]+/, '/$1')
        .replace(/[^a-z0-9]+/gi, '-')
        .replace(/^-|-$/g, '')
        .toLowerCase() || 'home'
    const times = (this.#seen.get(name) ?? 0) + 1
    this.#seen.set(name, times)
    return times > 1 ? `${name}-${times}` : name
  }

  wants(page: string): boolean {
    return this.#wanted.some(word => page.includes(word))
  }

  async takes({ what, person }: Visit, state: Labels['state']): Promise<void> {
    await this.shoots(person.page, { page: what, state })
  }

  async shoots(page: Page, subject: Subject): Promise<void> {
    for (const screen of screens) {
      await page.setViewportSize(screen)
      await page.evaluate(() => scrollTo(0, 0))
      for (const scheme of schemes) {
        await turns(page, scheme)
        const labels = {
          language: 'en',
          brand: this.#brand,
          scheme,
          width: screen.width,
          ...subject,
        } as const
        const path = join(this.#folder, fileOf(labels))
        mkdirSync(join(this.#folder, labels.page), { recursive: true })
        await page.screenshot({ path, fullPage: true })
        this.taken++
      }
    }
  }
}

/** As the theme's buttons do, without another load; until every colour has arrived. */
async function turns(page: Page, scheme: string): Promise<void> {
  await page.evaluate(async theme => {
    document.documentElement.dataset.theme = theme
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
  }, scheme)
}
