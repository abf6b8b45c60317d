import type { ReviewPartsFragment } from '../../graphql/generated.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Stars } from '../../ui/Stars.tsx'

type Props = {
  review: ReviewPartsFragment
  readerName: string /** Written just now: say thanks. */
  isNew?: boolean
}

export function WrittenReview({ review, readerName, isNew = false }: Props) {
  return (
    <div className="grid gap-3" role={isNew ? 'status' : undefined}>
      {isNew && <p className="font-semibold text-good">Thank you. Your review is published.</p>}
      <Stars average={review.stars} size={24} />
      {review.comment && (
        <blockquote className="text-[1.1rem] leading-relaxed whitespace-pre-line">
          {review.comment}
        </blockquote>
      )}
      <p className="text-[0.9rem] text-soft">
        {review.author.name} · <Moment at={review.at} show="date" />
      </p>
      {review.reply && (
        <div className="border-l-2 border-second pl-4">
          <p className="text-[0.92rem] text-soft">{readerName} answered</p>
          <p>{review.reply}</p>
        </div>
      )}
    </div>
  )
}
