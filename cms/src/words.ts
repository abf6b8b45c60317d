import { IntlMessageFormat } from 'intl-messageformat'
import type { PayloadRequest } from 'payload'
import en from '../../messages/en.json' with { type: 'json' }
import es from '../../messages/es.json' with { type: 'json' }
import { isService } from './staff/who.ts'

const texts = { en, es } as const
export type Language = keyof typeof texts

/** What the panel says, by key. */
export type PanelKey = Extract<keyof typeof en, `panel.${string}` | `sign.${string}` | `topic.${string}`>

/** A request, as far as it has a language. */
export type Asked = { readonly i18n: { readonly language: string } }

/** An amount in minor units, of the deployment's currency. */
type Amount = { readonly minor: number }
export type Values = Readonly<Record<string, string | number | Amount>>

/** A label or description of the panel in both its languages; Payload chooses by who looks. */
export const inBoth = (key: PanelKey): Record<Language, string> => ({ en: en[key], es: es[key] })

/** A sentence in the language of whoever made the request. */
export function sentence(req: Asked, key: PanelKey, values: Values = {}): string {
  const language = req.i18n.language === 'es' ? 'es' : 'en'
  const shown = Object.entries(values).map(([name, value]) => [name, shownValue(value)])
  return String(new IntlMessageFormat(texts[language][key], language).format(Object.fromEntries(shown)))
}

/**
 * Why a field is refused. Staff read it in their language; the api, which saves what readers edit, gets the key and its values
 * as JSON and makes the sentence for its reader.
 */
export function problem(
  req: Asked & Pick<PayloadRequest, 'user'>,
  key: PanelKey,
  values: Values = {},
): string {
  return isService(req.user) ? JSON.stringify({ key, values }) : sentence(req, key, values)
}

type Text = string | null | undefined
type Validated = { readonly req: PayloadRequest; readonly required?: boolean }

/** Checks the length of a text. */
export function lengthBetween(least: number, most: number) {
  return (value: Text, { req, required }: Validated): true | string => {
    const length = value?.trim().length ?? 0
    if (!length) return required ? problem(req, 'panel.problem.missing') : true
    if (length < least) return problem(req, 'panel.problem.tooShort', { least, length })
    if (length > most) return problem(req, 'panel.problem.tooLong', { most, length })
    return true
  }
}

/** 299 → "2.99" */
function shownValue(value: string | number | Amount): string | number {
  if (typeof value !== 'object') return value
  const text = String(value.minor).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
