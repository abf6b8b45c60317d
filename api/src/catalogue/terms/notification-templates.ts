import { statement } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import { cachedContent, type From } from '../content.ts'

/** Staff's own words for a type of notification on a channel, as ICU messages; "" where the built-in ones stay. */
export interface NotificationTemplate {
  readonly subject: string
  readonly body: string
}

interface Row {
  readonly type: string
  readonly channel: string
  readonly texts: Partial<Record<Language, { readonly subject: string | null; readonly body: string | null }>>
}

export const NOTIFICATION_TEMPLATES = statement(
  'catalogue.notification-templates',
  `SELECT t.type::text AS type, t.channel::text AS channel,
     (SELECT json_object_agg(l._locale, json_build_object('subject', l.subject, 'body', l.body))
        FROM cms.notification_templates_locales l WHERE l._parent_id = t.id) AS texts
   FROM cms.notification_templates t WHERE t.published IS TRUE`,
)

const templates = cachedContent(async ({ db }): Promise<Map<string, Row['texts']>> => {
  const rows = await db.rows<Row>(NOTIFICATION_TEMPLATES)
  return new Map(rows.map(({ type, channel, texts }) => [`${type} ${channel}`, texts ?? {}]))
})

/** In exactly this language: where staff wrote in another one only, people read the built-in words of theirs. */
export async function notificationTemplate(
  from: From,
  type: string,
  channel: string,
  language: Language,
): Promise<NotificationTemplate | null> {
  const texts = (await templates(from)).get(`${type} ${channel}`)?.[language]
  return texts ? { subject: texts.subject?.trim() ?? '', body: texts.body?.trim() ?? '' } : null
}
