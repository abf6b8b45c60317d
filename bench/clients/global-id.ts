/** An id of our tables as clients of the api know it. */
export const globalId = (type: string, id: string): string =>
  Buffer.from(`${type}:${id}`).toString('base64url')
