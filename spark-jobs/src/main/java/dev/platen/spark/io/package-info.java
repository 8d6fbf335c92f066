/**
 * Where documents come from: listing folders, opening bytes, unpacking members, and copies on local
 * disk.
 *
 * <p>Names are {@link dev.platen.spark.io.SourceUri}s throughout. Local files are read with {@code
 * java.nio}, which keeps names that are no text and is several times faster at listing than
 * Hadoop's local file system; everything else through Hadoop. {@link
 * dev.platen.spark.io.SourceLister} works on the driver, {@link
 * dev.platen.spark.io.DocumentFetcher} on executors.
 */
package dev.platen.spark.io;
