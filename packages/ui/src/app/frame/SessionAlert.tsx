import { type ReactNode, useEffect, useRef } from 'react'

/** That the session of the page ended, said once above it, whatever was refused for it; takes the focus. */
export function SessionAlert({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--warning fr-mb-3w cesu-no-print">
      <p className="fr-alert__title">Attention : {title}</p>
      {children}
    </div>
  )
}
