import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import type { Viewer } from '../../foundation/viewer.ts'

/** What gifts may be sent to, as much of it as they need. */
export interface GiftSubject {
  readonly id: string
  /** Who receives them: accounts.people. */
  readonly readerId: string
  readonly profileId: string
}

/**
 * One kind of subject. Another one is a file beside this one, an entry in KINDS of gift-subject.ts, a value of GiftSubjectKind and
 * a field of GiftSubjectInput.
 */
export interface GiftSubjectSource {
  /** Everybody sees who sent what; otherwise senders are named to the subject's sides alone. */
  readonly isPublic: boolean
  /** The reader watches gifts arrive, and is not notified of each. */
  readonly isWatched: boolean
  /** Its gifts may be seen by this viewer; null is a visitor. Throws NOT_FOUND and FORBIDDEN. Not asked in a transaction. */
  find(app: App, viewer: Viewer | null, id: string): Promise<GiftSubject>
  /** Gifts may be sent to it now, by this person; asked in the transaction that sends one. */
  isOpen(tx: Transaction, senderId: string, id: string): Promise<boolean>
}
