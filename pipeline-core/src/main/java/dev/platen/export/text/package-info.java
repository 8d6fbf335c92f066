/**
 * Documents as text to read: plain text, JSON lines, Markdown, HTML. {@code Body} says what the
 * blocks of a page are to a reader; Markdown and HTML only differ in how they write that.
 */
package dev.platen.export.text;
