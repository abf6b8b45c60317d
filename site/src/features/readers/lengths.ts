/** Minutes that a client may agree to beforehand. Without, a reading goes on until one of both ends it. */
export const lengths = [10, 15, 20, 30, 45, 60] as const
