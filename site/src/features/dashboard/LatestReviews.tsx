import { MessageCircleReply } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReviewPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { Stars } from '../../ui/Stars.tsx'
import { ReviewReply } from '../readers/ReviewReply.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { useReply } from './use-reply.ts'

/** What clients said of the reader last, each with the reply or the way to write one. */
export function LatestReviews({ reviews }: { reviews: ReviewPartsFragment[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {reviews.map(review => (
        <ReviewWithReply key={review.id} review={review} />
      ))}
    </ul>
  )
}

function ReviewWithReply({ review }: { review: ReviewPartsFragment }) {
  const { reply, isWriting, isSending, state, draft, write, publish, cancel } = useReply(review)
  const opener = useRef<HTMLDivElement>(null)
  const wasWriting = useRef(false)

  // The form takes the focus with it when it goes: the button that opens it gets it.
  useEffect(() => {
    if (wasWriting.current && !isWriting) opener.current?.querySelector('button')?.focus()
    wasWriting.current = isWriting
  }, [isWriting])

  const name = review.author.name
  const open = (
    <div ref={opener} className="mt-1">
      <Button
        size="sm"
        variant={reply ? 'quiet' : 'outline'}
        onClick={write}
        aria-label={
          isSending ? undefined : reply ? m['desk.reply.editTo']({ name }) : m['desk.reply.writeTo']({ name })
        }
        className={reply ? '-ms-4' : ''}
      >
        {!reply && <MessageCircleReply aria-hidden size={16} />}
        {isSending ? m['desk.reply.publishing']() : reply ? m['desk.reply.edit']() : m['desk.reply.write']()}
      </Button>
    </div>
  )
  return (
    <li className="grid content-start gap-2 rounded-card bg-panel p-5 shadow-glow">
      <Stars average={review.stars} size={15} />
      {review.comment && (
        <blockquote dir="auto" className="leading-relaxed break-words whitespace-pre-line">
          {review.comment}
        </blockquote>
      )}
      <p className="text-[0.9rem] text-soft">
        <bdi>{name}</bdi> · <Moment at={review.at} show="date" />
      </p>
      {isWriting ? (
        <ReplyForm
          clientName={name}
          text={reply?.text ?? ''}
          draft={draft}
          state={state}
          onPublish={text => void publish(text)}
          onCancel={cancel}
        />
      ) : reply ? (
        <ReviewReply readerName={null} reply={reply}>
          {open}
        </ReviewReply>
      ) : (
        open
      )}
    </li>
  )
}
