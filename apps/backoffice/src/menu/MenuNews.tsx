import { useEffect, useRef, useState } from 'react'
import { useMenu } from './useMenu.ts'
import './menu.css'

/** Says aloud that something came of the cases that one holds: once, when it comes, and nothing of what was there already. */
export function MenuNews() {
  const news = useMenu()?.news
  const known = useRef<ReadonlySet<string> | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (news === undefined) return
    const fresh = known.current === null ? [] : news.filter((id) => !known.current?.has(id))
    known.current = new Set(news)
    if (fresh.length > 0)
      setSaid(
        fresh.length === 1 ? 'Du nouveau dans un de vos dossiers.' : `Du nouveau dans ${fresh.length} de vos dossiers.`,
      )
    else setSaid('')
  }, [news])
  return (
    <p role="status" className="fr-sr-only">
      {said}
    </p>
  )
}
