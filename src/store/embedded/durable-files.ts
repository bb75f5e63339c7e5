/**
 * Files of the embedded database that really reach the disk. The engine's own file layer has no fsync, and its fdatasync does
 * nothing: commits would live in the page cache until the operating system feels like writing.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { z } from 'zod'

/** Emscripten's code for an input/output error. */
const EIO = 29

type FileLayer = { stream_ops: { fsync?: (stream: unknown) => number }; realPath(node: unknown): string }

/** The engine's internals as of 0.5.16; a version that hides them is refused when the desk starts. */
const isFileLayer = (value: unknown): value is FileLayer =>
  z.object({ stream_ops: z.record(z.string(), z.unknown()), realPath: z.function() }).safeParse(value).success

const openStream = z.object({ nfd: z.int().optional(), node: z.unknown() })

export class DurableFiles extends NodeFS {
  /** Every fsync that came back. */
  syncs = 0
  #broken = false

  override async init(...[engine, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options)
    const patch: NonNullable<typeof emscriptenOpts.preRun>[number] = (engineModule) => {
      const layer: unknown = engineModule.NODEFS
      if (!isFileLayer(layer)) return
      layer.stream_ops.fsync = (stream) => this.#sync(layer, stream)
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), patch] } }
  }

  #sync(layer: FileLayer, stream: unknown): number {
    // After a failed fsync the kernel may call the next one a success although the pages are lost.
    if (this.#broken) return EIO
    try {
      const { nfd, node } = openStream.parse(stream)
      if (nfd === undefined) syncPath(layer.realPath(node))
      else fsyncSync(nfd)
      this.syncs += 1
      return 0
    } catch {
      this.#broken = true
      return EIO
    }
  }
}

/** A folder has no descriptor of its own in the engine's file layer. */
function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
