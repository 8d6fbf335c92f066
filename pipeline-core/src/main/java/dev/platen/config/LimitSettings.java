package dev.platen.config;

import java.io.Serializable;

/**
 * Bounds on what hostile input may cost. They decide whether a page fails, never what is read from
 * one that passes, so they are in no fingerprint.
 *
 * @param maxPixels of one page image
 * @param maxPages of one document
 * @param maxFileBytes of one document
 * @param maxArchiveDepth archives within archives; 1 is an archive with documents
 * @param maxArchiveMembers of one archive
 * @param maxArchiveBytes of all members of one archive, unpacked
 * @param maxCompressionRatio unpacked to packed bytes of one member
 */
public record LimitSettings(
    long maxPixels,
    int maxPages,
    ByteSize maxFileBytes,
    int maxArchiveDepth,
    int maxArchiveMembers,
    ByteSize maxArchiveBytes,
    int maxCompressionRatio)
    implements Serializable {

  public LimitSettings {
    Bounds.check("max-pixels", maxPixels, 1, 4_000_000_000L);
    Bounds.check("max-pages", maxPages, 1, 1_000_000);
    Bounds.check("max-archive-depth", maxArchiveDepth, 1, 8);
    Bounds.check("max-archive-members", maxArchiveMembers, 1, 10_000_000);
    Bounds.check("max-compression-ratio", maxCompressionRatio, 1, 1_000_000);
  }
}
