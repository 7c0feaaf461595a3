import { type ReactNode, useEffect } from 'react'
import { useApplication } from './application.ts'

interface PageHeadingProps {
  /** Shown as the heading and as the title of the browser's tab. */
  title: string
  /** Put before the title of the tab only, for instance « Erreur ». */
  tabPrefix?: string | undefined
  /** What stands beside the heading: badges, a link. */
  children?: ReactNode
}

/** The heading of a page; the layout moves the focus to it after a navigation, which announces the page once. */
export function PageHeading({ title, tabPrefix, children }: PageHeadingProps) {
  const application = useApplication()
  const tab = `${tabPrefix ? `${tabPrefix} – ` : ''}${title} – ${application.title}`
  useEffect(() => {
    document.title = tab
  }, [tab])
  return (
    <div className="cesu-heading">
      <h1 className="fr-h3 fr-mb-1w" tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}
