import type { TemplatePartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Badge } from '../../../ui/Badge.tsx'
import type { Unit } from '../../../ui/format/money.ts'
import { Money } from '../../../ui/Money.tsx'
import { deliveryIcons, deliveryWords, promisedWords } from '../answer-words.ts'

/** What a reader offers, each a way to its form. */
export function TemplateList({ templates, unit }: { templates: TemplatePartsFragment[]; unit: Unit }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {templates.map(({ id, name, delivery, promisedMinutes, price, isOffered }) => {
        const Icon = deliveryIcons[delivery]
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3.5 py-3.5 sm:px-5">
            <Icon aria-hidden size={20} className="shrink-0 text-accent-ink" />
            <p className="min-w-0 flex-1 basis-40 leading-snug">
              <a className="prose-link" href={`/desk/reader/answers/offer?template=${id}`}>
                <bdi>{name}</bdi>
              </a>
              <span className="block text-[0.9rem] text-soft">
                {deliveryWords(delivery)} · {promisedWords(promisedMinutes)}
              </span>
            </p>
            {!isOffered && <Badge>{m['answers.notOffered']()}</Badge>}
            <Money amount={price} unit={unit} className="font-semibold" />
          </li>
        )
      })}
    </ul>
  )
}
