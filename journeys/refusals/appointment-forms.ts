import {
  type Asked,
  asksForAppointment,
  choosesATime,
  isBooked,
  isBookedSoon,
  isCancelled,
  reaches,
  takesAppointments,
} from '../people/appointment.ts'
import type { Person } from '../people/person.ts'
import { Program } from '../people/program.ts'
import type { Form } from './form.ts'

const slug = 'mara-moonwater'
const inTwoDays = 48

/** Mara takes appointments, and Theo has the money for one. */
async function sides(): Promise<{ mara: Program; theo: Program }> {
  const [mara, theo] = [await Program.of('mara'), await Program.of('theo')]
  await takesAppointments(mara)
  await theo.topsUp(100)
  return { mara, theo }
}

/** A form on the page of an appointment of Theo's with Mara, which is called off afterwards. */
function onItsPage(
  who: 'theo' | 'mara',
  make: (sides: { mara: Program; theo: Program }) => Promise<Asked>,
  form: Pick<Form, 'presses'> & { begins?: Form['presses'] },
): Form {
  let leaves: Form['leaves']
  return {
    who,
    async opens(person) {
      const both = await sides()
      const asked = await make(both)
      leaves = () => isCancelled(both.theo, asked)
      await person.opens(`/appointments/${asked.id}`)
      await form.begins?.(person)
    },
    presses: form.presses,
    leaves: () => leaves?.() ?? Promise.resolve(),
  }
}

const asked = ({ theo }: { theo: Program }) => asksForAppointment(theo, slug, inTwoDays)
const booked = ({ mara, theo }: { mara: Program; theo: Program }) => isBooked(mara, theo, slug, inTwoDays)
const inDialog = ({ page }: Person, name: string) =>
  page.getByRole('dialog').getByRole('button', { name }).click()

export const appointmentForms: Record<string, Form> = {
  BookAppointment: {
    who: 'theo',
    shows: { InsufficientFunds: 'Top up to book' },
    async opens(theo) {
      await sides()
      await theo.opens(`/readers/${slug}`)
      await theo.picks('Later')
      await theo.picks('15 minutes')
      await theo.button('Continue').click()
      await theo.button('Later days').click()
      await choosesATime(theo)
      await theo.button('Continue').click()
      await theo.page.getByLabel('Your question').fill('Shall I move north?')
      await theo.button('Continue').click()
    },
    presses: theo => theo.button(/^Ask Mara and set aside /).click(),
  },
  AcceptAppointment: onItsPage('mara', asked, {
    presses: mara => mara.button('Accept').click(),
  }),
  DeclineAppointment: onItsPage('mara', asked, {
    begins: mara => mara.button('Decline').click(),
    presses: mara => inDialog(mara, 'Decline'),
  }),
  CancelAppointment: onItsPage('theo', booked, {
    begins: theo => theo.button('Cancel appointment').click(),
    presses: theo => inDialog(theo, 'Yes, cancel'),
  }),
  // The times are read anew after each no.
  RescheduleAppointment: onItsPage('theo', booked, {
    begins: theo => theo.button('Move it').click(),
    async presses(theo) {
      await theo.button('Later days').click()
      await choosesATime(theo, 3)
      await inDialog(theo, 'Move it here')
    },
  }),
  EnterAppointment: onItsPage(
    'theo',
    async ({ mara, theo }) => {
      const soon = await isBookedSoon(mara, theo, slug)
      await reaches(soon.startsAt, 4)
      return soon
    },
    { presses: theo => theo.button('Enter the room').click() },
  ),
}
