import type { Readable } from 'node:stream'
import type { S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { lazily, outsideOnly } from '../outside-only.ts'
import { type ByteRange, type Files, FilesUnavailable, mustBeKey, RangeNotSatisfiable } from './files.ts'
import { s3Parts } from './s3-parts.ts'

export interface S3Settings {
  readonly bucket: string
  readonly region: string
  /** Null is AWS itself; another service that speaks its protocol has an address of its own. */
  readonly endpoint: string | null
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** A signed link of the protocol ends after a week at the latest. */
const LONGEST_LINK_SECONDS = 7 * 24 * 60 * 60

/** Files in a bucket of S3, or of a service that speaks its protocol. Signed links lead to the bucket itself. */
export function s3Files({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Settings): Files {
  // Loaded only where there is a bucket: it takes longer than the rest of a start.
  const sdk = lazily(() => import('@aws-sdk/client-s3'))
  const opened = lazily(async (): Promise<S3Client> => {
    const { S3Client } = await sdk()
    return new S3Client({
      region,
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
      credentials: { accessKeyId, secretAccessKey },
      // Services other than AWS do not all know the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
  })
  const named = (key: string) => {
    mustBeKey(key)
    return { Bucket: bucket, Key: key }
  }

  async function sizeOf(key: string): Promise<number> {
    const { HeadObjectCommand } = await sdk()
    const { ContentLength = 0 } = await (await opened()).send(new HeadObjectCommand(named(key)))
    return ContentLength
  }

  const exists = (key: string): Promise<boolean> =>
    sizeOf(key).then(
      () => true,
      () => false,
    )

  /** Not all services know ranges that count from the end. */
  async function headerOf(key: string, range: ByteRange): Promise<string> {
    if (!('last' in range)) return `bytes=${range.from}-${range.to ?? ''}`
    const size = await sizeOf(key)
    if (range.last < 1) throw new RangeNotSatisfiable(size)
    return `bytes=${Math.max(0, size - range.last)}-`
  }

  return {
    async put(key, content, contentType) {
      outsideOnly('files.put')
      const params = { ...named(key), Body: content, ContentType: contentType }
      // Of a stream nobody knows how long it will be: it is sent in parts, and put together at its end.
      const { Upload } = await import('@aws-sdk/lib-storage')
      await new Upload({ client: await opened(), params }).done().catch((cause: unknown) => {
        throw new FilesUnavailable('The file was not stored.', { cause })
      })
    },

    async get(key, range) {
      outsideOnly('files.get')
      const place = named(key)
      const { GetObjectCommand } = await sdk()
      try {
        const asked = { ...place, ...(range && { Range: await headerOf(key, range) }) }
        const answer = await (await opened()).send(new GetObjectCommand(asked))
        const { ContentLength: length = 0, ContentRange, ContentType, Body } = answer
        const [, from = 0, to = length - 1, size = length] = (
          /^bytes (\d+)-(\d+)\/(\d+)$/.exec(ContentRange ?? '') ?? []
        ).map(Number)
        return {
          contentType: ContentType ?? 'application/octet-stream',
          size,
          from,
          to,
          content: Body as Readable,
        }
      } catch (problem) {
        if (problem instanceof RangeNotSatisfiable) throw problem
        const { name } = problem as S3ServiceException
        if (name === 'NoSuchKey' || name === 'NotFound') return null
        if (name === 'InvalidRange') throw new RangeNotSatisfiable(await sizeOf(key))
        throw new FilesUnavailable('The file cannot be read.', { cause: problem })
      }
    },

    ...s3Parts({ named, client: opened, exists }),

    async delete(key) {
      outsideOnly('files.delete')
      const { DeleteObjectCommand } = await sdk()
      await (await opened()).send(new DeleteObjectCommand(named(key))).catch((cause: unknown) => {
        throw new FilesUnavailable('The file was not deleted.', { cause })
      })
    },

    async signedLink(key, expiresAt) {
      const { GetObjectCommand } = await sdk()
      const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner')
      const seconds = Math.floor((expiresAt.getTime() - Date.now()) / 1000)
      const expiresIn = Math.min(LONGEST_LINK_SECONDS, Math.max(1, seconds))
      return getSignedUrl(await opened(), new GetObjectCommand(named(key)), { expiresIn })
    },

    // Its links do not come to the api.
    keyOfLink: () => null,
  }
}
