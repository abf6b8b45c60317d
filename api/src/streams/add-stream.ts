import { randomBytes } from 'node:crypto'
import { accountsOf, mayEnter } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { type Policies, type Reader, readerById } from '../catalogue/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { usePicture } from '../pictures/index.ts'
import { StreamInvalid, StreamNotAllowed } from './refusals.ts'
import { insertStream, openOf, type StoredDetails, writeCover } from './streams.store.ts'

/** @rule most announced streams: a reader has at most 20 that are announced or live. */
const MOST_OPEN = 20
/** Each picture that a stream had stays a part of it. */
const MOST_COVERS = { count: 10, bytes: 30 * 1024 * 1024 }

/** The published profile of the viewer; null when they may not stream. */
export const ownProfile = async (app: App, viewer: Viewer): Promise<Reader | null> =>
  viewer.readerId === null ? null : readerById(app, viewer.readerId)

export const newSecret = (): string => randomBytes(18).toString('base64url')

export interface NewStream {
  readonly profile: Reader | null
  readonly policy: Policies
  readonly details: StoredDetails
  readonly upload: string | null
  /** Null: now. */
  readonly startsAt: Date | null
}

/** Writes a stream that is announced, with its picture and the house's terms. Answers its id. */
export async function addStream(
  app: App,
  tx: Transaction,
  viewer: Viewer,
  { profile, policy, details, upload, startsAt }: NewStream,
): Promise<string | StreamInvalid | StreamNotAllowed> {
  const account = (await accountsOf(tx, [viewer.id])).get(viewer.id)
  if (!profile || !account || !mayEnter(account)) return new StreamNotAllowed('NOT_PUBLISHED')
  if ((await openOf(tx, viewer.id)).length >= MOST_OPEN) return new StreamInvalid('TOO_MANY')
  const { lostMinutes, refundMinutes } = policy.streams
  const id = await insertStream(tx, {
    ...details,
    ...{ readerId: viewer.id, profileId: profile.id, readerName: profile.name },
    currency: app.config.currency,
    feeBasisPoints: 10_000 - policy.readerShareBasisPoints,
    ...{ lostMinutes, refundMinutes, secret: newSecret(), startsAt },
  })
  return upload === null ? id : ((await putCover(tx, viewer, id, upload)) ?? id)
}

/** Makes an own upload the picture of a stream that is locked or new; null when it is. */
export async function putCover(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  upload: string,
): Promise<StreamInvalid | null> {
  const used = await usePicture(tx, viewer, { pictureId: upload, subjectId: id, most: MOST_COVERS })
  if (used === 'TOO_MANY') return new StreamInvalid('PICTURES')
  const { id: pictureId, width, height, widths } = used
  await writeCover(tx, id, { id: pictureId, width, height, widths })
  return null
}
