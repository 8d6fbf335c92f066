/**
 * ZIP, TAR and gzip read as from a stranger: told apart by content, member by member, in memory
 * that does not depend on the archive.
 *
 * <p>Own readers, because those at hand keep a directory of a million members, or a name of a
 * gigabyte, on the heap. ZIP is read by its directory, record by record; TAR and TAR.GZ are one
 * pass. Nothing here writes anywhere: a member's bytes are handed on as a stream bounded by the
 * limits.
 */
package dev.platen.spark.io.archive;
