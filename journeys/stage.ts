import { type Browser, chromium } from 'playwright'
import { suite } from 'uvu'
import { type CastName, cast } from '../api/test/cast.ts'
import { Person } from './person.ts'
import { Program } from './program.ts'
import { chromiumPath, wantedStory } from './surroundings.ts'

type Fixtures = {
  /** The cast, signed in, each with a browser context of their own. */
  people: <Name extends CastName>(...names: Name[]) => Promise<Record<Name, Person>>
  /** The same at another brand's host, or on another screen. */
  peopleAt: <Name extends CastName>(
    options: VisitorOptions,
    ...names: Name[]
  ) => Promise<Record<Name, Person>>
  visitor: (options?: VisitorOptions) => Promise<Person>
  /** A program of somebody of the cast. */
  program: (who: CastName) => Promise<Program>
}
type VisitorOptions = ConstructorParameters<typeof Person>[1]
type Story = (fixtures: Fixtures) => Promise<void>

/** Fake devices, and calls between pages of one machine; no network is needed for either. */
const flags = [
  '--allow-loopback-in-peer-connection',
  '--use-fake-ui-for-media-stream',
  // Few pictures a second: encoding them is the dearest of all that a journey does.
  '--use-fake-device-for-media-stream=fps=10',
  '--autoplay-policy=no-user-gesture-required',
  // Two people in one Chromium: neither may be put to sleep for being behind the other.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/** Stories of one file, told in order in one browser. After each, no page may have complained. */
export function journeys(name: string, tell: (story: (title: string, tale: Story) => void) => void): void {
  const stories = suite(name)
  let browser: Promise<Browser> | undefined
  // A story without people needs no browser.
  const open = () => {
    browser ??= chromium.launch({ executablePath: chromiumPath, args: flags })
    return browser
  }
  stories.after(async () => (await browser)?.close())
  tell((title, tale) => {
    if (title.includes(wantedStory)) stories(title, () => play(open, tale))
  })
  stories.run()
}

async function play(open: () => Promise<Browser>, tale: Story): Promise<void> {
  const present: Person[] = []
  const programs: Program[] = []
  const program = async (who: CastName) => {
    const started = await Program.of(who)
    programs.push(started)
    return started
  }
  const visitor = async (options?: VisitorOptions) => {
    const person = await Person.arrives(await open(), options)
    present.push(person)
    return person
  }
  const peopleAt = async <Name extends CastName>(options: VisitorOptions, ...names: Name[]) => {
    const arrived = {} as Record<Name, Person>
    for (const name of names) {
      arrived[name] = await visitor({ ...options, known: cast[name] })
      await arrived[name].isSignedIn()
    }
    return arrived
  }
  const people = <Name extends CastName>(...names: Name[]) => peopleAt({}, ...names)
  try {
    await tale({ people, peopleAt, visitor, program })
    for (const person of present) person.complainsOfNothing()
  } catch (fault) {
    for (const person of present) console.error(await person.whereabouts())
    throw fault
  } finally {
    for (const each of programs) each.leaves()
    for (const person of present) await person.leaves()
  }
}
