import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { StreamViewerShutOut } from '../events.ts'
import { publishUpdate } from '../feed/publish-update.ts'
import type { StreamRow } from '../stream.ts'
import { REMOVE_PARTICIPANT } from '../watch/remove-participant.ts'

/** Somebody may watch an open stream no more, from now on: their page is sent nothing more, and the engine drops them. */
export async function shutOut(
  tx: Transaction,
  { readerId, profileId }: Pick<StreamRow, 'readerId' | 'profileId'>,
  streamId: string,
  personId: string,
): Promise<void> {
  publishUpdate(tx, streamId, { kind: 'shut-out', personId })
  await emit(tx, StreamViewerShutOut, { subjectId: streamId, payload: { readerId, profileId, personId } })
  await tx.job(REMOVE_PARTICIPANT, { channel: streamId, participant: personId })
}
