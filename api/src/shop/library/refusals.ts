import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import { LibraryFileLink } from './library-file-link.ts'
import { LibraryItem } from './library-item.ts'

const messageFor = wordsFor({
  'refusal.fileOpenedTooOften': [],
  'refusal.libraryItemLocked': ['reason'],
})

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description:
    'Why this cannot be opened: LESSON_LOCKED (one before it is not finished), GIVEN (it is on its way to a friend).',
})
export class LibraryItemLocked extends Refusal {
  constructor(reason: 'LESSON_LOCKED' | 'GIVEN') {
    super(messageFor('refusal.libraryItemLocked', { reason }), reason)
  }
}

@Allow('CLIENT')
@ObjectType({ implements: Refusal, description: 'The file was opened as often as it may be in a day.' })
export class FileOpenedTooOften extends Refusal {
  @Field(() => DateTimeScalar, { description: 'When it can be opened again.' })
  readonly opensAt: Date

  constructor(opensAt: Date) {
    super(messageFor('refusal.fileOpenedTooOften'))
    this.opensAt = opensAt
  }
}

export const OpenLibraryFileResult = createUnionType({
  name: 'OpenLibraryFileResult',
  description: 'A link to the file, or why there is none.',
  types: () => [LibraryFileLink, LibraryItemLocked, FileOpenedTooOften] as const,
})
export const FinishLessonResult = createUnionType({
  name: 'FinishLessonResult',
  description: 'The course as it is now, or why it is as before.',
  types: () => [LibraryItem, LibraryItemLocked] as const,
})
