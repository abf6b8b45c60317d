import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { LegalVersions } from '../../accounts/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { statement } from '../../foundation/database/database.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { cachedContent, type From } from '../content.ts'
import { htmlOf, type Values } from './rich-text.ts'

export const LegalDocumentKind = {
  TERMS: 'TERMS',
  PRIVACY: 'PRIVACY',
  COOKIES: 'COOKIES',
  GUIDELINES: 'GUIDELINES',
} as const
export type LegalDocumentKind = keyof typeof LegalDocumentKind
registerEnumType(LegalDocumentKind, {
  name: 'LegalDocumentKind',
  description: 'A document of the house.',
  valuesConfig: {
    TERMS: { description: 'The terms of use.' },
    PRIVACY: { description: 'What is stored of a person, and why.' },
    COOKIES: { description: 'What is stored in their browser.' },
    GUIDELINES: { description: 'How people treat each other.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'A document of the house, as it is in force.', simpleResolvers: true })
export class LegalDocument {
  @Field(() => LegalDocumentKind, { description: 'Which one.' })
  kind: LegalDocumentKind

  @Field(() => Int, { description: 'Counted from 1; each change that is published is another one.' })
  version: number

  @Field(() => String, { description: 'Its heading.' })
  title: string

  @Field(() => String, { nullable: true, description: 'What is new since the version before.' })
  changes: string | null

  @Field(() => String, {
    description: 'Its text as HTML of a closed list of elements, safe to be shown as it is.',
  })
  html: string

  @Field(() => DateTimeScalar, { description: 'Since when it is in force.' })
  publishedAt: Date
}

interface Text {
  readonly title: string
  readonly changes: string | null
  readonly body: unknown
}

interface Row {
  readonly kind: LegalDocumentKind
  readonly version: number
  readonly publishedAt: Date
  /** The newest version that had to be accepted; null when none had to be. */
  readonly requiredVersion: number | null
  readonly texts: Partial<Record<Language, Text>>
}

export const LEGAL_DOCUMENTS = statement(
  'catalogue.legal-documents',
  `SELECT DISTINCT ON (d.kind) d.kind::text AS kind, d.version::int AS version, d.published_at AS "publishedAt",
     (SELECT max(r.version)::int FROM cms.legal_documents r
        WHERE r.kind = d.kind AND r.published AND r.must_be_accepted) AS "requiredVersion",
     (SELECT json_object_agg(t._locale, json_build_object('title', t.title, 'changes', t.changes, 'body', t.body))
        FROM cms.legal_documents_locales t WHERE t._parent_id = d.id) AS texts
   FROM cms.legal_documents d WHERE d.published ORDER BY d.kind, d.version DESC`,
)

/** What is in force, one row a kind. */
const inForce = cachedContent(({ db }): Promise<Row[]> => db.rows<Row>(LEGAL_DOCUMENTS))

export async function legalDocument(
  from: From,
  kind: LegalDocumentKind,
  language: Language,
  values: Values,
): Promise<LegalDocument | null> {
  const row = (await inForce(from)).find(each => each.kind === kind)
  const text = row?.texts[language] ?? row?.texts.en
  if (!row || !text) return null
  const { version, publishedAt } = row
  const { title, changes, body } = text
  return Object.assign(new LegalDocument(), {
    kind,
    version,
    publishedAt,
    title,
    changes,
    html: htmlOf(body, values),
  })
}

/** Which versions people accept; null where there is no document to accept. */
export async function legalVersions(from: From): Promise<LegalVersions> {
  const rows = await inForce(from)
  const of = (kind: LegalDocumentKind) => {
    const row = rows.find(each => each.kind === kind)
    return row?.requiredVersion ? { current: row.version, required: row.requiredVersion } : null
  }
  return { TERMS: of('TERMS'), PRIVACY: of('PRIVACY') }
}
