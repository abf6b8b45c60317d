import type { Config } from '../config.ts'
import { insideTransaction } from '../foundation/database/inside-transaction.ts'

/** The profile of somebody who becomes a reader. */
interface ProfileToOpen {
  /** Ours of it: sent again under the same, it is the same profile. */
  readonly key: string
  /** Identity subject of the person behind it. */
  readonly subject: string
  readonly name: string
  readonly tagline: string
  readonly bio: string
  readonly location: string | null
  readonly languages: readonly string[]
  readonly timeZone: string
  /** Of the cms. */
  readonly attributes: readonly string[]
  readonly topics: readonly string[]
  /** Of the cms. */
  readonly picture: string | null
  /** Minor units a minute; null: not offered. */
  readonly rates: Readonly<Record<'chat' | 'voice' | 'video', number | null>>
  readonly readingSince: number
}

interface Found {
  readonly docs: readonly { readonly id: string }[]
}

const PATIENCE_MS = 20_000

/**
 * Publishes the profile through Payload's REST API as the service account, so that its hooks and validation run. Sent twice, it is one
 * profile; whoever has one already keeps it as it is. Returns its id. Throws when the cms does not take it.
 */
export async function openProfile({ cms }: Pick<Config, 'cms'>, profile: ProfileToOpen): Promise<string> {
  if (insideTransaction())
    throw new Error('A profile was sent inside a database transaction: commit first, then send.')
  const ask = async <Answer>(path: string, data?: object): Promise<Answer> => {
    const response = await fetch(new URL(path, cms.url), {
      method: data ? 'POST' : 'GET',
      headers: { authorization: `staff API-Key ${cms.serviceKey}`, 'content-type': 'application/json' },
      ...(data && { body: JSON.stringify(data) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok)
      throw new Error(
        `The cms did not take a profile: ${response.status} ${(await response.text()).slice(0, 500)}`,
      )
    return (await response.json()) as Answer
  }
  const first = async (field: string, value: string): Promise<string | null> => {
    const query = `where[${field}][equals]=${encodeURIComponent(value)}&draft=true&depth=0&limit=1`
    return (await ask<Found>(`/api/readers?${query}`)).docs[0]?.id ?? null
  }
  const { key, ...fields } = profile
  const known = (await first('application', key)) ?? (await first('subject', profile.subject))
  if (known) return known
  const slug = slugOf(profile.name)
  const isTaken = slug === '' || (await first('slug', slug)) !== null
  const { doc } = await ask<{ doc: { id: string } }>('/api/readers?depth=0', {
    ...fields,
    ...{ application: key, slug: isTaken ? [slug, tailOf(key)].filter(Boolean).join('-') : slug },
  })
  return doc.id
}

const tailOf = (key: string): string => key.replaceAll('-', '').slice(-6)

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '')
