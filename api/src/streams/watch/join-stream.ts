import type { App } from '../../app.ts'
import { Forbidden } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { LiveRole } from '../../outside/index.ts'
import { ownProfile } from '../add-stream.ts'
import { addInvited } from '../people/people.store.ts'
import { type JoinStreamResult, StreamNotAllowed, StreamNotOpen } from '../refusals.ts'
import { accessOf, CHECK_SECONDS, GRANT_SECONDS, isOn, type Standing, type StreamRow } from '../stream.ts'
import { isSecretOf, seenStream } from '../stream-of.ts'
import { StreamGrant } from './grant-type.ts'
import { isVisitor, newVisitor } from './visitor.ts'

export interface Joining {
  readonly streamId: string
  readonly secret?: string | null
}

/** Lets a page watch for some minutes. Who comes by the link of a private stream is invited from then on. */
export async function joinStream(
  app: App,
  viewer: Viewer | null,
  { streamId, secret = null }: Joining,
): Promise<typeof JoinStreamResult> {
  const { row, standing } = await seenStream(app, viewer, streamId, secret)
  const isByLink = row.visibility === 'PRIVATE' && isSecretOf(row, secret)
  if (viewer && isByLink && !standing.isInvited)
    await app.db.inOneStatement(tx => addInvited(tx, row.id, [viewer.id], true))
  const now = { ...standing, isInvited: standing.isInvited || (viewer !== null && isByLink) }
  return admit(app, viewer, row, now, viewer?.id ?? newVisitor(app.config))
}

/** Another grant for a page that watches, if it still may. */
export async function renewGrant(
  app: App,
  viewer: Viewer | null,
  { streamId, participant }: { readonly streamId: string; readonly participant: string },
): Promise<typeof JoinStreamResult> {
  const { row, standing } = await seenStream(app, viewer, streamId)
  const isTheirs = viewer ? participant === viewer.id : isVisitor(app.config, participant)
  if (!isTheirs) throw new Forbidden()
  return admit(app, viewer, row, standing, participant)
}

/** Lets the reader's page send, while their stream is on. */
export async function publishStream(
  app: App,
  viewer: Viewer,
  streamId: string,
): Promise<typeof JoinStreamResult> {
  const { row } = await seenStream(app, viewer, streamId)
  if (row.readerId !== viewer.id) throw new Forbidden()
  if (!isOn(row)) return new StreamNotOpen(row.state)
  return grant(app, row, viewer.id, 'PUBLISHER')
}

/**
 * Lets a reader's page send to a channel that nobody is let in to watch, to see how well it would be seen.
 * @rule how long a check of the connection lasts: a minute for each grant, and nobody watches.
 */
export async function checkConnection(app: App, viewer: Viewer): Promise<typeof JoinStreamResult> {
  if (!(await ownProfile(app, viewer))) return new StreamNotAllowed('NOT_PUBLISHED')
  const wish = { channel: `check-${viewer.id}`, participant: viewer.id, role: 'PUBLISHER' } as const
  return StreamGrant.of(app.liveVideo.grant({ ...wish, seconds: CHECK_SECONDS }))
}

function admit(
  app: App,
  viewer: Viewer | null,
  row: StreamRow,
  standing: Standing,
  participant: string,
): typeof JoinStreamResult {
  const access = accessOf(row, viewer, standing)
  if (access !== 'OPEN') return new StreamNotAllowed(access)
  if (!isOn(row)) return new StreamNotOpen(row.state)
  // The reader watches as somebody else than who sends, or the engine would drop the page that does.
  const as = viewer?.id === row.readerId ? `${participant}.watching` : participant
  return grant(app, row, as, 'SUBSCRIBER')
}

const grant = ({ liveVideo }: App, { id }: StreamRow, participant: string, role: LiveRole): StreamGrant =>
  StreamGrant.of(liveVideo.grant({ channel: id, participant, role, seconds: GRANT_SECONDS[role] }))
