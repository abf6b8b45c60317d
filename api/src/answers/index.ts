/** Answers' front door: readings that are delivered later, as text, sound or video. */

import './on-access-lost.ts'
import { AnswerFieldsResolver, AnswersResolver, ViewerAnswersResolver } from './answers.resolver.ts'
import {
  AnswerTemplatesResolver,
  ReaderTemplatesResolver,
  ViewerTemplatesResolver,
} from './templates/templates.resolver.ts'

export type { AnswerRow } from './answer.ts'
export { answerOf, lockAnswerOf } from './answer-of.ts'
export { Answer, stateOf } from './answer-type.ts'
export { answerJobs } from './answers.jobs.ts'
export { answersNodes } from './answers.nodes.ts'
export { answerById, lockAnswer as lockAnswerById } from './answers.store.ts'
export { answersOf, hasOpenAnswer } from './answers-of.ts'
export {
  AnswerDueSoon,
  AnswerOver,
  AnswerRequested,
  ClarificationAsked,
  ClarificationWritten,
} from './events.ts'
export { releaseLate } from './release-late.ts'
export { ownUpload, receivePart } from './uploads/receive-part.ts'
export { PART_BYTES } from './uploads/upload.ts'
export { ANSWER_UPLOADS } from './uploads/upload-type.ts'

export const answerResolvers = [
  AnswersResolver,
  AnswerFieldsResolver,
  ViewerAnswersResolver,
  AnswerTemplatesResolver,
  ReaderTemplatesResolver,
  ViewerTemplatesResolver,
] as const
