import { randomUUID } from 'node:crypto'
import type { App } from '../../app.ts'
import { emit } from '../../foundation/events/events.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { StreamReplayStored } from '../events.ts'
import { publishStatus } from '../feed/publish-update.ts'
import { StreamNotOpen, type StreamResult } from '../refusals.ts'
import { isOn } from '../stream.ts'
import { lockOwnStream, rowNow, streamNow } from '../stream-of.ts'
import { lockStream, streamById } from '../streams.store.ts'
import { addReplay, takeRecording, writeRecording, writeRecordingId } from './replays.store.ts'

export const START_RECORDING = 'streams.start-recording'
export const STOP_RECORDING = 'streams.stop-recording'
export const CLOSE_CHANNEL = 'streams.close-channel'

interface OfStream {
  readonly id: string
}

/** A stream that is to be recorded is, and everybody who watches is shown so. Run again, it goes on with the recording it began. */
export async function startRecording(app: App, { id }: OfStream): Promise<void> {
  const recording = await app.db.transact(async tx => {
    const row = await lockStream(tx, id)
    if (!row || !isOn(row) || row.isRecording) return null
    if (row.recording === null) await writeRecordingId(tx, id, randomUUID())
    return (await rowNow(tx, id)).recording
  })
  if (recording === null) return
  await app.liveVideo.startRecording(id, recording)
  await app.db.transact(async tx => {
    const row = await lockStream(tx, id)
    if (!row || !isOn(row) || row.recording !== recording) return
    await writeRecording(tx, id, true)
    publishStatus(tx, await rowNow(tx, id))
  })
}

/** The reader ends the recording before the stream: it is shown to nobody as on, and a job fetches it. */
export function stopRecording(app: App, viewer: Viewer, streamId: string): Promise<typeof StreamResult> {
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (!row.isRecording) return new StreamNotOpen(row.state)
    await writeRecording(tx, row.id, false)
    await tx.job(STOP_RECORDING, { id: row.id }, { key: `${STOP_RECORDING}:${row.id}` })
    publishStatus(tx, await rowNow(tx, row.id))
    return streamNow(tx, row.id)
  })
}

/** The engine ends a recording, and what it stored becomes the replay. */
export async function storeRecording({ db, liveVideo }: App, { id }: OfStream): Promise<void> {
  const row = await streamById(db, id)
  if (!row || row.recording === null) return
  const stored = await liveVideo.stopRecording(id, row.recording)
  await db.transact(async tx => {
    await takeRecording(tx, id)
    if (!stored || stored.bytes === 0 || !(await addReplay(tx, id, stored))) return
    const { readerId, profileId } = row
    await emit(tx, StreamReplayStored, { subjectId: id, payload: { readerId, profileId } })
  })
}

/** A stream is over: what was recorded is stored, and the engine lets everybody go. */
export async function closeChannel(app: App, stream: OfStream): Promise<void> {
  await storeRecording(app, stream)
  await app.liveVideo.close(stream.id)
}
