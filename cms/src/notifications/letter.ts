import type { PayloadRequest } from 'payload'
import type { Brand } from '../generated/payload-types.ts'
import { type Language, sentence } from '../words.ts'
import { mailWords } from './words-of-templates.ts'

interface Words {
  /** Who is greeted. */
  readonly name: string
  readonly subject: string
  readonly body: string
}

/** Framed as the api's mails are: name of the brand, greeting, paragraphs, footer, in the brand's light colours. */
export async function letterOf(req: PayloadRequest, language: Language, { name, subject, body }: Words) {
  const brand = await brandOf(req, language)
  const greeting = mailWords(language, 'mail.greeting', { name })
  const { supportEmail: support } = brand.copy
  const footer = mailWords(language, 'mail.footer', { brand: brand.name, support })
  const paragraphs = [greeting, ...body.split(/\n{2,}/)]
  return {
    from: { name: brand.name, address: req.payload.email.defaultFromAddress },
    subject: sentence({ i18n: { language } }, 'panel.templates.test.subject', { subject }),
    text: `${[...paragraphs, `-- \n${footer}`].join('\n\n')}\n`,
    html: htmlOf(brand, language, { paragraphs, footer }),
  }
}

/** The brand at whose site the panel is open, or the first one. */
async function brandOf(req: PayloadRequest, locale: Language): Promise<Brand> {
  const host = (req.headers.get('x-forwarded-host') ?? req.headers.get('host') ?? '').replace(/:\d+$/, '')
  const { docs } = await req.payload.find({
    collection: 'brands',
    locale,
    depth: 0,
    limit: 0,
    sort: 'createdAt',
    req,
  })
  const brand = docs.find(({ hosts }) => hosts.includes(host)) ?? docs[0]
  if (!brand) throw new Error('there is no brand to write as')
  return brand
}

function htmlOf(
  { name, light, fonts }: Brand,
  language: Language,
  { paragraphs, footer }: { readonly paragraphs: readonly string[]; readonly footer: string },
): string {
  const text = `font-family:'${escaped(fonts.body)}',Georgia,serif;font-size:16px;line-height:26px;color:${light.text}`
  const heading = `font-family:'${escaped(fonts.heading)}',Georgia,serif;font-size:24px;margin:0;color:${light.accent}`
  const soft = `${text};font-size:13px;line-height:20px;color:${light.muted}`
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"></head>',
    `<body dir="auto" style="background-color:${light.background};margin:0;padding:24px 0">`,
    `<div style="background-color:${light.surface};max-width:560px;margin:0 auto;padding:32px">`,
    `<h1 style="${heading}">${escaped(name)}</h1>`,
    ...paragraphs.map(each => `<p style="${text}">${escaped(each).replaceAll('\n', '<br>')}</p>`),
    `<hr style="border:0;border-top:1px solid ${light.border};margin:32px 0 16px">`,
    `<p style="${soft}">${escaped(footer)}</p></div></body></html>`,
  ].join('')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => ESCAPES[sign] ?? sign)
