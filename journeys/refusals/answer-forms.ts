import {
  asksAboutAnswer,
  asksForAnswer,
  beginsAnswer,
  declinesAnswer,
  deliversAnswer,
  disputesAnswer,
  templates,
} from '../people/answer.ts'
import type { Person } from '../people/person.ts'
import { Program } from '../people/program.ts'
import type { Form } from './form.ts'

type Sides = { mara: Program; theo: Program }

/** Theo has the money for two answers of Mara's. */
async function sides(): Promise<Sides> {
  const [mara, theo] = [await Program.of('mara'), await Program.of('theo')]
  await theo.topsUp(50)
  return { mara, theo }
}

const asked =
  (of: keyof typeof templates) =>
  ({ theo }: Sides) =>
    asksForAnswer(theo, of)

const begun = (of: keyof typeof templates) => async (both: Sides) => {
  const id = await asked(of)(both)
  await beginsAnswer(both.mara, id)
  return id
}

async function delivered(both: Sides): Promise<string> {
  const id = await asked('text')(both)
  await deliversAnswer(both.mara, id, 'They will, in spring.')
  return id
}

/** On the page where its reader works on it; they decline it afterwards. */
function atDesk(make: (sides: Sides) => Promise<string>, form: Steps): Form {
  let leaves: Form['leaves']
  return {
    who: 'mara',
    async opens(mara) {
      const both = await sides()
      const id = await make(both)
      leaves = () => declinesAnswer(both.mara, id)
      await mara.opens(`/desk/reader/answers/${id}`)
      await form.fills?.(mara)
    },
    presses: form.presses,
    leaves: () => leaves?.() ?? Promise.resolve(),
  }
}

/** On the page that both sides have of it. */
const onItsPage = (who: 'theo' | 'mara', make: (sides: Sides) => Promise<string>, form: Steps): Form => ({
  who,
  async opens(person) {
    await person.opens(`/answers/${await make(await sides())}`)
    await form.fills?.(person)
  },
  presses: form.presses,
})

type Steps = Pick<Form, 'presses'> & { fills?: Form['presses'] }
const fills = (label: string, words: string) => (person: Person) =>
  person.page.getByRole('textbox', { name: label }).fill(words)

export const answerForms: Record<string, Form> = {
  RequestAnswer: {
    who: 'theo',
    shows: { InsufficientFunds: 'Top up to ask' },
    async opens(theo) {
      await sides()
      await theo.opens('/readers/mara-moonwater')
      await theo.link(`Ask for “${templates.video.name}”`).click()
      await theo.arrivesAt('**/answers/new?template=*')
      await theo.page.getByLabel('What is it about?').selectOption('Work')
      await theo.page.getByLabel('What would you like to know?').fill('Shall I go?')
    },
    presses: theo => theo.button(/^Ask and set aside /).click(),
  },
  SaveAnswerTemplate: {
    who: 'mara',
    async opens(mara) {
      await mara.opens('/desk/reader/answers/offer')
      await mara.page.getByLabel('Name').fill('A card for today')
      await mara.page.getByLabel('Price').fill('9.00')
      await mara.page.getByRole('textbox', { name: 'Question 1' }).fill('What is on your mind?')
    },
    presses: mara => mara.button(/^Save$/).click(),
  },
  BeginAnswer: atDesk(asked('text'), { presses: mara => mara.button('Start answering').click() }),
  DeclineAnswer: atDesk(asked('text'), { presses: mara => mara.button('Decline this request').click() }),
  StartAnswerUpload: atDesk(begun('video'), {
    presses: mara =>
      mara.page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'cards.webm', mimeType: 'video/webm', buffer: Buffer.alloc(1_000) }),
  }),
  DeliverAnswer: atDesk(begun('text'), {
    fills: fills('Your answer', 'They will, in spring.'),
    presses: mara => mara.button('Deliver the answer').click(),
  }),
  CancelAnswer: onItsPage('theo', asked('text'), {
    presses: theo => theo.button('Take the request back').click(),
  }),
  AskClarification: onItsPage('theo', delivered, {
    fills: fills('Your question about this answer', 'By when?'),
    presses: theo => theo.button('Send the question').click(),
  }),
  WriteClarification: onItsPage(
    'mara',
    async both => {
      const id = await delivered(both)
      await asksAboutAnswer(both.theo, id, 'By when?')
      return id
    },
    { fills: fills('Your reply', 'In April.'), presses: mara => mara.button('Send the reply').click() },
  ),
  ReviewAnswer: onItsPage('theo', delivered, {
    fills: theo => theo.picks('5 stars: Wonderful'),
    presses: theo => theo.button('Publish review').click(),
  }),
  TipForAnswer: onItsPage('theo', delivered, {
    async presses(theo) {
      await theo.picks('$5')
      await theo.button('Tip $5.00').click()
    },
  }),
  DisputeAnswer: onItsPage('theo', delivered, {
    async fills(theo) {
      await theo.button('Report a problem').click()
      const dialog = theo.page.getByRole('dialog')
      await theo.picks('The charge is wrong', dialog)
      await dialog.getByLabel('What happened?').fill('It was about somebody else.')
    },
    presses: theo => theo.button('Send report').click(),
  }),
  ExplainAnswer: onItsPage(
    'mara',
    async both => {
      const id = await delivered(both)
      await disputesAnswer(both.theo, id, 'It was about somebody else.')
      return id
    },
    {
      fills: fills('Your side of the story', 'It was about the question.'),
      presses: mara => mara.button('Send answer').click(),
    },
  ),
}
