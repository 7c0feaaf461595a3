import { type ReactNode, useEffect, useRef } from 'react'

interface DoneProps {
  /** What was just done, in a sentence; empty when nothing was. */
  message: string
  /** True when it was done by somebody else. */
  isElsewhere?: boolean | undefined
  /** What comes next. */
  children?: ReactNode
}

/** What was just done on the page, which stays and takes the focus: the button that did it may no longer be there. */
export function Done({ message, isElsewhere = false, children }: DoneProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (message !== '') box.current?.focus()
  }, [message])
  if (message === '') return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className={`fr-alert fr-alert--${isElsewhere ? 'info' : 'success'} fr-alert--sm fr-mb-3w`}
    >
      <p>{message}</p>
      {children}
    </div>
  )
}
