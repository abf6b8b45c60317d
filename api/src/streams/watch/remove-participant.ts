import type { App } from '../../app.ts'

export const REMOVE_PARTICIPANT = 'streams.remove-participant'

/** The engine drops somebody who was let in before. */
export const removeParticipant = (
  { liveVideo }: Pick<App, 'liveVideo'>,
  { channel, participant }: { readonly channel: string; readonly participant: string },
): Promise<void> => liveVideo.remove(channel, participant)
