import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { render } from '@react-email/render'
import { Text } from '@react-email/text'
import type { Recipient } from './recipient.ts'
import { formatMessage } from './words.ts'

/** The text of a letter, in the recipient's language. */
export interface LetterText {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Words of a person, shown as theirs. */
  readonly quote?: string
  readonly action?: { readonly label: string; readonly path: string }
  /** Lines that lead elsewhere each: of a digest. */
  readonly links?: readonly { readonly label: string; readonly path: string }[]
  /** Where letters of this kind are ended by one press, without signing in. */
  readonly stop?: { readonly label: string; readonly path: string }
}

/** Both parts of a mail. The text part is written from the same words, not made of the HTML. */
export async function renderLetter(
  letter: LetterText,
  recipient: Recipient,
): Promise<{ html: string; text: string }> {
  return {
    html: await render(<Letter letter={letter} to={recipient} />),
    text: plainLetter(letter, recipient),
  }
}

function Letter({ letter, to }: { letter: LetterText; to: Recipient }) {
  const { light: colours, headingFont, bodyFont } = to.brand.theme
  const font = (family: string) => `"${family}", Georgia, serif`
  const text = { color: colours.text, fontFamily: font(bodyFont), fontSize: '16px', lineHeight: '26px' }
  return (
    <Html lang={to.language} dir="auto">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles(to)}</style>
      </Head>
      <Preview>{letter.paragraphs[0] ?? letter.subject}</Preview>
      <Body className="page" style={{ backgroundColor: colours.background, margin: 0, padding: '24px 0' }}>
        <Container
          className="sheet"
          style={{ backgroundColor: colours.surface, maxWidth: '560px', padding: '32px' }}
        >
          <Heading
            as="h1"
            className="name"
            style={{ color: colours.accent, fontFamily: font(headingFont), fontSize: '24px', margin: 0 }}
          >
            {to.brand.name}
          </Heading>
          <Text className="text" style={text}>
            {greetingOf(to)}
          </Text>
          {letter.paragraphs.map(paragraph => (
            <Text key={paragraph} className="text" style={text}>
              {paragraph}
            </Text>
          ))}
          {letter.quote !== undefined && (
            <Text
              className="text"
              style={{
                ...text,
                borderLeft: `3px solid ${colours.accent}`,
                paddingLeft: '16px',
                whiteSpace: 'pre-line',
              }}
            >
              {letter.quote}
            </Text>
          )}
          {letter.links?.map(({ label, path }) => (
            <Text key={`${path} ${label}`} className="text" style={text}>
              <a className="name" href={hrefOf(path, to)} style={{ color: colours.accent }}>
                {label}
              </a>
            </Text>
          ))}
          {letter.action && (
            <Button
              className="button"
              href={hrefOf(letter.action.path, to)}
              style={{
                backgroundColor: colours.accent,
                borderRadius: '6px',
                color: colours.onAccent,
                fontFamily: font(bodyFont),
                padding: '12px 20px',
              }}
            >
              {letter.action.label}
            </Button>
          )}
          <Hr style={{ borderColor: colours.border, margin: '32px 0 16px' }} />
          <Text
            className="soft"
            style={{ ...text, color: colours.muted, fontSize: '13px', lineHeight: '20px' }}
          >
            {footerOf(to)}
          </Text>
          {letter.stop && (
            <Text style={{ ...text, fontSize: '13px', lineHeight: '20px' }}>
              <a
                className="soft"
                href={hrefOf(letter.stop.path, to)}
                style={{ color: colours.muted, textDecoration: 'underline' }}
              >
                {letter.stop.label}
              </a>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  )
}

/**
 * What mail programs that show dark mails are given; the others keep the light colours. A style element of a mail needs `!important`
 * over the colours that stand at each element for programs that drop it.
 */
function darkStyles({ brand }: Recipient): string {
  const { dark } = brand.theme
  const rule = (name: string, colours: string) => `.${name} { ${colours} }`
  return `@media (prefers-color-scheme: dark) { ${[
    rule('page', `background-color: ${dark.background} !important;`),
    rule('sheet', `background-color: ${dark.surface} !important;`),
    rule('text', `color: ${dark.text} !important;`),
    rule('name', `color: ${dark.accent} !important;`),
    rule('soft', `color: ${dark.muted} !important;`),
    rule('button', `background-color: ${dark.accent} !important; color: ${dark.onAccent} !important;`),
  ].join(' ')} }`
}

function plainLetter({ paragraphs, quote, links = [], action, stop }: LetterText, to: Recipient): string {
  const parts = [greetingOf(to), ...paragraphs]
  if (quote !== undefined) parts.push(quote.replace(/^/gm, '> '))
  for (const { label, path } of links) parts.push(`- ${label}\n  ${hrefOf(path, to)}`)
  if (action) parts.push(`${action.label}: ${hrefOf(action.path, to)}`)
  const ending = [`-- \n${footerOf(to)}`]
  if (stop) ending.push(`${stop.label}: ${hrefOf(stop.path, to)}`)
  return `${[...parts, ...ending].join('\n\n')}\n`
}

const greetingOf = ({ name, language }: Recipient): string =>
  name
    ? formatMessage(language, 'mail.greeting', { name })
    : formatMessage(language, 'mail.greetingWithoutName')

const footerOf = ({ brand, language }: Recipient): string =>
  formatMessage(language, 'mail.footer', { brand: brand.name, support: brand.supportEmail })

const hrefOf = (path: string, { origin }: Recipient): string => new URL(path, origin).href
