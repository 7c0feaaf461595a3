/** The distinct persons whom answers named: an employer by its id, a worker by their name at an employer's. */
export class NamedPersons {
  readonly #seen = new Set<string>()

  get count(): number {
    return this.#seen.size
  }

  /** Reads an answer to its end; what is no JSON names nobody. */
  async read(answer: Response): Promise<unknown> {
    const body: unknown = await answer.json().catch(() => null)
    if (answer.ok) this.#look(body)
    return body
  }

  #look(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    const { employerId, employerName, employeeName, employee, employer } = value as Record<string, unknown>
    if (typeof employerId === 'string') {
      if (typeof employerName === 'string' || nameOf(employer) !== null) this.#seen.add(employerId)
      const worker = typeof employeeName === 'string' ? employeeName : nameOf(employee)
      if (worker !== null) this.#seen.add(`${employerId} ${worker}`)
    }
    for (const part of Object.values(value)) this.#look(part)
  }
}

const nameOf = (person: unknown): string | null =>
  typeof person === 'object' && person !== null && 'name' in person ? String(person.name) : null
