import { randomUUID } from 'node:crypto'
import type { Person } from '../people/person.ts'
import { Program } from '../people/program.ts'
import type { Form } from './form.ts'

type Details = { visibility?: 'PUBLIC' | 'PRIVATE' | 'PREMIUM'; records?: boolean }

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

const detailsOf = ({ visibility = 'PUBLIC', records = false }: Details) => ({
  ...{ title: 'Cards before the weekend', topic: 'Tarot', description: '', visibility, records },
  ...{ followersOnly: false, holdsLinks: false },
  price: visibility === 'PREMIUM' ? { minor: '500', currency: 'USD' } : null,
})

/** Mara announces a stream; answers its id. */
async function announces(mara: Program, details: Details): Promise<string> {
  const input = { details: detailsOf(details), startsAt: inDays(30), idempotencyKey: randomUUID() }
  const { scheduleStream } = await mara.asks<{ scheduleStream: { id: string } }>(
    'mutation ($input: ScheduleStreamInput!) { scheduleStream(input: $input) { ... on Stream { id } } }',
    { input },
  )
  return scheduleStream.id
}

async function goesLive(mara: Program, details: Details): Promise<string> {
  const input = { details: detailsOf(details), idempotencyKey: randomUUID() }
  const { startStream } = await mara.asks<{ startStream: { id: string } }>(
    'mutation ($input: StartStreamInput!) { startStream(input: $input) { ... on Stream { id } } }',
    { input },
  )
  return startStream.id
}

const calledOff = (mara: Program, id: string) =>
  mara.asks(
    'mutation ($id: ID!) { cancelStream(input: { streamId: $id, reason: "No more." }) { __typename } }',
    { id },
  )
const ended = (mara: Program, id: string) =>
  mara.asks('mutation ($id: ID!) { endStream(id: $id) { __typename } }', { id })

type Steps = Pick<Form, 'presses' | 'shows'> & { details?: Details; fills?(person: Person): Promise<unknown> }

/** On a page of a stream of Mara's that is announced or live, and gone afterwards. */
function ofStream(
  kind: 'announced' | 'live',
  who: 'mara' | 'theo',
  page: (id: string) => string,
  steps: Steps,
): Form {
  let leaves: Form['leaves']
  return {
    who,
    async opens(person) {
      const mara = await Program.of('mara')
      const id = await (kind === 'live' ? goesLive : announces)(mara, steps.details ?? {})
      leaves = () => (kind === 'live' ? ended : calledOff)(mara, id)
      await person.opens(page(id))
      await steps.fills?.(person)
    },
    presses: steps.presses,
    shows: steps.shows,
    leaves: () => leaves?.() ?? Promise.resolve(),
  }
}

const studio = (id: string): string => `/desk/reader/live/${id}`
const inStudio = (kind: 'announced' | 'live', steps: Steps): Form => ofStream(kind, 'mara', studio, steps)
const watching = (kind: 'announced' | 'live', steps: Steps): Form =>
  ofStream(kind, 'theo', id => `/live/${id}`, steps)

async function plans(mara: Person, when: 'Right now' | 'Later'): Promise<void> {
  await mara.opens('/desk/reader/live/plan')
  await mara.page.getByLabel('Title').fill('Cards before the weekend')
  await mara.picks(when)
}

const isChecked = (mara: Person) => mara.sees(/^Your connection is/)
const dialogOf = ({ page }: Person) => page.getByRole('dialog')
const pressesInDialog = (name: string) => (mara: Person) =>
  dialogOf(mara).getByRole('button', { name }).click()
const reloads = ({ page }: Person) => page.reload()

export const streamForms: Record<string, Form> = {
  ScheduleStream: {
    who: 'mara',
    async opens(mara) {
      await plans(mara, 'Later')
      await mara.page.getByLabel('When does it start?').fill(inDays(30).slice(0, 16))
    },
    presses: mara => mara.button('Announce').click(),
  },
  StartStream: {
    who: 'mara',
    async opens(mara) {
      await plans(mara, 'Right now')
      await mara.button('Check and go live').click()
      await isChecked(mara)
    },
    presses: mara => mara.button(/^Go live$/).click(),
  },
  CheckStreamConnection: inStudio('announced', {
    fills: isChecked,
    presses: mara => mara.button('Check again').click(),
  }),
  ChangeStream: ofStream('announced', 'mara', id => `/desk/reader/live/plan?stream=${id}`, {
    presses: mara => mara.button(/^Save$/).click(),
  }),
  GoLive: inStudio('announced', { fills: isChecked, presses: mara => mara.button(/^Go live$/).click() }),
  CancelStream: inStudio('announced', {
    async fills(mara) {
      await mara.button('Call off').click()
      await dialogOf(mara).getByLabel('Why are you calling it off?').fill('I am ill.')
    },
    presses: pressesInDialog('Call off'),
  }),
  InviteToStream: inStudio('announced', {
    details: { visibility: 'PRIVATE' },
    presses: mara => mara.button('Invite everyone who has me as a favorite').click(),
  }),
  PublishStream: inStudio('live', { presses: reloads }),
  PauseStream: inStudio('live', { presses: mara => mara.button('Take a break').click() }),
  ResumeStream: inStudio('live', {
    fills: mara => mara.button('Take a break').click(),
    presses: mara => mara.button('Go on').click(),
  }),
  StopStreamRecording: inStudio('live', {
    details: { records: true },
    presses: mara => mara.button('Stop recording').click(),
  }),
  EndStream: inStudio('live', {
    fills: mara => mara.button('End stream').click(),
    presses: pressesInDialog('End stream'),
  }),
  SetGiftGoal: inStudio('live', {
    async fills(mara) {
      await mara.button('Goal of this stream').click()
      await mara.page.getByLabel('What for').fill('A new deck')
      await mara.page.getByLabel('How much in gifts').fill('50')
    },
    presses: mara => mara.button('Set the goal').click(),
  }),
  SendStreamMessage: watching('live', {
    fills: theo => theo.page.getByRole('textbox', { name: 'Write in the chat' }).fill('Hello'),
    // A refusal may ask for a second of patience: the button waits for it.
    presses: theo => theo.button(/^Send$/).click(),
  }),
  RemindMeOfStream: watching('announced', { presses: theo => theo.button(/^Remind me/).click() }),
}
