/** Stored pages as bytes of files: PNG, JPEG, TIFF, JPEG 2000, PDF; and files that are broken. */
package dev.platen.synthesize.file;
