import type { Endpoint, PayloadRequest } from 'payload'
import { refusal } from '../refusal.ts'
import { isOneOf } from '../staff/who.ts'
import { type Language, sentence } from '../words.ts'
import { templateProblem, withSamples } from './check-template.ts'
import { letterOf } from './letter.ts'
import { countTestSend } from './test-limit.ts'
import { problemWords, samplesIn, typeName } from './words-of-templates.ts'

/**
 * POST /api/notification-templates/:id/test-send?locale=es: mails a template as it is saved in that language, with sample data, to whoever asks.
 * Answers `{ message }`, with 200, or as a refusal with `{ errors: [{ message, data: { code } }] }`: 403 FORBIDDEN, 404 NOT_FOUND, 422 NO_WORDS or
 * BROKEN, 429 TOO_MANY, 502 NOT_SENT.
 */
export const sendTest: Endpoint = {
  path: '/:id/test-send',
  method: 'post',
  handler: async req => Response.json({ message: await testSend(req) }),
}

async function testSend(req: PayloadRequest): Promise<string> {
  if (!req.user || !isOneOf(req.user, 'editor'))
    throw refusal(403, 'FORBIDDEN', sentence(req, 'panel.templates.test.forbidden'))
  const language: Language = req.locale === 'es' ? 'es' : 'en'
  const template = await templateOf(req, language)
  const { type } = template
  const [subject, body] = [template.subject?.trim() ?? '', template.body?.trim() ?? '']
  if (!subject && !body) throw refusal(422, 'NO_WORDS', sentence(req, 'panel.templates.test.noWords'))
  for (const text of [subject, body]) {
    const found = templateProblem(text, type)
    if (found) throw refusal(422, 'BROKEN', problemWords(req, found, type))
  }
  const minutes = countTestSend(req.user.id, Date.now())
  if (minutes !== null)
    throw refusal(429, 'TOO_MANY', sentence(req, 'panel.templates.test.tooMany', { minutes }))
  const asked = { i18n: { language } }
  const samples = samplesIn(asked)
  const letter = await letterOf(req, language, {
    name: req.user.name,
    // Where staff wrote no subject, people read the built-in one, which is the api's.
    subject: subject ? withSamples(subject, type, samples) : typeName(type, language),
    body: body ? withSamples(body, type, samples) : sentence(asked, 'panel.templates.test.builtIn'),
  })
  const to = req.user.email
  try {
    await req.payload.sendEmail({ to, ...letter })
  } catch (err) {
    req.payload.logger.error({ err }, 'a template could not be sent as a test')
    throw refusal(502, 'NOT_SENT', sentence(req, 'panel.templates.test.notSent'))
  }
  return sentence(req, 'panel.templates.test.sent', { email: to })
}

/** Only what was written in this language: what is empty in it is not taken from the other one. */
async function templateOf(req: PayloadRequest, locale: Language) {
  const id = String(req.routeParams?.id ?? '')
  const found = /^[0-9a-f-]{36}$/i.test(id)
    ? await req.payload.findByID({
        collection: 'notification-templates',
        id,
        locale,
        fallbackLocale: false,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!found) throw refusal(404, 'NOT_FOUND', sentence(req, 'panel.templates.test.notFound'))
  return found
}
