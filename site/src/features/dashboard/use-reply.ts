import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { ReplyToReviewDocument, type ReviewPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { useActionKey } from '../../ui/action-key.ts'

/** The reply to one review: shown as soon as it is sent, and given back to the form when it could not be published. */
export function useReply(review: ReviewPartsFragment) {
  const [reply, setReply] = useState(review.reply)
  const [isWriting, setWriting] = useState(false)
  const [isSending, setSending] = useState(false)
  const [draft, setDraft] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { keyFor, renew } = useActionKey()

  function write() {
    if (isSending) return
    setDraft(reply?.text ?? '')
    setProblem(null)
    setWriting(true)
  }

  async function publish() {
    const text = draft.trim()
    if (text === '') return setProblem(m['desk.reply.empty']())
    const before = reply
    setReply({ text, at: new Date().toISOString() })
    setWriting(false)
    setProblem(null)
    setSending(true)
    const refused = await sent(text)
    setSending(false)
    if (refused === null) return
    setReply(before)
    setProblem(refused)
    setWriting(true)
  }

  /** Null when it is published, else why not. */
  async function sent(text: string): Promise<string | null> {
    try {
      const said = { reviewId: review.id, text }
      const { replyToReview } = await mutate(ReplyToReviewDocument, {
        input: { ...said, idempotencyKey: keyFor(said) },
      })
      renew()
      if (replyToReview.__typename !== 'Review') return replyToReview.message
      setReply(replyToReview.reply)
      return null
    } catch (fault) {
      return wordsFor(fault)
    }
  }

  const cancel = () => setWriting(false)
  return { reply, isWriting, isSending, draft, setDraft, problem, write, publish, cancel }
}
