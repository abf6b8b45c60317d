import { BadInput } from '../../foundation/fault.ts'

const PAGE_SESSION = /^[\w-]{8,64}$/

/** A page's own random name, chosen by the page at each load: the address for signals. Throws BAD_INPUT. */
export function pageSessionOf(value: string): string {
  if (!PAGE_SESSION.test(value))
    throw new BadInput(
      'pageSession must be 8 to 64 letters, digits, "-" or "_": use a fresh UUID for each page load.',
    )
  return value
}
