/** The id of a row, from the id by which clients of the api know it. */
export const rowId = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
