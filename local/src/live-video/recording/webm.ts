import { element, float, sizeOf, text, unsigned } from './ebml.ts'

/**
 * The parts of a WebM file with one VP8 and one Opus track (https://www.matroska.org/technical/elements.html): a head whose
 * length never changes, clusters one after another, and an index of them at the end.
 */

export const VIDEO = 1
export const AUDIO = 2

export interface Frame {
  readonly track: typeof VIDEO | typeof AUDIO
  /** Milliseconds since the recording began. */
  readonly time: number
  readonly isKey: boolean
  readonly data: Buffer
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

export interface Head {
  /** Null: there is sound alone, and players are not to wait for a picture. */
  readonly picture: PictureSize | null
  readonly milliseconds: number
  /** Where the index begins, and where the file ends, in bytes; 0 while it is written. */
  readonly indexAt: number
  readonly bytes: number
}

export function headOf({ picture, milliseconds, indexAt, bytes }: Head): Buffer {
  const signature = element(
    '1a45dfa3',
    element('4286', unsigned(1, 1)),
    element('42f7', unsigned(1, 1)),
    element('42f2', unsigned(4, 1)),
    element('42f3', unsigned(8, 1)),
    element('4282', text('webm')),
    element('4287', unsigned(4, 1)),
    element('4285', unsigned(2, 1)),
  )
  const info = element(
    '1549a966',
    element('2ad7b1', unsigned(1_000_000, 4)),
    element('4489', float(milliseconds)),
    element('4d80', text('soulseer')),
    element('5741', text('soulseer')),
  )
  const tracks = element('1654ae6b', picture ? videoTrack(picture) : noTrack(), audioTrack())
  const segmentAt = signature.length + 12
  const places = (infoAt: number) =>
    element(
      '114d9b74',
      place('1549a966', infoAt),
      place('1654ae6b', infoAt + info.length),
      place('1c53bb6b', Math.max(0, indexAt - segmentAt)),
    )
  const infoAt = places(0).length
  return Buffer.concat([signature, segmentOf(bytes - segmentAt), places(infoAt), info, tracks])
}

/** Of a size that is not known before the file is finished. */
function segmentOf(size: number): Buffer {
  const unknown = Buffer.from('18538067' + '01ffffffffffffff', 'hex')
  if (size > 0) unknown.writeUIntBE(size, 6, 6)
  if (size > 0) unknown[5] = 0
  return unknown
}

const place = (id: string, position: number): Buffer =>
  element('4dbb', element('53ab', Buffer.from(id, 'hex')), element('53ac', unsigned(position, 6)))

/** As long as the track that is not there. */
function noTrack(): Buffer {
  const { length } = videoTrack({ width: 0, height: 0 })
  return element('ec', Buffer.alloc(length - element('ec').length))
}

function videoTrack({ width, height }: PictureSize): Buffer {
  return element(
    'ae',
    element('d7', unsigned(VIDEO, 1)),
    element('73c5', unsigned(VIDEO, 1)),
    element('83', unsigned(1, 1)),
    element('86', text('V_VP8')),
    element('e0', element('b0', unsigned(width, 2)), element('ba', unsigned(height, 2))),
  )
}

function audioTrack(): Buffer {
  const opus = Buffer.concat([
    text('OpusHead'),
    Buffer.from('0102' + '3801' + '80bb0000' + '0000' + '00', 'hex'),
  ])
  return element(
    'ae',
    element('d7', unsigned(AUDIO, 1)),
    element('73c5', unsigned(AUDIO, 1)),
    element('83', unsigned(2, 1)),
    element('86', text('A_OPUS')),
    element('63a2', opus),
    element('56aa', unsigned(6_500_000, 4)),
    element('56bb', unsigned(80_000_000, 4)),
    element('e1', element('b5', float(48_000)), element('9f', unsigned(2, 1))),
  )
}

/** Frames within half a minute, after the moment it begins. */
export function clusterOf(time: number, frames: readonly Frame[]): Buffer {
  return element('1f43b675', element('e7', unsigned(time, 4)), ...frames.map(frame => blockOf(time, frame)))
}

function blockOf(clusterTime: number, { track, time, isKey, data }: Frame): Buffer {
  const head = Buffer.from([0x80 | track, 0, 0, isKey ? 0x80 : 0])
  head.writeInt16BE(Math.round(time - clusterTime), 1)
  return Buffer.concat([Buffer.from('a3', 'hex'), sizeOf(head.length + data.length), head, data])
}

/** Where to go for a moment, by the track that players seek in: milliseconds, and the offset of a cluster within the segment. */
export function indexOf(
  track: typeof VIDEO | typeof AUDIO,
  clusters: readonly { time: number; position: number }[],
): Buffer {
  const points = clusters.map(({ time, position }) =>
    element(
      'bb',
      element('b3', unsigned(time, 4)),
      element('b7', element('f7', unsigned(track, 1)), element('f1', unsigned(position, 6))),
    ),
  )
  return element('1c53bb6b', ...points)
}

/** Width and height in a key frame of VP8 (RFC 6386, 9.1). */
export function sizeOfKeyFrame(data: Buffer): PictureSize | null {
  if (data.length < 10) return null
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
}
