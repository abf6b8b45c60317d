import type { App } from '../../app.ts'
import { money } from '../../foundation/contract/money-type.ts'
import { statement } from '../../foundation/database/database.ts'
import { cachedContent, type From } from '../content.ts'
import { Gift, isInSeason } from './gift.ts'

const GIFTS = statement(
  'catalogue.gifts',
  `SELECT g.id, g.price_minor::bigint AS price, g.season::text AS season, upper(replace(g.animation::text, '-', '_')) AS animation,
     nullif(upper(g.sound::text), 'NONE') AS sound, g.archived IS TRUE AS "isArchived",
     (SELECT p.picture FROM cms.pictures p WHERE p.id = g.picture_id) AS picture,
     (SELECT json_object_agg(t._locale, t.name) FROM cms.gifts_locales t WHERE t._parent_id = g.id) AS names
   FROM cms.gifts g ORDER BY g.sort, g.price_minor, g.slug`,
)

type Row = Omit<Gift, 'price' | 'name'> & { price: bigint; isArchived: boolean }

const rows = cachedContent(async ({ db }): Promise<Row[]> => db.rows<Row>(GIFTS))

/** What can be sent now: neither archived nor out of season, in the order of staff. */
export async function giftsOnSale(from: From & Pick<App, 'clock'>): Promise<Gift[]> {
  const at = from.clock.now()
  return (await rows(from))
    .filter(({ isArchived, season }) => !isArchived && isInSeason(season, at))
    .map(row => shown(from, row))
}

/** Any gift by its id, also one that is archived or out of season: it may have been sent before. */
export async function giftById(from: From, id: string): Promise<Gift | null> {
  const found = (await rows(from)).find(row => row.id === id)
  return found ? shown(from, found) : null
}

const shown = ({ config }: From, { price, isArchived: _, ...row }: Row): Gift =>
  Object.assign(new Gift(), row, { price: money(price, config.currency) })
