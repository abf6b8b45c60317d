import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Intent } from './preferences.ts'

const OF = statement(
  'preferences.of',
  `SELECT n.alias, n.chosen_language AS language, p.intent,
     coalesce(p.done_steps, '{}') AS "doneSteps"
   FROM accounts.people n LEFT JOIN accounts.preferences p ON p.person_id = n.id WHERE n.id = $1`,
)
const CHANGE_PERSON = statement(
  'preferences.change-person',
  `UPDATE accounts.people SET alias = CASE WHEN $2::text IS NULL THEN alias ELSE nullif($2, '') END,
     chosen_language = coalesce($3, chosen_language) WHERE id = $1`,
)
const DONE = statement(
  'preferences.done',
  `INSERT INTO accounts.preferences AS known (person_id, done_steps, intent) VALUES ($1, ARRAY[$2::text], $3)
   ON CONFLICT (person_id) DO UPDATE SET intent = coalesce(excluded.intent, known.intent),
     done_steps = CASE WHEN $2 = ANY (known.done_steps) THEN known.done_steps ELSE known.done_steps || $2::text END`,
)
const FORGET = statement('preferences.forget', 'DELETE FROM accounts.preferences WHERE person_id = $1')

export interface PreferencesRow {
  readonly alias: string | null
  readonly language: Language | null
  readonly intent: Intent | null
  readonly doneSteps: readonly string[]
}

export async function preferencesOf(db: Queryable, personId: string): Promise<PreferencesRow> {
  const row = await db.row<PreferencesRow>(OF, [personId])
  return row ?? { alias: null, language: null, intent: null, doneSteps: [] }
}

/** Null changes nothing; an alias of "" is none. */
export const changePerson = async (
  db: Queryable,
  personId: string,
  { alias, language }: { readonly alias: string | null; readonly language: Language | null },
): Promise<void> => void (await db.rows(CHANGE_PERSON, [personId, alias, language]))

export const markDone = async (
  db: Queryable,
  personId: string,
  step: string,
  intent: Intent | null,
): Promise<void> => void (await db.rows(DONE, [personId, step, intent]))

export const forgetPreferences = async (db: Queryable, personId: string): Promise<void> =>
  void (await db.rows(FORGET, [personId]))
