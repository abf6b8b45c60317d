const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text has the form of a document's id in the cms. */
export const isDocumentId = (text: string): boolean => UUID.test(text)
