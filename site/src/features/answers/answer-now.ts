import { send } from '../../graphql/browser.ts'
import { AnswerPageDocument, type AnswerPartsFragment } from '../../graphql/generated.ts'

/** The answer as it is after a change; null when it cannot be had now. */
export async function answerNow(id: string): Promise<AnswerPartsFragment | null> {
  return (await send(AnswerPageDocument, { id }).catch(() => ({ answer: null }))).answer
}
