/** Kinds of documents: what is on their pages and how it is set. */
package dev.platen.synthesize.document;
