import type { FastifyRequest } from 'fastify'

/** How a file is called where it comes from: `cesu-file-name`, escaped as in an address; as it is when it is not; "" without one. */
export function nameIn(headers: FastifyRequest['headers']): string {
  const escaped = String(headers['cesu-file-name'] ?? '')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}
