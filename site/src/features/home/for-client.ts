import type { ClientHomeQuery, ReadingLineFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { showList } from '../../ui/format/list.ts'
import { firstName } from '../../ui/format/person-name.ts'

/** So many readers stand in one line on a wide screen, beside the wallet. */
const mostPeople = 6

/** Readers of these readings, each once, the last one first. */
export function peopleOf(
  readings: readonly Pick<ReadingLineFragment, 'reader'>[],
): ReadingLineFragment['reader'][] {
  const bySlug = new Map<string, ReadingLineFragment['reader']>()
  for (const { reader } of readings) if (!bySlug.has(reader.slug)) bySlug.set(reader.slug, reader)
  return [...bySlug.values()].slice(0, mostPeople)
}

type Recommendation = NonNullable<ClientHomeQuery['viewer']>['recommendations'][number]
type Reason = {
  reader: { name: string }
  likeReader: { name: string }
  sharedAttributes: readonly Pick<Recommendation['sharedAttributes'][number], 'name'>[]
  sharedTopics: readonly string[]
}

/** What is named of what two readers share; more would be read by nobody. */
const mostShared = 2

/** Why a reader is recommended, in one sentence. */
export function reasonWords({ reader, likeReader, sharedAttributes, sharedTopics }: Reason): string {
  const shared = [...sharedAttributes.map(({ name }) => name), ...sharedTopics].slice(0, mostShared)
  return m['home.client.reason']({
    name: firstName(reader.name),
    like: firstName(likeReader.name),
    shared: showList(shared),
  })
}
