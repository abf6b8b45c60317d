declare module 's3rver' {
  import type { AddressInfo } from 'node:net'

  /** A small server of the S3 protocol over a folder. Its one account is S3RVER with the secret S3RVER. */
  export default class S3rver {
    constructor(options: {
      address: string
      port: number
      silent: boolean
      directory: string
      configureBuckets: { name: string; configs: readonly string[] }[]
    })
    run(): Promise<AddressInfo>
    close(): Promise<void>
  }
}
