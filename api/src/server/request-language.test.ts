import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { saveVisit } from '../accounts/index.ts'
import { CONTENT } from '../catalogue/content.ts'
import { recipientOf } from '../notifications/words/recipient.ts'
import { languageOfRequest } from './request-language.ts'

const ORIGINS = ['http://localhost:3000', 'http://auralumic.localhost:3000']
const { story, run } = stories('the language of a request', ({ app }) => {
  Object.assign(app.config, { publicOrigins: ORIGINS })
})

story(
  'is what the browser asks for, else the brand’s; mails are in the same',
  async ({ app, database, theo }) => {
    const cms = new pg.Client({ connectionString: database.adminUrl })
    cms.on('error', () => undefined)
    await cms.connect()
    const received = new Promise<void>(resolve => app.bus.on(CONTENT, () => resolve()))
    await cms.query("UPDATE cms.brands SET default_language = 'es' WHERE slug = 'auralumic'")
    await received
    const asked = (host: string, accepted?: string) =>
      languageOfRequest(app, { host, ...(accepted ? { 'accept-language': accepted } : {}) })
    assert.is(await asked('localhost:3000'), 'en')
    assert.is(await asked('auralumic.localhost:3000'), 'es')
    assert.is(await asked('auralumic.localhost:3000', '*'), 'es')
    assert.is(await asked('auralumic.localhost:3000', 'ja, fr;q=0.5'), 'es')
    assert.is(await asked('auralumic.localhost:3000', 'en-GB'), 'en')
    assert.is(await asked('localhost:3000', 'es-MX'), 'es')

    await cms.query('UPDATE accounts.people SET email = $2 WHERE id = $1', [
      theo.viewer.id,
      'theo@example.test',
    ])
    const mailed = async (host: string, acceptLanguage: string | null) => {
      await saveVisit(app, theo.viewer.id, { host, acceptLanguage })
      return (await recipientOf(app, theo.viewer.id, `http://${host}`))?.language
    }
    assert.is(await mailed('auralumic.localhost:3000', null), 'es')
    assert.is(await mailed('auralumic.localhost:3000', 'en'), 'en')
    assert.is(await mailed('localhost:3000', null), 'en')
    await cms.query("UPDATE cms.brands SET default_language = 'en'")
    await cms.end()
  },
)

run()
