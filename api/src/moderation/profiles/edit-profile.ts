import type { App } from '../../app.ts'
import {
  editReaderProfile,
  FieldProblem,
  type ProfileEdit,
  ProfileInvalid,
  policies,
  ReaderProfile,
  readerProfile,
} from '../../catalogue/index.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { contentWritten, judgeContent } from '../../trust/index.ts'
import { catalogueChanged, profileWords } from '../kinds/profile.ts'

const messageFor = wordsFor({ 'refusal.profileInvalid.words': [] })
const TEXTS = ['bio', 'tagline', 'location'] as const

/** A reader's edit of their own profile, once the rules of moderation let its words through. Throws what `editReaderProfile` throws. */
export async function editJudgedProfile(
  app: App,
  viewer: Viewer,
  edit: ProfileEdit,
): Promise<ReaderProfile | ProfileInvalid> {
  const changed = TEXTS.find(name => edit.input[name] != null)
  const before = changed ? await readerProfile(app, viewer) : null
  if (!changed || !before) return editReaderProfile(app, viewer, edit)
  const words = profileWords({ ...before, ...textsOf(edit) })
  const verdict = await judgeContent(app, viewer, 'PROFILE', words)
  if (verdict.outcome === 'REJECTED')
    return new ProfileInvalid([new FieldProblem(changed, messageFor('refusal.profileInvalid.words'))])
  const saved = await editReaderProfile(app, viewer, edit)
  if (!(saved instanceof ReaderProfile) || viewer.readerId === null) return saved
  const subject = { kind: 'PROFILE', subjectId: viewer.readerId, authorId: viewer.id, words } as const
  const { appealDays } = (await policies(app)).moderation
  await app.db.transact(async tx => {
    await contentWritten(tx, subject, verdict, { now: app.clock.now(), appealDays })
    // After the commit: what the cms itself published may have been read while it was still hidden.
    catalogueChanged(tx)
  })
  return saved
}

const textsOf = ({ input }: ProfileEdit) =>
  Object.fromEntries(TEXTS.flatMap(name => (input[name] == null ? [] : [[name, input[name]]])))
