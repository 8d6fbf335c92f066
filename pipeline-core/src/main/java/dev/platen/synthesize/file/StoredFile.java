package dev.platen.synthesize.file;

/**
 * A file that is not written yet.
 *
 * @param name path below the folder of the archive, with forward slashes
 * @param bytes of the file; not copied
 */
public record StoredFile(String name, byte[] bytes) {}
