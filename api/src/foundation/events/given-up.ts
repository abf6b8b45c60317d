/** Thrown by a handler for which to try again is of no use until somebody acts: the delivery is parked at once. */
export class GivenUp extends Error {}
