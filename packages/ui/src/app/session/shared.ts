import { useSyncExternalStore } from 'react'

/** A value that the whole page shares, and that is written outside its components: how to read, change and follow it. */
export function shared<Value>(first: Value) {
  let value = first
  const followers = new Set<() => void>()
  const follow = (follower: () => void) => {
    followers.add(follower)
    return () => followers.delete(follower)
  }
  const get = () => value
  return {
    get,
    set: (next: Value): void => {
      value = next
      for (const follower of followers) follower()
    },
    use: (): Value => useSyncExternalStore(follow, get, get),
  }
}
