/** Clean pages as pixels. */
package dev.platen.synthesize.render;
