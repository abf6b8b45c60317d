import type { Article } from '../../generated/payload-types.ts'

/** An article of the house in one language; how `text` is written stands at `richText`. */
interface ArticleText {
  readonly title: string
  readonly summary: string
  readonly text: string
}

export interface ArticleSeed {
  readonly slug: string
  readonly topics: NonNullable<Article['topics']>
  /** The brand that alone shows it; without one, all do. */
  readonly brand?: string
  /** How long before the day of the seeds it was published. */
  readonly daysAgo: number
  /** What is on its cover. */
  readonly alt: string
  /** Of its cover, in percent from the left and the top. */
  readonly focus: { readonly x: number; readonly y: number }
  readonly en: ArticleText
  readonly es: ArticleText
}
