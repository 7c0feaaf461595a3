import { useEffect, useState } from 'react'

/** When the server last answered this browser under the session: one time for all its tabs. */
const KEY = 'session.entendue'

/** Keeps that the server has just answered. */
export const noteHeard = (): void => localStorage.setItem(KEY, String(Date.now()))

/** So often is the time left looked at, in milliseconds. */
const EVERY_MS = 5_000

/** Whole minutes left before an idle session closes, rounded up; 0 once it has. The server counts a minute less at worst. */
export function useMinutesLeft(idleMinutes: number): number {
  const [left, setLeft] = useState(() => minutesLeft(idleMinutes))
  useEffect(() => {
    const timer = setInterval(() => setLeft(minutesLeft(idleMinutes)), EVERY_MS)
    return () => clearInterval(timer)
  }, [idleMinutes])
  return left
}

function minutesLeft(idleMinutes: number): number {
  const heard = Number(localStorage.getItem(KEY) ?? Date.now())
  return Math.max(0, Math.ceil((heard + (idleMinutes - 1) * 60_000 - Date.now()) / 60_000))
}
