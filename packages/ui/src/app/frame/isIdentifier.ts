const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Whether a part of an address can be the identifier of something (a UUID); any other is no page. */
export const isIdentifier = (text: string): boolean => UUID.test(text)
