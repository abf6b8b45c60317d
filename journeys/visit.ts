import type { Locator } from 'playwright'
import type { Person } from './people/person.ts'

/** A page as somebody sees it. */
export type Visit = {
  what: string
  person: Person
  /** What the page is for, where it can be said in one control. */
  main?: Locator
  /** A stream that is on: its picture and its chat go on by themselves. */
  isLiveRoom?: boolean
  /** Made by somebody else: the explorer and the staff desk have their own makers' ways. */
  foreign?: boolean
}
