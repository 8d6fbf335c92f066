/**
 * Pages of which everything is known: written, set, drawn, worn, stored in the formats that
 * archives have, perhaps forged, each with its truth. {@code docs/synthesis.md} describes them.
 */
package dev.platen.synthesize;
