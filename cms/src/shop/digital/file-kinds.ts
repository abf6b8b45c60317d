/** What a digital product may be made of, by what a file is and not by its name. */
export interface FileKind {
  readonly extension: string
  readonly mimetype: string
  readonly isArchive: boolean
}

type Test = (data: Buffer) => boolean

const at =
  (offset: number, ...bytes: number[]): Test =>
  data =>
    data.length > offset + bytes.length && bytes.every((byte, place) => data[offset + place] === byte)
const text =
  (offset: number, ...words: string[]): Test =>
  data =>
    words.some(word => data.subarray(offset, offset + word.length).toString('latin1') === word)
const all =
  (...tests: Test[]): Test =>
  data =>
    tests.every(test => test(data))
const any =
  (...tests: Test[]): Test =>
  data =>
    tests.some(test => test(data))

const isZip = at(0, 0x50, 0x4b, 3, 4)
/** An MPEG frame of layer III, without a tag before it. */
const isMpegFrame: Test = data =>
  data.length > 4 && data[0] === 0xff && [0xfb, 0xf3, 0xf2, 0xfa].includes(data[1] ?? 0)

const kind = (extension: string, mimetype: string, test: Test, isArchive = false) => ({
  kind: { extension, mimetype, isArchive },
  test,
})

/** The first that fits. */
const KINDS: readonly { readonly kind: FileKind; readonly test: Test }[] = [
  kind('mp3', 'audio/mpeg', any(text(0, 'ID3'), isMpegFrame)),
  kind('wav', 'audio/wav', all(text(0, 'RIFF'), text(8, 'WAVE'))),
  kind('ogg', 'audio/ogg', text(0, 'OggS')),
  kind('flac', 'audio/flac', text(0, 'fLaC')),
  kind('m4a', 'audio/mp4', all(text(4, 'ftyp'), text(8, 'M4A ', 'M4B '))),
  kind('avif', 'image/avif', all(text(4, 'ftyp'), text(8, 'avif'))),
  kind(
    'mp4',
    'video/mp4',
    all(text(4, 'ftyp'), text(8, 'isom', 'iso2', 'mp41', 'mp42', 'avc1', 'dash', 'MSNV')),
  ),
  kind('webm', 'video/webm', at(0, 0x1a, 0x45, 0xdf, 0xa3)),
  kind('pdf', 'application/pdf', text(0, '%PDF-')),
  kind('jpg', 'image/jpeg', at(0, 0xff, 0xd8, 0xff)),
  kind('png', 'image/png', at(0, 0x89, 0x50, 0x4e, 0x47)),
  kind('webp', 'image/webp', all(text(0, 'RIFF'), text(8, 'WEBP'))),
  kind('epub', 'application/epub+zip', all(isZip, text(30, 'mimetypeapplication/epub+zip')), true),
  kind('zip', 'application/zip', isZip, true),
]

export const mimeTypes: string[] = [...new Set(KINDS.map(each => each.kind.mimetype))]

/** Null: it is nothing that is sold here. */
export const kindOf = (data: Buffer): FileKind | null => KINDS.find(({ test }) => test(data))?.kind ?? null
