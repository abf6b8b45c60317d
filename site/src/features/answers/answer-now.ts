import { send } from '../../graphql/browser.ts'
import { AnswerNowDocument, type AnswerNowQuery } from '../../graphql/generated.ts'

/** What may have changed of an answer; null when it cannot be had now. */
export async function answerNow(id: string): Promise<AnswerNowQuery['answer']> {
  return (await send(AnswerNowDocument, { id }).catch(() => ({ answer: null }))).answer
}
