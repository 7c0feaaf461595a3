/** Where a program asks for its tokens, and what they are for. */
export function addresses() {
  const { origin } = window.location
  return { issuer: `${origin}/oauth`, tokens: `${origin}/oauth/token`, resource: `${origin}/v1` }
}
