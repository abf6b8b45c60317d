import { accountsOf, aliasOf, refuseWithoutConsent } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { favouritesAmong } from '../../favourites/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { contentWritten, judgeContent } from '../../trust/index.ts'
import { messageJson, publishModeration, publishUpdate } from '../feed/publish-update.ts'
import {
  type MessageProblem,
  type SendStreamMessageResult,
  StreamMessageRefused,
  StreamNotAllowed,
  StreamNotOpen,
} from '../refusals.ts'
import { accessOf, isOn, mayModerate, type Standing, type StreamRow } from '../stream.ts'
import { seenStream, standingOf } from '../stream-of.ts'
import { shareStream } from '../streams.store.ts'
import { hasLink, textToSend, waitOf } from './message.ts'
import { StreamMessage } from './message-type.ts'
import { addMessage, lastSentAt, messagesByIds, oneAtATime } from './messages.store.ts'

export interface ToSend {
  readonly streamId: string
  readonly text: string
  readonly idempotencyKey: string
}

/** Writes in the chat of a stream that the viewer may watch; what has a link may wait until somebody approves it. */
export async function sendMessage(
  app: App,
  viewer: Viewer,
  { streamId, text: written, idempotencyKey: key }: ToSend,
): Promise<typeof SendStreamMessageResult> {
  const { row } = await seenStream(app, viewer, streamId)
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const verdict = await judgeContent(app, viewer, 'STREAM_MESSAGE', written)
  const { appealDays } = (await policies(app)).moderation
  const keyed = { personId: viewer.id, verb: 'sendStreamMessage', key, meaning: [row.id, written] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return known(tx, claim.subjectId)
    if (unconsented) return unconsented
    const now = (await shareStream(tx, row.id)) ?? row
    const standing = await standingOf(tx, viewer, row.id)
    if (!isOn(now)) return new StreamNotOpen(now.state)
    const access = accessOf(now, viewer, standing)
    if (access !== 'OPEN') return new StreamNotAllowed(access)
    const text = textToSend(written)
    if (text === null) return new StreamMessageRefused('TEXT')
    if (verdict.outcome === 'REJECTED') return new StreamMessageRefused('BLOCKED_WORD')
    const isTrusted = mayModerate(now, viewer, standing)
    const refused = isTrusted ? null : await refusalOf(tx, viewer, now, standing)
    if (refused) return refused
    const sent = await addMessage(tx, {
      ...{ streamId: row.id, personId: viewer.id, text, isModerator: isTrusted },
      author: await authorName(tx, viewer, now),
      isReader: viewer.id === now.readerId,
      state: verdict.outcome === 'HELD' || (now.holdsLinks && !isTrusted && hasLink(text)) ? 'HELD' : 'SHOWN',
    })
    await completeRequest(tx, keyed, sent.id)
    const subject = { kind: 'STREAM_MESSAGE', subjectId: sent.id, authorId: viewer.id, words: text } as const
    if (verdict.rules.length > 0)
      await contentWritten(tx, subject, verdict, { now: app.clock.now(), appealDays })
    if (sent.state === 'HELD') publishModeration(tx, row.id)
    else publishUpdate(tx, row.id, { kind: 'added', message: messageJson(sent) })
    return StreamMessage.of(sent)
  })
}

async function known(tx: Transaction, id: string): Promise<StreamMessage> {
  const row = (await messagesByIds(tx, [id])).get(id)
  if (!row) throw new Error(`message ${id} is not there`)
  return StreamMessage.of(row)
}

/** What holds for those who do not look after the chat. */
async function refusalOf(
  tx: Transaction,
  viewer: Viewer,
  { id, profileId, followersOnly, slowSeconds, at }: StreamRow,
  { isMuted }: Standing,
): Promise<StreamMessageRefused | null> {
  const no = (why: MessageProblem) => new StreamMessageRefused(why)
  if (isMuted) return no('MUTED')
  if (followersOnly && !(await favouritesAmong(tx, viewer.id, [profileId])).has(profileId))
    return no('FOLLOWERS_ONLY')
  if (slowSeconds === 0) return null
  await oneAtATime(tx, id, viewer.id)
  const wait = waitOf(slowSeconds, await lastSentAt(tx, id, viewer.id), at)
  return wait > 0 ? new StreamMessageRefused('SLOW_MODE', wait) : null
}

/** As they are called in public; the reader as their profile is. */
async function authorName(tx: Transaction, viewer: Viewer, row: StreamRow): Promise<string | null> {
  if (viewer.id === row.readerId) return row.readerName
  const account = (await accountsOf(tx, [viewer.id])).get(viewer.id)
  return account?.alias ?? (account?.name ? aliasOf(account.name) : null)
}
