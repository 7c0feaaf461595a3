import { useEffect, useRef } from 'react'
import { areShortcutsOn } from './switch.ts'

/** Where a key is a letter that is being typed. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)))

/** Does something at a key, one of those given, where nothing is typed and no other key is held, as long as shortcuts are on (RGAA 12.10). */
export function useShortcut(keys: string, act: (key: string) => void, isOn = true): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.length !== 1 ||
        !keys.includes(event.key) ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.repeat
      )
        return
      if (event.defaultPrevented || isTyping(event.target) || !areShortcutsOn()) return
      event.preventDefault()
      latest.current(event.key)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [keys, isOn])
}
