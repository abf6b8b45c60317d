import { eventually } from '../world/eventually.ts'
import { mailbox } from '../world/local-world.ts'
import type { Person } from './person.ts'

/** On the sign-in page: a new account, with the code that arrives by mail. */
export async function signsUp(person: Person, name: string, email: string): Promise<void> {
  await person.page.getByLabel('Name').fill(name)
  await person.page.getByLabel('Email').fill(email)
  // Before its script the form would be sent as an address.
  await person.page.waitForLoadState()
  await person.button('Send me a code').click()
  const code = await eventually(
    'the code',
    async () => {
      const [letter] = await mailbox.lettersTo(email)
      return /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? ''
    },
    found => found !== '',
  )
  await person.page.getByLabel('Six digits').fill(code)
  await person.button('Sign in').click()
}

/** The same, of age and with the terms accepted: somebody with an empty wallet and no past. */
export async function becomesClient(person: Person, name: string, email: string): Promise<void> {
  await signsUp(person, name, email)
  await person.arrivesAt('**/welcome?**')
  await person.page.getByLabel('Date of birth').fill('1985-03-02')
  for (const box of await person.page.locator('input[type="checkbox"][required]').all()) await box.check()
  await person.button('Agree and continue').click()
  await person.sees('What brings you here?')
}
