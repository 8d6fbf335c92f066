/**
 * A page as both stage table and stage layout see it: lines, rulings and areas of ink in a {@link
 * dev.platen.page.ReadingFrame}, in which lines run to the right and follow each other downwards
 * however the page is stored.
 */
package dev.platen.page;
