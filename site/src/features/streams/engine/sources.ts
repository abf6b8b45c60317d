/** The tracks of one publisher, which can be exchanged while they are sent. */
export type Sources = Record<'audio' | 'video', MediaStreamTrack | null>

export const KINDS = ['video', 'audio'] as const

export const sourcesOf = (stream: MediaStream): Sources => ({
  audio: stream.getAudioTracks()[0] ?? null,
  video: stream.getVideoTracks()[0] ?? null,
})
