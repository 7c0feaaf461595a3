/** Moves the focus to a field by its id; a group of choices gives it to the one that is chosen. */
export function focusField(id: string): void {
  const element = document.getElementById(id)
  const chosen = element?.querySelector<HTMLElement>('input:checked, input')
  const target = chosen ?? element
  target?.focus()
}
