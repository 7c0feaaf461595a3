/** What the reader is warned of, as a header of the answer: in French, percent-encoded, since a header bears no accent. */
export const warningHeader = (warnings: readonly string[]): Record<string, string> =>
  warnings.length === 0 ? {} : { 'cesu-warning': encodeURIComponent(warnings.join(' ')) }
