import { join } from 'node:path'
import { cast } from '../../api/test/cast.ts'
import { identityKeys } from '../../local/src/identity/keys.ts'
import { mintWith } from '../../local/src/identity/tokens.ts'
import { prepareDatabase } from '../../local/src/postgres/index.ts'
import { environments } from '../../local/src/runner/environment.ts'
import { layout } from '../../local/src/runner/place/layout.ts'
import { secrets } from '../../local/src/runner/place/secrets.ts'
import { freePortBlock } from '../../local/src/runner/process/ports.ts'
import { runScript } from '../../local/src/runner/process/run-script.ts'
import { connected, PLACE, type Stage } from './stage.ts'

const HOUR_SECONDS = 3600
const READERS = 200
/** Each seeded product so many times. */
const PRODUCTS = 15

/** SoulSeer's database as `npm start` seeds it, with more readers, and what its api is started with. */
export interface World {
  readonly env: NodeJS.ProcessEnv
  readonly apiUrl: string
  /** What the site is started with, and where it then answers. */
  readonly siteEnv: NodeJS.ProcessEnv
  readonly siteUrl: string
  /** What staff's panel is started with, and where it then answers. */
  readonly cmsEnv: NodeJS.ProcessEnv
  readonly cmsUrl: string
  /** What browsers type. */
  readonly publicUrl: string
  readonly owner: string
  /** A session token as the identity provider signs them. */
  tokenOf(subject: string): Promise<string>
}

export async function openWorld({ postgres }: Stage): Promise<World> {
  const { password } = postgres
  const place = layout({ PORT: String(await freePortBlock(9)), SOULSEER_STATE: PLACE })
  await prepareDatabase(database => postgres.url(database), { owner: password, api: password, cms: password })
  const kept = {
    ...secrets(join(PLACE, 'secrets.json')),
    databaseOwner: password,
    databaseApi: password,
    databaseCms: password,
  }
  const environment = environments(place, kept, postgres, false)
  for (const [workspace, script] of [
    ['cms', 'migrate'],
    ['api', 'migrate'],
    ['cms', 'seed'],
  ] as const) {
    await runScript(
      workspace,
      script,
      { ...environment.api, ...environment[workspace] },
      place.log(`${script}-${workspace}`),
    )
  }
  await connected(postgres.url('soulseer'), async admin => {
    await admin.query(MORE_READERS, [READERS])
    await admin.query(MORE_PRODUCTS)
    for (const more of [
      PEOPLE,
      PRESENCE,
      REVIEWS,
      'CREATE EXTENSION IF NOT EXISTS pg_stat_statements',
      'VACUUM ANALYZE',
    ])
      await admin.query(more)
  })
  const mint = mintWith(identityKeys(PLACE), environment.api.CLERK_ISSUER, HOUR_SECONDS)
  const known = new Map<string, { name: string; email: string }>(
    Object.values(cast).map(({ subject, name, email }) => [subject, { name, email }]),
  )
  return {
    // Nobody is asked who people are: no identity provider runs beside a bench.
    env: { ...environment.api, CLERK_SECRET_KEY: '', RATE_LIMITS: 'off' },
    apiUrl: `http://127.0.0.1:${place.ports.api}`,
    siteEnv: environment.site,
    siteUrl: `http://127.0.0.1:${place.ports.site}`,
    cmsEnv: environment.cms,
    cmsUrl: `http://127.0.0.1:${place.ports.cms}`,
    publicUrl: place.url,
    owner: environment.api.MIGRATE_URL,
    tokenOf(subject) {
      const { name, email } = known.get(subject) ?? { name: subject, email: `${subject}@example.test` }
      return mint({ subject, name, email, role: 'client' }, `sess_${subject}`, place.url)
    },
  }
}

/** Readers beyond the seeds, each with a person behind her; every second one is online, all have reviews. */
const MORE_READERS = `
  WITH made AS (SELECT gen_random_uuid() AS new_id, n, s.* FROM cms.shown_readers s, generate_series(2, 20) n ORDER BY n, s.id
    LIMIT $1::int - (SELECT count(*) FROM cms.shown_readers))
  INSERT INTO cms.shown_readers
    SELECT (jsonb_populate_record(NULL::cms.shown_readers, to_jsonb(m) || w.words || jsonb_build_object('shown', to_jsonb(m) -> 'shown' || w.words))).*
    FROM made m, LATERAL (SELECT jsonb_build_object('id', new_id, 'slug', slug || '-' || n, 'subject', subject || '_' || n, 'name', name || ' ' || n) AS words) w`
const PEOPLE = `INSERT INTO accounts.people (subject, name) SELECT subject, name FROM cms.shown_readers ON CONFLICT DO NOTHING`
const PRESENCE = `
  INSERT INTO availability.presence SELECT p.id, row_number() OVER (ORDER BY p.id) % 2 = 0, now() + interval '1 day', now()
    FROM accounts.people p JOIN cms.shown_readers USING (subject) ON CONFLICT DO NOTHING`
const REVIEWS = `INSERT INTO aftercare.review_totals SELECT id, 12, 55 FROM cms.shown_readers ON CONFLICT DO NOTHING`

/** Products beyond the seeds, each with its words, variants, categories and pictures under names of its own. */
const MORE_PRODUCTS = `
  CREATE TEMP TABLE more AS SELECT gen_random_uuid() AS new_id, p.id AS old_id, n FROM cms.products p, generate_series(2, ${PRODUCTS}) n
    WHERE p._status = 'published' AND NOT EXISTS (SELECT FROM cms.products WHERE slug LIKE '%-copy-2');
  INSERT INTO cms.products SELECT (jsonb_populate_record(NULL::cms.products, to_jsonb(p) || jsonb_build_object('id', new_id, 'slug', slug || '-copy-' || n))).*
    FROM cms.products p JOIN more ON old_id = p.id;
  INSERT INTO cms.products_locales SELECT (jsonb_populate_record(NULL::cms.products_locales, to_jsonb(l) ||
      jsonb_build_object('id', nextval('cms.products_locales_id_seq'), '_parent_id', new_id, 'name', name || ' ' || n))).*
    FROM cms.products_locales l JOIN more ON old_id = l._parent_id;
  INSERT INTO cms.products_variants SELECT (jsonb_populate_record(NULL::cms.products_variants, to_jsonb(v) ||
      jsonb_build_object('id', v.id || '-' || n, '_parent_id', new_id, 'sku', sku || '-' || n))).*
    FROM cms.products_variants v JOIN more ON old_id = v._parent_id;
  INSERT INTO cms.products_rels SELECT (jsonb_populate_record(NULL::cms.products_rels, to_jsonb(r) ||
      jsonb_build_object('id', nextval('cms.products_rels_id_seq'), 'parent_id', new_id))).*
    FROM cms.products_rels r JOIN more ON old_id = r.parent_id;
  DROP TABLE more`
