/** The page on which something is reported, by its id. */
export const reportPath = (id: string): string => `/report?what=${encodeURIComponent(id)}`
