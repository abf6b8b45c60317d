import type { App } from '../../app.ts'
import { BadInput } from '../../foundation/fault.ts'
import { LANGUAGES, type Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { normaliseName } from '../name.ts'
import { byIds } from '../people.store.ts'
import { publishPerson } from '../publications.ts'
import { changePerson, type PreferencesRow, preferencesOf } from './preferences.store.ts'
import type { ChangePreferencesInput } from './preferences.ts'

const MOST_CHARACTERS = 40

const messageFor = wordsFor({
  'badInput.alias': ['most'],
})

/** Changes what is given, and nothing else. The name others see is theirs from the next time it is shown. */
export async function changePreferences(
  app: Pick<App, 'db'>,
  { id }: Pick<Viewer, 'id'>,
  { alias, language }: ChangePreferencesInput,
): Promise<PreferencesRow> {
  const chosen = { alias: alias == null ? null : aliasFrom(alias), language: languageFrom(language) }
  return app.db.transact(async tx => {
    await changePerson(tx, id, chosen)
    const account = (await byIds(tx, [id])).get(id)
    if (account) publishPerson(tx, account)
    return preferencesOf(tx, id)
  })
}

/** As a name is stored; "" for none. Throws BAD_INPUT when nothing of it can be seen, or it is too long. */
function aliasFrom(text: string): string {
  const alias = normaliseName(text)
  if ([...alias].length > MOST_CHARACTERS || (alias === '' && text.trim() !== ''))
    throw new BadInput(messageFor('badInput.alias', { most: MOST_CHARACTERS }), { argument: 'alias' })
  return alias
}

function languageFrom(text: string | null | undefined): Language | null {
  if (text == null) return null
  const known = LANGUAGES.find(each => each === text)
  if (!known) throw new BadInput('Send "en" or "es" as the language.', { argument: 'language' })
  return known
}
