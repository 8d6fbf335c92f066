/** What is on stored pages, as Platen truth JSON; {@code docs/synthesis.md} describes it. */
package dev.platen.synthesize.truth;
