import type { S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { lazily, outsideOnly } from '../outside-only.ts'
import { type Files, FilesUnavailable } from './files.ts'

interface Bucket {
  named(key: string): { Bucket: string; Key: string }
  client(): Promise<S3Client>
  exists(key: string): Promise<boolean>
}

/** Files that come in parts, as multipart uploads of the protocol. */
export function s3Parts({
  named,
  client,
  exists,
}: Bucket): Pick<Files, 'beginParts' | 'putPart' | 'finishParts' | 'abandonParts'> {
  const sdk = lazily(() => import('@aws-sdk/client-s3'))

  return {
    async beginParts(key, contentType) {
      outsideOnly('files.beginParts')
      const { CreateMultipartUploadCommand } = await sdk()
      const begin = new CreateMultipartUploadCommand({ ...named(key), ContentType: contentType })
      const { UploadId } = await (await client()).send(begin).catch(unavailable)
      if (!UploadId) throw new FilesUnavailable('The store began no upload.')
      return UploadId
    },

    async putPart(key, unfinished, number, content) {
      outsideOnly('files.putPart')
      const { UploadPartCommand } = await sdk()
      const part = { ...named(key), UploadId: unfinished, PartNumber: number, Body: content }
      const { ETag } = await (await client()).send(new UploadPartCommand(part)).catch(unavailable)
      if (!ETag) throw new FilesUnavailable('The store took no part.')
      return ETag
    },

    async finishParts(key, unfinished, receipts) {
      outsideOnly('files.finishParts')
      const { CompleteMultipartUploadCommand } = await sdk()
      const Parts = receipts.map((ETag, at) => ({ ETag, PartNumber: at + 1 }))
      const whole = { ...named(key), UploadId: unfinished, MultipartUpload: { Parts } }
      await (await client()).send(new CompleteMultipartUploadCommand(whole)).catch(async (cause: unknown) => {
        // Services do not agree on what they answer when it is finished already: that it is there, all of them do.
        if (!(await exists(key))) unavailable(cause)
      })
    },

    async abandonParts(key, unfinished) {
      outsideOnly('files.abandonParts')
      const { AbortMultipartUploadCommand } = await sdk()
      const gone = new AbortMultipartUploadCommand({ ...named(key), UploadId: unfinished })
      await (await client()).send(gone).catch((cause: unknown) => {
        if (!isGone(cause)) unavailable(cause)
      })
    },
  }
}

const isGone = (problem: unknown): boolean => (problem as S3ServiceException).name === 'NoSuchUpload'

function unavailable(cause: unknown): never {
  throw new FilesUnavailable('The parts of the file were not stored.', { cause })
}
