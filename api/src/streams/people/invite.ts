import type { App } from '../../app.ts'
import { followersOf } from '../../favourites/index.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { StreamPeopleInvited } from '../events.ts'
import { StreamNotOpen, type StreamResult } from '../refusals.ts'
import { isOver } from '../stream.ts'
import { lockOwnStream, seenStream, streamNow } from '../stream-of.ts'
import type { Stream } from '../stream-type.ts'
import { addInvited, addReminder, removeInvited, removeReminder } from './people.store.ts'
import { shutOut } from './shut-out.ts'

const MOST_AT_ONCE = 100
const MOST_FOLLOWERS = 10_000

export interface ToInvite {
  readonly streamId: string
  readonly personIds: readonly string[]
  readonly followers: boolean
}

/** Lets people into a private stream of the viewer's, for as long as it is open. */
export function inviteToStream(
  app: App,
  viewer: Viewer,
  { streamId, personIds, followers }: ToInvite,
): Promise<typeof StreamResult> {
  if (personIds.length > MOST_AT_ONCE) throw new BadInput(`personIds may be ${MOST_AT_ONCE} at most.`)
  const named = personIds.map(id => parseId('person', id))
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (isOver(row)) return new StreamNotOpen(row.state)
    const all = followers ? await followersOf(tx, row.profileId, null, MOST_FOLLOWERS) : []
    const people = [...new Set([...named, ...all.map(({ personId }) => personId)])].filter(
      id => id !== viewer.id,
    )
    await addInvited(tx, row.id, people, false)
    const { readerId, profileId } = row
    if (row.visibility === 'PRIVATE')
      await emit(tx, StreamPeopleInvited, { subjectId: row.id, payload: { readerId, profileId } })
    return streamNow(tx, row.id)
  })
}

/** Somebody is invited no more, and watches a private stream no longer. */
export function withdrawInvitation(
  app: App,
  viewer: Viewer,
  { streamId, personId }: { readonly streamId: string; readonly personId: string },
): Promise<Stream> {
  const id = parseId('person', personId)
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    await removeInvited(tx, row.id, id)
    if (row.visibility === 'PRIVATE' && !isOver(row)) await shutOut(tx, row, row.id, id)
    return streamNow(tx, row.id)
  })
}

/** The viewer wants to be told before it begins, or no more. */
export async function setReminder(
  app: App,
  viewer: Viewer,
  streamId: string,
  wanted: boolean,
): Promise<typeof StreamResult> {
  const { row } = await seenStream(app, viewer, streamId)
  return app.db.transact(async tx => {
    if (wanted && row.state !== 'SCHEDULED') return new StreamNotOpen(row.state)
    await (wanted ? addReminder(tx, row.id, viewer.id) : removeReminder(tx, row.id, viewer.id))
    return streamNow(tx, row.id)
  })
}
