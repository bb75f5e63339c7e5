/** Where a document's bytes gather while it is written. */
type Gathering = { add: (bytes: Uint8Array) => void; all: () => Uint8Array }

/**
 * Takes a document's output as it comes. A stream's own buffer would keep a hundred thousand small pieces of a large record,
 * and twice its size in memory.
 */
export function collect(canvas: PDFKit.PDFDocument): () => Uint8Array {
  const gathered = gathering()
  const head: unknown = canvas.read()
  if (head instanceof Uint8Array) gathered.add(head)
  canvas.push = (chunk: unknown) => {
    if (chunk instanceof Uint8Array) gathered.add(chunk)
    return true
  }
  return gathered.all
}

function gathering(): Gathering {
  let bytes = new Uint8Array(64 * 1024)
  let used = 0
  return {
    add: (more) => {
      if (used + more.length > bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, used + more.length))
        larger.set(bytes.subarray(0, used))
        bytes = larger
      }
      bytes.set(more, used)
      used += more.length
    },
    all: () => bytes.slice(0, used),
  }
}
