import { test as base } from 'playwright/test'
import { type CastName, cast } from '../api/test/cast.ts'
import { Person, type VisitorOptions } from './people/person.ts'
import { Program } from './people/program.ts'

type Fixtures = {
  /** Everybody who came; they leave with the end of the story. */
  present: Person[]
  /** Somebody with a browser context of their own, who is not signed in. */
  visitor: (options?: VisitorOptions) => Promise<Person>
  /** The cast, signed in, each with a browser context of their own. */
  login: <Name extends CastName>(...names: Name[]) => Promise<Record<Name, Person>>
  /** The same on another screen. */
  loginWith: <Name extends CastName>(
    options: VisitorOptions,
    ...names: Name[]
  ) => Promise<Record<Name, Person>>
  /** A visitor who opened a page. */
  navigate: (path: string, options?: VisitorOptions) => Promise<Person>
  /** A program of somebody of the cast. */
  program: (who: CastName) => Promise<Program>
}

/** A story across the three programs. After it, no page may have complained. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: fixtures are found by the names in this pattern
  present: async ({}, use, story) => {
    const present: Person[] = []
    await use(present)
    const failed = story.errors.length > 0
    try {
      if (!failed) for (const person of present) person.complainsOfNothing()
    } finally {
      for (const person of present) {
        if (failed) await story.attach(person.name, { body: await person.whereabouts() })
        await person.leaves()
      }
    }
  },
  visitor: async ({ browser, baseURL, present }, use) => {
    await use(async options => {
      const person = await Person.arrives(browser, { origin: baseURL, ...options })
      present.push(person)
      return person
    })
  },
  loginWith: async ({ visitor }, use) => {
    await use(async <Name extends CastName>(options: VisitorOptions, ...names: Name[]) => {
      const arrived = {} as Record<Name, Person>
      for (const name of names) {
        arrived[name] = await visitor({ ...options, known: cast[name] })
        await arrived[name].isSignedIn()
      }
      return arrived
    })
  },
  login: async ({ loginWith }, use) => {
    await use((...names) => loginWith({}, ...names))
  },
  navigate: async ({ visitor }, use) => {
    await use(async (path, options) => {
      const person = await visitor(options)
      await person.opens(path)
      return person
    })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  program: async ({}, use) => {
    const programs: Program[] = []
    await use(async who => {
      const program = await Program.of(who)
      programs.push(program)
      return program
    })
    for (const each of programs) each.leaves()
  },
})
