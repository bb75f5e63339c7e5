/**
 * Why the database cannot be used, as one sentence for the person who starts the program. Never holds a password.
 * `temporary`: waiting may help (server down, folder in use); `permanent`: somebody must change something first.
 */
export class StoreProblem extends Error {
  readonly kind: 'temporary' | 'permanent'

  constructor(kind: 'temporary' | 'permanent', sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'StoreProblem'
    this.kind = kind
  }
}
