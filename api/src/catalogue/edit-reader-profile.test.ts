import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type ServedCms, serveCms } from '../../test/cms/serve-cms.ts'
import { samplePicture, uploads } from '../../test/files/sample-picture.ts'
import { openWorld, type World } from '../../test/world.ts'
import { Conflict, Fault } from '../foundation/fault.ts'
import type { Language } from '../foundation/messages.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { attributes, topics } from './attributes.ts'
import { editReaderProfile, readerProfile } from './edit-reader-profile.ts'
import { readerBySlug } from './index.ts'
import { ProfileInvalid, ReaderProfile, type ReaderProfileInput } from './reader-profile.ts'

type Stage = {
  world: World
  cms: ServedCms
  from: Pick<World['app'], 'db' | 'config' | 'bus' | 'files'>
  mara: Viewer
  orin: Viewer
}

const test = suite<Stage>('a reader edits her profile, by way of the real cms')

test.before(async context => {
  const world = await openWorld()
  const cms = await serveCms(world.database.adminUrl)
  const config = { ...world.app.config, cms: { url: cms.url, serviceKey: cms.serviceKey } }
  Object.assign(context, {
    world,
    cms,
    from: { ...world.app, config },
    mara: await world.viewer('mara'),
    orin: await world.viewer('orin'),
  })
})
test.after(async ({ world, cms }) => {
  await cms.stop()
  await world.close()
})

test('her words and rates are saved, and everybody sees them', async ({ from, mara }) => {
  const before = await profile(from, mara)
  assert.is(before.name, 'Mara Moonwater')
  const after = await edit(from, mara, before, {
    tagline: '  Tarot for whoever is still awake.  ',
    location: '',
    rates: [rate('CHAT', 325n), rate('VIDEO', 525n)],
  })
  assert.instance(after, ReaderProfile)
  const shown = await readerBySlug(from, 'mara-moonwater')
  assert.is(shown?.tagline, 'Tarot for whoever is still awake.')
  assert.is(shown?.location, null)
  assert.equal(
    shown?.rates,
    [rate('CHAT', 325n), rate('VIDEO', 525n)],
    'a channel left out is no longer offered',
  )
  assert.equal(shown?.languages, before.languages, 'what is left out of an edit stays')
})

test('so are what they read with, what they are asked about, and their time zone', async ({ from, orin }) => {
  const before = await profile(from, orin)
  const all = await attributes(from, 'en')
  const chosen = all.filter(({ kind }) => kind === 'TOOL').slice(0, 2)
  const after = await edit(from, orin, before, {
    attributeIds: chosen.map(({ id }) => id),
    topics: (await topics(from)).slice(0, 1),
    timeZone: 'America/Bogota',
  })
  assert.instance(after, ReaderProfile)
  const shown = await readerBySlug(from, 'orin-starling')
  assert.equal(shown?.attributes.map(({ id }) => id).sort(), chosen.map(({ id }) => id).sort())
  assert.equal([shown?.topics, shown?.timeZone], [['Career & Work'], 'America/Bogota'])
})

test('so is a picture that was uploaded, once for its key', async ({ world, from, orin, mara }) => {
  const before = await profile(from, orin)
  const { id: picture } = await uploads(world.app, orin, await samplePicture(900, 900))
  const edited = { input: { picture }, version: before.version, idempotencyKey: randomUUID() }
  const [after, again] = [
    await editReaderProfile(from, orin, edited),
    await editReaderProfile(from, orin, edited),
  ] as ReaderProfile[]
  assert.equal([after?.picture?.width, after?.picture?.height], [900, 900])
  assert.match(after?.picture?.url ?? '', new RegExp(`/upload-${picture}-[0-9a-f]{8}\\.webp$`))
  assert.equal(again?.picture?.url, after?.picture?.url)
  assert.equal((await readerBySlug(from, 'orin-starling'))?.picture?.url, after?.picture?.url)
  const stolen = edit(from, mara, await profile(from, mara), { picture })
  assert.is((await stolen.catch(error => error)).code, 'NOT_FOUND')
})

test('four tools are one too many, and that is said at the attributes', async ({ from, orin }) => {
  const tools = (await attributes(from, 'en')).filter(({ kind }) => kind === 'TOOL').slice(0, 4)
  const answer = await edit(from, orin, await profile(from, orin), {
    attributeIds: tools.map(({ id }) => id),
  })
  assert.instance(answer, ProfileInvalid)
  assert.equal(
    (answer as ProfileInvalid).fields.map(each => [each.field, each.message({ language: 'en' })]),
    [['attributeIds', 'Choose at most 3 tools; 4 are chosen.']],
  )
})

test('mistakes come back field by field, in the language of the reader', async ({ from, mara }) => {
  const now = await profile(from, mara)
  const answer = await edit(from, mara, now, {
    tagline: 'Hi',
    rates: [rate('VOICE', 20n)],
    languages: ['xx'],
  })
  assert.instance(answer, ProfileInvalid)
  const inWords = (language: Language) =>
    Object.fromEntries(
      (answer as ProfileInvalid).fields.map(each => [each.field, each.message({ language })]),
    )
  assert.equal(inWords('en'), {
    tagline: 'Write at least 10 characters; this has 2.',
    languages: '“xx” isn’t a language code. Use codes such as en, es or pt-BR.',
    'rates.VOICE': 'The lowest amount is $0.50.',
  })
  assert.equal(inWords('es'), {
    tagline: 'Escribe al menos 10 caracteres; aquí hay 2.',
    languages: '«xx» no es un código de idioma. Usa códigos como en, es o pt-BR.',
    'rates.VOICE': 'El importe mínimo es $0.50.',
  })
})

test('a rate in another currency, twice, or none at all is refused before it is sent', async ({
  from,
  mara,
}) => {
  const now = await profile(from, mara)
  const fieldsOf = async (input: ReaderProfileInput) => {
    const answer = await edit(from, mara, now, input)
    return answer instanceof ProfileInvalid ? answer.fields.map(({ field }) => field) : 'saved'
  }
  assert.equal(
    await fieldsOf({ rates: [{ channel: 'CHAT', perMinute: { minor: 300n, currency: 'EUR' } }] }),
    ['rates.CHAT'],
  )
  assert.equal(await fieldsOf({ rates: [rate('CHAT', 300n), rate('CHAT', 310n)] }), ['rates.CHAT'])
  assert.equal(await fieldsOf({ rates: [] }), ['rates'])
})

test('20 times the same edit at once: one change, the same answer', async ({ from, orin }) => {
  const before = await profile(from, orin)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      edit(from, orin, before, { tagline: 'Plain words, said once.' }, 'one-intention'),
    ),
  )
  const versions = new Set(
    answers.map(answer => (answer instanceof ReaderProfile ? answer.version : 'refused')),
  )
  assert.is(versions.size, 1)
  assert.not(versions.has('refused'))
  assert.not(versions.has(before.version))
})

test('an edit of a passed version, and a key used for another edit, are conflicts', async ({
  from,
  orin,
}) => {
  const before = await profile(from, orin)
  await edit(from, orin, before, { tagline: 'A first thought about it.' }, 'first-thought')
  const late = edit(from, orin, before, { tagline: 'A second thought about it.' }, 'second-thought')
  assert.instance(await fault(late), Conflict)
  const now = await profile(from, orin)
  assert.instance(
    await fault(edit(from, orin, now, { tagline: 'A third thought about it.' }, 'first-thought')),
    Conflict,
  )
})

test('a client has no profile', async ({ from, world }) => {
  const theo = await world.viewer('theo')
  assert.is(await readerProfile(from, theo), null)
  const wish = { input: {}, version: new Date(0).toISOString(), idempotencyKey: 'a-wish-of-theo' }
  assert.is((await fault(editReaderProfile(from, theo, wish)))?.code, 'NOT_FOUND')
})

const rate = (channel: 'CHAT' | 'VOICE' | 'VIDEO', minor: bigint) => ({
  channel,
  perMinute: { minor, currency: 'USD' },
})

let edits = 0
const edit = (
  from: Stage['from'],
  viewer: Viewer,
  { version }: ReaderProfile,
  input: ReaderProfileInput,
  key = `edit-number-${++edits}`,
) => editReaderProfile(from, viewer, { input, version, idempotencyKey: key })

async function profile(from: Stage['from'], viewer: Viewer): Promise<ReaderProfile> {
  const found = await readerProfile(from, viewer)
  if (!found) throw new Error(`${viewer.name} has no profile`)
  return found
}

const fault = (work: Promise<unknown>): Promise<Fault | null> =>
  work.then(
    () => null,
    (reason: unknown) => (reason instanceof Fault ? reason : Promise.reject(reason)),
  )

test.run()
