/** Contradictions of one partner in a day from which an agent reviews them (security, enumeration: ten a day). */
export const CONTRADICTIONS_TO_REVIEW = 10
