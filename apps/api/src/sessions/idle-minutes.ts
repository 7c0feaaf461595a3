/** A session closes after so many minutes without a request; marked as used once a minute at most, it may be a minute less. */
export const IDLE_MINUTES = 15
