/** Kept in the browser: a person who has turned shortcuts off finds them off. */
const NAME = 'raccourcis'

/** Whether keys alone do something; they do until the person says otherwise. */
export const areShortcutsOn = (): boolean => localStorage.getItem(NAME) !== 'non'

export const turnShortcuts = (isOn: boolean): void => localStorage.setItem(NAME, isOn ? 'oui' : 'non')
