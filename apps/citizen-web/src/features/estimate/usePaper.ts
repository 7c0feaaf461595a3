import { useEffect } from 'react'

const THEME = 'data-fr-theme'

/** For the time of a print: nothing stays behind a title, and the dark theme, whose text is light, is put aside. */
export function usePaper(): void {
  useEffect(() => {
    const root = document.documentElement
    let opened: HTMLDetailsElement[] = []
    let theme: string | null = null
    const prepare = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      for (const details of opened) details.open = true
      theme = root.getAttribute(THEME)
      root.setAttribute(THEME, 'light')
    }
    const restore = () => {
      for (const details of opened) details.open = false
      if (theme) root.setAttribute(THEME, theme)
    }
    window.addEventListener('beforeprint', prepare)
    window.addEventListener('afterprint', restore)
    return () => {
      window.removeEventListener('beforeprint', prepare)
      window.removeEventListener('afterprint', restore)
    }
  }, [])
}
