import type { ReviewPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Stars } from '../../ui/Stars.tsx'
import { ReviewReply } from '../readers/ReviewReply.tsx'

type Props = {
  review: ReviewPartsFragment
  readerName: string /** Written just now: say thanks. */
  isNew?: boolean
}

export function WrittenReview({ review, readerName, isNew = false }: Props) {
  return (
    <div className="grid gap-3" role={isNew ? 'status' : undefined}>
      {isNew && <p className="font-semibold text-good">{m['receipt.review.published']()}</p>}
      <Stars average={review.stars} size={24} />
      {review.comment && (
        <blockquote dir="auto" className="text-[1.1rem] leading-relaxed whitespace-pre-line">
          {review.comment}
        </blockquote>
      )}
      <p className="text-[0.9rem] text-soft">
        <bdi>{review.author.name}</bdi> · <Moment at={review.at} show="date" />
      </p>
      {review.reply && <ReviewReply readerName={readerName} reply={review.reply} />}
    </div>
  )
}
