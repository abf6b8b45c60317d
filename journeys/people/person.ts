import * as assert from 'node:assert/strict'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright'
import type { CastMember } from '../../api/test/cast.ts'
import { siteUrl } from '../world/surroundings.ts'

export type VisitorOptions = {
  /** Who they will sign in as; absent for a visitor. */
  known?: CastMember
  /** What they call themselves, who is not of the cast. */
  name?: string
  /** Where they go: each brand has a host of its own. */
  origin?: string
  context?: BrowserContextOptions
}

/** Somebody with a browser of their own, and a page in it. */
export class Person {
  readonly context: BrowserContext
  readonly page: Page
  readonly name: string
  readonly #known?: CastMember
  readonly #origin: string
  #complaints: string[] = []
  /** What the api said to questions it could not answer: for a story that failed. */
  #refusals: string[] = []
  /** Chromium gives up a fade between pages on a busy machine, and Playwright blocks a service worker; both say so. */
  #forgiven: RegExp[] = [/Transition was (aborted|skipped)/, /Service Worker registration blocked/]

  static async arrives(browser: Browser, options: VisitorOptions = {}): Promise<Person> {
    const context = await browser.newContext({
      // Fades would keep the machine busy; motion is looked at where every page is.
      reducedMotion: 'reduce',
      // It would answer for the network that stories take away; the offline page has a story of its own.
      serviceWorkers: 'block',
      ...options.context,
    })
    return new Person(await context.newPage(), options)
  }

  constructor(page: Page, { known, name = known?.name ?? 'A visitor', origin = siteUrl }: VisitorOptions) {
    this.page = page
    this.context = page.context()
    this.#known = known
    this.name = name
    this.#origin = origin
    this.context.on('weberror', error => this.#complaints.push(`${error.error()}`))
    this.context.on('response', async response => {
      if (response.request().method() !== 'POST' || !response.url().endsWith('/graphql')) return
      const said = await response.text().catch(() => 'no answer')
      const isFault = said.includes('"code":"INTERNAL"')
      if (response.status() < 400 && !isFault) return
      const asked = response.request().postData()?.slice(0, 300)
      const refusal = `${response.status()} to ${asked}: ${said}`
      this.#refusals.push(refusal)
      if (isFault) this.#complaints.push(refusal)
    })
    this.context.on('console', message => {
      if (['error', 'warning'].includes(message.type()))
        this.#complaints.push(`${message.text()} (${message.location().url})`)
    })
  }

  /** Not somebody of the cast who signs in. */
  get isVisitor(): boolean {
    return this.#known === undefined
  }

  /** A second tab of the same browser; what it complains of is heard with the first's. */
  async anotherPage(): Promise<Person> {
    return new Person(await this.context.newPage(), { origin: this.#origin })
  }

  /** What the sign-in page's script does, at once: it is not what most stories are about. */
  async isSignedIn(): Promise<void> {
    await this.page.goto(new URL('/local/sign-in', this.#origin).href)
    const status = await this.page.evaluate(async who => {
      const post = (path: string, body: object) =>
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      const { token } = await (await post('/local/sign-in', { who })).json()
      return (await post('/auth/session', { token })).status
    }, this.#known?.subject)
    assert.ok(status < 300, `${this.name} is not let in: ${status}`)
  }

  /** Through the pages, from whichever is open. */
  async signsIn(): Promise<void> {
    await this.page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
    await this.button(this.name).click()
    await this.page.waitForURL(url => !url.pathname.startsWith('/local'))
    await this.page.getByText(`Account menu for ${this.name}`).waitFor({ state: 'attached' })
    await this.settles()
  }

  /** On the page of a reader who is of the cast. */
  async visits(reader: Person): Promise<void> {
    await this.opens(`/readers/${reader.#known?.slug}`)
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#origin).href)
    await this.settles()
  }

  /** Where something that was touched leads: on the page as asked for, able to hear. */
  async arrivesAt(where: string | RegExp): Promise<void> {
    await this.page.waitForURL(where)
    await this.settles()
  }

  /** Until the page's islands listen, but for those that wait until they are used. */
  async settles(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector('astro-island[ssr]:not([client="visible"], [client="use"])') === null,
    )
  }

  async sees(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).filter({ visible: true }).first().waitFor()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** Touches one of several choices, "$10" not for "$100"; their radio buttons lie beneath drawn ones. */
  async picks(name: string, within: Page | Locator = this.page): Promise<void> {
    // Where a brand counts in credits, the amount of money stands behind them.
    const named = new RegExp(
      `^(?:[\\d,]+ credits )?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`,
      'i',
    )
    await within.locator('label', { has: this.page.getByRole('radio', { name: named }) }).click()
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name })
  }

  /** Words a browser will say because of what the story does to the servers. */
  forgives(...words: RegExp[]): void {
    this.#forgiven.push(...words)
  }

  /** Errors and warnings of any page: scripts, policies, missing files. */
  complainsOfNothing(): void {
    const complaints = this.#complaints.filter(said => !this.#forgiven.some(words => words.test(said)))
    assert.deepEqual(complaints, [], `${this.name}'s pages complained`)
  }

  /** For a story that failed: where they were, and what stood there. */
  async whereabouts(): Promise<string> {
    const pages = this.context.pages().map(async page => {
      const shown = await page
        .locator('body')
        .ariaSnapshot({ timeout: 2_000 })
        .catch(fault => `(${fault})`)
      return `${this.name} at ${page.url()}:\n${shown.slice(0, 2_500)}`
    })
    const problems = new Set([...this.#refusals, ...this.#complaints])
    return [...problems, ...(await Promise.all(pages))].join('\n')
  }

  async leaves(): Promise<void> {
    await this.context.close()
  }
}

/** What stands in one place, as written. */
export async function textOf(place: Locator): Promise<string> {
  return (await place.textContent()) ?? ''
}
