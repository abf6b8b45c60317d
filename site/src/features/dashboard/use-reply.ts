import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { ReplyToReviewDocument, type ReviewPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { showToast } from '../../ui/toast/toast.ts'
import { forgetDraft } from '../forms/draft.ts'
import { useAction } from '../forms/use-action.ts'

/** The reply to one review: shown as soon as it is sent, and given back to the form when it could not be published. */
export function useReply(review: ReviewPartsFragment) {
  const [reply, setReply] = useState(review.reply)
  const [isWriting, setWriting] = useState(false)
  const { state, busy: isSending, run, reset } = useAction()
  const draft = `reply:${review.id}`

  function write() {
    if (isSending) return
    reset()
    setWriting(true)
  }

  async function publish(text: string) {
    const before = reply
    setReply({ text, at: new Date().toISOString() })
    setWriting(false)
    const values = { reviewId: review.id, text }
    const isDone = await run(values, async idempotencyKey => {
      const { replyToReview } = await mutate(ReplyToReviewDocument, { input: { ...values, idempotencyKey } })
      if (replyToReview.__typename !== 'Review') return replyToReview
      setReply(replyToReview.reply)
      forgetDraft(draft)
      showToast(m['desk.reply.published']())
      return null
    })
    if (isDone) return
    setReply(before)
    setWriting(true)
  }

  function cancel() {
    forgetDraft(draft)
    setWriting(false)
  }
  return { reply, isWriting, isSending, state, draft, write, publish, cancel }
}
