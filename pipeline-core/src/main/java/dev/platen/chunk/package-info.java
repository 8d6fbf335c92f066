/**
 * Passages for retrieval: the text of a document cut where its structure allows.
 *
 * <p>{@link dev.platen.chunk.Chunker} is the way in: blocks in, {@link dev.platen.chunk.Chunk}s
 * out.
 */
package dev.platen.chunk;
