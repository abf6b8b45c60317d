const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The provider's account may carry payments that are not ours, with references of another kind. */
export const isOurId = (reference: string): boolean => UUID.test(reference)
