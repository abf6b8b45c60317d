import type { CastName } from '../../api/test/cast.ts'
import type { Person } from '../people/person.ts'

/** A form whose change may be refused. */
export type Form = {
  who: CastName
  /** Opens the page and fills the form in, up to its last button. */
  opens(person: Person): Promise<void>
  presses(person: Person): Promise<unknown>
  /** What is shown of a refusal in place of its sentence. */
  shows?: Record<string, string>
  /** Undoes what was made for it, where it would be in the way of other stories. */
  leaves?(): Promise<unknown>
}
