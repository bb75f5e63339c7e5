import { watchParent } from '../../src/cage/watch-parent.ts'

watchParent()
process.on('message', () => {
  for (;;);
})
// The watching thread is a thread: it needs a moment before this one never yields again.
setTimeout(() => process.send?.('ready'), 500)
