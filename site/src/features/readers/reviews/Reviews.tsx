import type { ReviewPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Stars } from '../../../ui/Stars.tsx'
import { ReportLink } from '../../moderation/ReportLink.tsx'
import { ReviewReply } from '../ReviewReply.tsx'

export function Reviews({ reviews, readerName }: { reviews: ReviewPartsFragment[]; readerName: string }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {reviews.map(review => (
        <li
          key={review.id}
          id={`review-${review.id}`}
          className="grid content-start gap-2 rounded-card bg-panel p-5 shadow-glow"
        >
          <Stars average={review.stars} size={15} />
          <blockquote dir="auto" className="text-[1.05rem] leading-relaxed">
            {review.comment}
          </blockquote>
          <p className="text-[0.9rem] text-soft">
            <bdi>{review.author.name}</bdi> · <Moment at={review.at} show="date" />
          </p>
          {review.reply && <ReviewReply readerName={readerName} reply={review.reply} />}
          <ReportLink id={review.id} what={m['report.what.review']({ name: review.author.name })} />
        </li>
      ))}
    </ul>
  )
}
