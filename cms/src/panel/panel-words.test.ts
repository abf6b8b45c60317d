import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'

const test = suite<{ world: World }>('the panel in both languages')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

interface Shown {
  readonly name?: string
  readonly type?: string
  readonly label?: unknown
  readonly admin?: { readonly description?: unknown; readonly hidden?: boolean }
  readonly hidden?: boolean
  readonly options?: readonly (string | { readonly label: unknown })[]
  readonly fields?: readonly Shown[]
  readonly tabs?: readonly Shown[]
}

const isInBoth = (words: unknown): boolean => {
  const { en, es } = (words ?? {}) as { en?: unknown; es?: unknown }
  return typeof en === 'string' && typeof es === 'string' && en !== '' && es !== ''
}

/** Payload words these itself, in both languages. */
const payloadsOwn =
  /^(id|createdAt|updatedAt|_status|email|hash|salt|password|resetPassword.*|loginAttempts|lockUntil|sessions|username|enableAPIKey|hasAPIKey|apiKey.*|filename|mimeType|filesize|width|height|focal[XY]|thumbnailURL|url|sizes|globalType|deletedAt)$/

function unworded(fields: readonly Shown[], at: string): string[] {
  return fields.flatMap(field => {
    const here = `${at}.${field.name ?? field.type}`
    if (field.hidden || payloadsOwn.test(field.name ?? '')) return []
    const description = field.admin?.description
    return [
      ...(field.name && !isInBoth(field.label) ? [`${here}: label`] : []),
      ...(description === undefined || isInBoth(description) ? [] : [`${here}: description`]),
      ...(field.options ?? []).flatMap(option =>
        typeof option === 'object' && isInBoth(option.label) ? [] : [`${here}: option`],
      ),
      ...unworded([...(field.fields ?? []), ...(field.tabs ?? [])], here),
    ]
  })
}

test('every collection, group, field, hint and choice has its words in both languages', ({ world }) => {
  const { collections, globals } = world.payload.config
  const own = collections.filter(({ slug }) => !slug.startsWith('payload-'))
  assert.equal(
    [
      ...own.flatMap(({ slug, labels, admin, fields }) => [
        ...(isInBoth(labels.singular) && isInBoth(labels.plural) ? [] : [`${slug}: labels`]),
        ...(isInBoth(admin.group) ? [] : [`${slug}: group`]),
        ...unworded(fields as readonly Shown[], slug),
      ]),
      ...globals.flatMap(({ slug, label, admin, fields }) => [
        ...(isInBoth(label) && isInBoth(admin.group) ? [] : [`${slug}: label or group`]),
        ...unworded(fields as readonly Shown[], slug),
      ]),
    ],
    [],
  )
})

test('it is offered in English and Spanish', ({ world }) => {
  const { supportedLanguages, fallbackLanguage } = world.payload.config.i18n
  assert.equal(Object.keys(supportedLanguages).sort(), ['en', 'es'])
  assert.is(fallbackLanguage, 'en')
})

test.run()
