/** What all writers of exports stand on: their files, the original document, escaped output. */
package dev.platen.export.place;
