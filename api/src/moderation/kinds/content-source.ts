import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'

export interface FoundContent {
  /** Who wrote it: accounts.people. */
  readonly authorId: string
  readonly words: string
}

/** Something somebody wrote before or after, or around it. */
export interface ContentLine {
  readonly author: string | null
  readonly words: string
  readonly at: Date
  readonly isHidden: boolean
}

/** Where something stands, for staff. */
export interface ContentPlace {
  /** What it is about: a reader, a product, a stream. */
  readonly title: string
  /** Of the site; null: it has no page now. */
  readonly path: string | null
  /** As they are now. */
  readonly words: string
  readonly stars: number | null
  readonly before: readonly ContentLine[]
  readonly after: readonly ContentLine[]
}

/** One kind of what people write. Another one is a file beside this one, an entry in KINDS, a value of ContentKind and a field of FlagContentInput. */
export interface ContentSource {
  /** Null: there is none that this viewer sees. Not asked in a transaction; may throw NOT_FOUND. */
  find(app: App, viewer: Viewer, id: string): Promise<FoundContent | null>
  /** Nobody but its author and staff sees it from now on, nor does it count. Of what is gone, nothing. */
  hide(tx: Transaction, id: string): Promise<void>
  /** Everybody sees it again. */
  show(tx: Transaction, id: string): Promise<void>
  /** Null: it is gone. */
  place(app: App, id: string, asked: { viewer: Viewer; language: Language }): Promise<ContentPlace | null>
}
