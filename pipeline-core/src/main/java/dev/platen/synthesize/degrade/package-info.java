/**
 * What happens to pages on their way into an archive: marks, ageing, bending, light, cameras and
 * compression, each with its parameters, and the way back from stored pixels to the clean page.
 */
package dev.platen.synthesize.degrade;
