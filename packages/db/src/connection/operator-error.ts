/**
 * Something that only the person who starts the platform can put right. The message is one French sentence that says
 * what is wrong and what to do; it is printed alone, without a stack, and holds no secret.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
