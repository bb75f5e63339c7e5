const names = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Whether a URL stays on this machine, the only place where plain text may be spoken. */
export const isLoopback = (url: URL): boolean => names.has(url.hostname)
