import type { Sender } from '../rules/facts.ts'

/** POLICY 1.4: whoever is not proven, or suspended, is answered with silence, and nothing happens at his word. */
export const isUnproven = ({ kind }: Sender): boolean => kind === 'unauthenticated' || kind === 'suspended'
