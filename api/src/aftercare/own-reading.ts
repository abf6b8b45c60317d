import { answerOf } from '../answers/index.ts'
import type { App } from '../app.ts'
import { own } from '../foundation/contract/policy.ts'
import { readingOf, type Side } from '../readings/index.ts'

interface Args {
  readonly input: { readonly readingId: string }
}

/** Only who was this side of the reading that is named; what is no reading is NOT_FOUND. */
export const ownReading = (side: Side) =>
  own<unknown, Args, App>(
    side === 'CLIENT' ? 'reading as its client' : 'reading as its reader',
    async ({ args, viewer, app }) => (await readingOf(app.db, viewer, args.input.readingId)).side === side,
  )

interface AnswerArgs {
  readonly input: { readonly answerId: string }
}

/** The same of an answer. */
export const ownAnswer = (side: Side) =>
  own<unknown, AnswerArgs, App>(
    side === 'CLIENT' ? 'answer as its client' : 'answer as its reader',
    async ({ args, viewer, app }) => (await answerOf(app.db, viewer, args.input.answerId)).side === side,
  )
