import type { HelpArticle, LegalDocument } from '../../generated/payload-types.ts'

/** A page in one language; how `text` is written stands at `richText`. */
interface PageText {
  readonly title: string
  readonly text: string
}

interface PageSeed {
  readonly en: PageText
  readonly es: PageText
}

export interface DocumentSeed extends PageSeed {
  readonly kind: LegalDocument['kind']
  readonly mustBeAccepted: boolean
}

export interface ArticleSeed extends PageSeed {
  readonly slug: string
  readonly category: HelpArticle['category']
  /** Everybody, where it is left out. */
  readonly audience?: HelpArticle['audience']
  readonly place: number
}
