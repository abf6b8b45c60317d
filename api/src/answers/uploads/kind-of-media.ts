/** What a recording is, by its first bytes and never by its name. */
export interface MediaKind {
  readonly contentType: string
  readonly holds: 'AUDIO' | 'VIDEO'
}

/**
 * The kind of a recording for an answer of sound or video; null for what is neither. Containers that may hold both are taken for
 * either: a player shows what is in them.
 */
export function kindOfMedia(bytes: Uint8Array, wanted: 'AUDIO' | 'VIDEO'): MediaKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const container = containerOf(head)
  if (container === 'mp4' && wanted === 'VIDEO' && head.startsWith('M4A', 8)) return null
  if (container) return { contentType: `${wanted.toLowerCase()}/${container}`, holds: wanted }
  const sound = wanted === 'AUDIO' ? soundOf(head) : null
  return sound === null ? null : { contentType: sound, holds: 'AUDIO' }
}

function containerOf(head: string): 'webm' | 'mp4' | 'ogg' | null {
  // EBML, of which WebM is one kind, named in its head.
  if (head.startsWith('\x1a\x45\xdf\xa3')) return head.slice(0, 64).includes('webm') ? 'webm' : null
  if (head.startsWith('OggS')) return 'ogg'
  // ISO base media; pictures are in it, too, under brands of their own.
  if (head.startsWith('ftyp', 4) && !/^(avi[fs]|hei[cxms]|hev[cxms]|mif1|msf1)/.test(head.slice(8, 12)))
    return 'mp4'
  return null
}

function soundOf(head: string): string | null {
  if (head.startsWith('RIFF') && head.startsWith('WAVE', 8)) return 'audio/wav'
  if (head.startsWith('ID3')) return 'audio/mpeg'
  // A frame of MPEG audio: eleven bits of sync, layer III.
  const second = head.charCodeAt(1)
  return head.charCodeAt(0) === 0xff && (second & 0xe6) === 0xe2 ? 'audio/mpeg' : null
}
