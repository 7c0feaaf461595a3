import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { instant } from '../../design/format/dates.ts'

interface Notice {
  service: string
  label: string
  words: string
  since: string
  isOwn: boolean
}

interface ServiceNoticesProps {
  query: { data: readonly Notice[] | undefined; refetch: () => unknown }
  /** Whether what is suspended changes anything on a page, by its path; it does everywhere unless said. */
  concerns?: (service: string, path: string) => boolean
}

/**
 * What Urssaf has suspended, above the pages that it concerns, in one notice: read again at each page that is opened, and never by itself,
 * which would keep a session alive.
 */
export function ServiceNotices({ query: { data, refetch }, concerns = () => true }: ServiceNoticesProps) {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const read = useRef(path)
  useEffect(() => {
    if (read.current === path) return
    read.current = path
    void refetch()
  }, [path, refetch])
  const shown = data?.filter(({ service }) => concerns(service, path)) ?? []
  return (
    <div role="status">
      {shown.length > 0 && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w cesu-no-print">
          {shown.map((notice) => (
            <p key={`${notice.service} ${notice.isOwn}`} className="fr-mb-1v">
              <Suspended {...notice} />
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

const Suspended = ({ label, words, since, isOwn }: Notice) => (
  <>
    <strong>
      Suspendu{isOwn ? ' pour votre organisme' : ''} : {label}.
    </strong>{' '}
    {words} Depuis le {instant(since)}.
  </>
)
