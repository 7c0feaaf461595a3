/** A new identifier: a random UUID that begins with its instant, so that new rows go to the end of their indexes. */
export { v7 as newId } from 'uuid'
