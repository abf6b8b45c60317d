import {
  type MessageFormatElement,
  type PluralElement,
  parse,
  type SelectElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser'
import type { InlangPlugin } from '@inlang/sdk'

type Imported = Awaited<ReturnType<NonNullable<InlangPlugin['importFiles']>>>
type Variant = Imported['variants'][number]
type Pattern = NonNullable<Variant['pattern']>
type Match = NonNullable<Variant['matches']>[number]
type Declaration = NonNullable<Imported['bundles'][number]['declarations']>[number]

/** One way through the plurals and selects of a message: what must match, and what is written then. */
interface Branch {
  readonly matches: readonly Match[]
  readonly pattern: Pattern
}

/** Reads `messages/<language>.json`, a text in ICU MessageFormat by key. Numbers, dates and amounts are formatted before. */
export const icuMessages: InlangPlugin = {
  key: 'soulseer.icu-messages',
  toBeImportedFiles: ({ settings }) =>
    settings.locales.map(locale => ({ path: `../messages/${locale}.json`, locale })),
  importFiles({ files }) {
    const imported: Imported = { bundles: [], messages: [], variants: [] }
    const declared = new Map<string, Map<string, Declaration>>()
    for (const { locale, content } of files) {
      const texts = JSON.parse(new TextDecoder().decode(content)) as Record<string, string>
      for (const [key, text] of Object.entries(texts)) addMessage(imported, declared, locale, key, text)
    }
    for (const [id, declarations] of declared)
      imported.bundles.push({ id, declarations: [...declarations.values()] })
    return imported
  },
}

function addMessage(
  { messages, variants }: Imported,
  declared: Map<string, Map<string, Declaration>>,
  locale: string,
  key: string,
  text: string,
): void {
  const declarations = declared.get(key) ?? new Map<string, Declaration>()
  declared.set(key, declarations)
  const branches = branchesOf(parse(text), declarations, null)
  const selectors = [...new Set(branches.flatMap(each => each.matches.map(match => match.key)))]
  messages.push({
    bundleId: key,
    locale,
    selectors: selectors.map(name => ({ type: 'variable-reference' as const, name })),
  })
  for (const { matches, pattern } of branches)
    variants.push({ messageBundleId: key, messageLocale: locale, matches: [...matches], pattern })
}

/** Every way through a text. `counted` is the number that # stands for. */
function branchesOf(
  elements: readonly MessageFormatElement[],
  declarations: Map<string, Declaration>,
  counted: string | null,
): Branch[] {
  let branches: Branch[] = [{ matches: [], pattern: [] }]
  for (const element of elements) {
    const next = branchesOfElement(element, declarations, counted)
    branches = branches.flatMap(before =>
      next.map(after => ({
        matches: [...before.matches, ...after.matches],
        pattern: [...before.pattern, ...after.pattern],
      })),
    )
  }
  return branches
}

function branchesOfElement(
  element: MessageFormatElement,
  declarations: Map<string, Declaration>,
  counted: string | null,
): Branch[] {
  switch (element.type) {
    case TYPE.literal:
      return [{ matches: [], pattern: [{ type: 'text', value: element.value }] }]
    case TYPE.argument:
      return [{ matches: [], pattern: [written(element.value, declarations)] }]
    case TYPE.pound:
      if (counted === null) throw new Error('# stands outside a plural')
      return [{ matches: [], pattern: [written(counted, declarations, 'number')] }]
    case TYPE.select:
      return choices(element, element.value, declarations, counted)
    case TYPE.plural:
      if (element.offset !== 0 || element.pluralType !== 'cardinal') break
      declarations.set(element.value, { type: 'input-variable', name: element.value })
      declarations.set(`${element.value}Plural`, pluralOf(element.value))
      return choices(element, `${element.value}Plural`, declarations, element.value)
  }
  throw new Error('a message takes arguments, select and plural only: format numbers and dates before')
}

/** The named cases first, `other` last: the first that matches is written. */
function choices(
  { options, value }: SelectElement | PluralElement,
  selector: string,
  declarations: Map<string, Declaration>,
  counted: string | null,
): Branch[] {
  if (!declarations.has(value)) declarations.set(value, { type: 'input-variable', name: value })
  const cases = Object.entries(options).sort(
    ([one], [two]) => Number(one === 'other') - Number(two === 'other'),
  )
  return cases.flatMap(([name, option]) => {
    const match: Match =
      name === 'other'
        ? { type: 'catchall-match', key: selector }
        : name.startsWith('=')
          ? { type: 'literal-match', key: value, value: name.slice(1) }
          : { type: 'literal-match', key: selector, value: name }
    return branchesOf(option.value, declarations, counted).map(({ matches, pattern }) => ({
      matches: [match, ...matches],
      pattern,
    }))
  })
}

const pluralOf = (name: string): Declaration => ({
  type: 'local-variable',
  name: `${name}Plural`,
  value: {
    type: 'expression',
    arg: { type: 'variable-reference', name },
    annotation: { type: 'function-reference', name: 'plural', options: [] },
  },
})

function written(name: string, declarations: Map<string, Declaration>, format?: string): Pattern[number] {
  if (!declarations.has(name)) declarations.set(name, { type: 'input-variable', name })
  return {
    type: 'expression',
    arg: { type: 'variable-reference', name },
    ...(format && { annotation: { type: 'function-reference' as const, name: format, options: [] } }),
  }
}
