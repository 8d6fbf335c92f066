/**
 * What stages hand on: page images, recognised text, layout, results and failures.
 *
 * <p>Records, checked when they are made and never changed afterwards; a component that may be
 * absent says so and is null then. Boxes and points are in pixels of the source page, origin top
 * left, unless a comment says "prepared image". Interfaces here are what several stages call; one
 * stage implements each, and {@code pipeline} injects it. Depends on the JDK only.
 */
package dev.platen.model;
