import { type FileHandle, open } from 'node:fs/promises'
import { elementAt } from './ebml.ts'
import { AUDIO, headOf, indexOf, type PictureSize, sizeOfKeyFrame, VIDEO } from './webm.ts'

/**
 * Makes a file of head and clusters one that players can seek in: writes its length, picture size and index. Needs only the
 * file, so that what a killed process left is finished too; half a cluster at its end is cut off.
 * Null when nothing was recorded.
 */
export async function finishWebm(path: string): Promise<{ seconds: number; bytes: number } | null> {
  const file = await open(path, 'r+')
  try {
    const { clusters, end } = await clustersIn(file)
    const last = clusters.at(-1)
    if (!last) return null
    const milliseconds = Math.max(...(await blocksIn(file, last)).map(({ time }) => time))
    const picture = await pictureSizeIn(file, clusters)
    const seekable = clusters.filter(({ beginsWithKey }) => beginsWithKey)
    const index = indexOf(
      picture ? VIDEO : AUDIO,
      (seekable.length > 0 ? seekable : clusters).map(({ time, at }) => ({
        time,
        position: at - SEGMENT_AT,
      })),
    )
    await file.truncate(end)
    await file.write(index, 0, index.length, end)
    const bytes = end + index.length
    const head = headOf({ picture, milliseconds, indexAt: end, bytes })
    await file.write(head, 0, head.length, 0)
    await file.sync()
    return { seconds: milliseconds / 1000, bytes }
  } finally {
    await file.close()
  }
}

/** Cuts off half a cluster at the end, which a killed process left, so that others can follow. */
export async function cutWebm(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.truncate((await clustersIn(file)).end)
  } finally {
    await file.close()
  }
}

interface Cluster {
  readonly at: number
  readonly to: number
  readonly time: number
  readonly beginsWithKey: boolean
}

const USUAL: PictureSize = { width: 1280, height: 720 }
/** What a file begins with while it is written. */
export const unfinishedHead: Buffer = headOf({ picture: USUAL, milliseconds: 0, indexAt: 0, bytes: 0 })
/** Places within a file count from the content of its segment. */
const SEGMENT_AT = unfinishedHead.indexOf(Buffer.from('18538067', 'hex')) + 12

/** A cluster's size, time and first block stand within so many bytes. */
const BEGINNING = 32

async function clustersIn(file: FileHandle): Promise<{ clusters: Cluster[]; end: number }> {
  const { size } = await file.stat()
  const clusters: Cluster[] = []
  let end = unfinishedHead.length
  for (;;) {
    const bytes = await read(file, end, BEGINNING)
    const cluster = elementAt(bytes, 0)
    if (cluster?.id !== '1f43b675' || end + cluster.to > size) return { clusters, end }
    const time = elementAt(bytes, cluster.from)
    const block = time && elementAt(bytes, time.to)
    if (!time || !block) return { clusters, end }
    const beginsWithKey = bytes[block.from] === (0x80 | VIDEO) && bytes[block.from + 3] === 0x80
    clusters.push({ at: end, to: end + cluster.to, time: bytes.readUInt32BE(time.from), beginsWithKey })
    end += cluster.to
  }
}

/** Null when no picture was sent. */
async function pictureSizeIn(file: FileHandle, clusters: readonly Cluster[]): Promise<PictureSize | null> {
  const first = clusters.find(({ beginsWithKey }) => beginsWithKey)
  if (!first) return null
  const [block] = await blocksIn(file, first)
  return (block && sizeOfKeyFrame(block.data)) ?? USUAL
}

async function blocksIn(
  file: FileHandle,
  { at, to, time }: Cluster,
): Promise<{ time: number; data: Buffer }[]> {
  const bytes = await read(file, at, to - at)
  const blocks: { time: number; data: Buffer }[] = []
  const cluster = elementAt(bytes, 0)
  let child = cluster && elementAt(bytes, cluster.from)
  while (child) {
    if (child.id === 'a3')
      blocks.push({
        time: time + bytes.readInt16BE(child.from + 1),
        data: bytes.subarray(child.from + 4, child.to),
      })
    child = elementAt(bytes, child.to)
  }
  return blocks
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
