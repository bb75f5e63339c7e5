import type { Attributes } from '../xml/walk.ts'

/** Tracked changes that are kept where they were made: what lies between the marks of a deletion is gone. */
export class Changes {
  readonly #deletions = new Set<string>()
  readonly #open = new Set<string>()
  #region = ''

  open(name: string, attributes: Attributes): void {
    const id = attributes['text:change-id'] ?? ''
    if (name === 'text:changed-region') this.#region = attributes['xml:id'] ?? attributes['text:id'] ?? ''
    else if (name === 'text:deletion') this.#deletions.add(this.#region)
    else if (name === 'text:change-start' && this.#deletions.has(id)) this.#open.add(id)
    else if (name === 'text:change-end') this.#open.delete(id)
  }

  get deleting(): boolean {
    return this.#open.size > 0
  }
}
