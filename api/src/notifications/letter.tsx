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
      <Head />
      <Preview>{letter.paragraphs[0] ?? letter.subject}</Preview>
      <Body style={{ backgroundColor: colours.background, margin: 0, padding: '24px 0' }}>
        <Container style={{ backgroundColor: colours.surface, maxWidth: '560px', padding: '32px' }}>
          <Heading
            as="h1"
            style={{ color: colours.accent, fontFamily: font(headingFont), fontSize: '24px', margin: 0 }}
          >
            {to.brand.name}
          </Heading>
          <Text style={text}>{greetingOf(to)}</Text>
          {letter.paragraphs.map(paragraph => (
            <Text key={paragraph} style={text}>
              {paragraph}
            </Text>
          ))}
          {letter.quote !== undefined && (
            <Text
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
          {letter.action && (
            <Button
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
          <Text style={{ ...text, color: colours.muted, fontSize: '13px', lineHeight: '20px' }}>
            {footerOf(to)}
          </Text>
          {letter.stop && (
            <Text style={{ ...text, fontSize: '13px', lineHeight: '20px' }}>
              <a
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

function plainLetter({ paragraphs, quote, action, stop }: LetterText, to: Recipient): string {
  const parts = [greetingOf(to), ...paragraphs]
  if (quote !== undefined) parts.push(quote.replace(/^/gm, '> '))
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
  formatMessage(language, 'mail.footer', { brand: brand.name, support: brand.copy.supportEmail })

const hrefOf = (path: string, { origin }: Recipient): string => new URL(path, origin).href
