/** The year in France, of which the demo world has titles. */
const year = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date()).slice(0, 4)

/**
 * The number of a title of 20,00 € of the demo: 1001 to 1040 are open to give, 1041 to 1044 reserved to housework, 9029 is lost. Its two last digits make it
 * 1 modulo 97.
 */
export function demoTitle(serial: number): string {
  const body = `01${year.slice(2)}${String(serial).padStart(12, '0')}200020`
  return `${body}${String(98n - (BigInt(`${body}00`) % 97n)).padStart(2, '0')}`
}
